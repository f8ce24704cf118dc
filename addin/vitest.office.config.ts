import { defineConfig } from "vitest/config";

// The pane in the fake Office (tests/officehost): adapters in Node, the built pane in Chromium, both against the real service, one test at a time.
export default defineConfig({
  test: { include: ["tests/office/**/*.test.ts"], globalSetup: "tests/browser/service.ts", fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000 },
});
