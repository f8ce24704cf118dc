import { defineConfig } from "vitest/config";

// How the built pane feels beside a page that does nothing; never part of the tests.
export default defineConfig({
  test: { include: ["benchmarks/**/*.test.ts"], globalSetup: "tests/browser/service.ts", fileParallelism: false, testTimeout: 600_000, hookTimeout: 60_000 },
});
