import { defineConfig } from "vitest/config";

// The built pane in a real browser against the real service, one test at a time: the machine is shared.
export default defineConfig({
  test: { include: ["tests/browser/**/*.test.ts"], globalSetup: "tests/browser/service.ts", fileParallelism: false, testTimeout: 120_000, hookTimeout: 60_000 },
});
