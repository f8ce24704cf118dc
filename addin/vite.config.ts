import react from "@vitejs/plugin-react";
import { defineConfig } from "vitest/config";

// The service serves what is built here under /addin/; in development Vite passes the interface's requests on to it.
export default defineConfig({
  base: "/addin/",
  plugins: [react()],
  build: { rolldownOptions: { input: ["index.html", "office.html", "sign-in.html", "sign-in-dialog.html"] }, target: "es2022", sourcemap: false, manifest: true, assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: { proxy: { "/v1": { target: "http://localhost:5180", changeOrigin: true, headers: { origin: "http://localhost:5180" } } } },
  test: { include: ["tests/core/**/*.test.ts"] },
});
