/** The built site in a real browser, served from a sub-path by the server of `npm start`. Needs `npm run build` first. */
import { defineConfig } from "@playwright/test";
import { browserFlags, findBrowser } from "./src/commands/browser.mjs";

export default defineConfig({
  testDir: "tests/site",
  testMatch: "**/*.spec.ts",
  outputDir: "test-results",
  globalSetup: "./tests/site/setup.ts",
  // Two cores carry the workers of a training figure and the browser; more tests at once only wait for each other.
  workers: 1,
  fullyParallel: false,
  // Ends what hangs; no test measures time.
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["line"]],
  use: {
    browserName: "chromium",
    launchOptions: { executablePath: findBrowser() ?? undefined, args: [...browserFlags] },
  },
});
