import { defineConfig } from 'vitest/config';

/** The packed tarball in an empty folder: slow, and it asks the registry for the dependencies. */
export default defineConfig({
  test: { include: ['test/pack/**/*.test.ts'], testTimeout: 300_000, hookTimeout: 600_000 },
});
