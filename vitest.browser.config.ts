import { defineConfig } from 'vitest/config';

/** The example page and the desk in a real Chromium, where there is one. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/desk/build-desk.ts'],
    fileParallelism: false,
    // A browser on a busy machine may miss a moment; what is broken fails twice.
    retry: 1,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
