import { defineConfig } from 'vitest/config';

/** The example page in a real Chromium, where there is one. */
export default defineConfig({
  test: { include: ['test/browser/**/*.test.ts'], testTimeout: 120_000, hookTimeout: 120_000 },
});
