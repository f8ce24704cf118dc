import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/starters.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // The machine is shared; two at a time are as fast as more, and modules that hold no state are loaded once.
    maxWorkers: 2,
    isolate: false,
  },
});
