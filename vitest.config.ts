/**
 * Three projects: `node` needs nothing but the sources, `built` reads dist after the build, `browser` runs in Chromium
 * with real workers. The time limit only ends what hangs; no test measures time.
 */
import react from "@vitejs/plugin-react";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { kernels } from "./src/build/kernels.ts";
import { browserFlags, findBrowser } from "./src/commands/browser.mjs";

declare module "vitest" {
  interface ProvidedContext {
    /** The frame is proven on every figure, not on a sample. */
    everyFigure: boolean;
  }
}

const hangs = { testTimeout: 300_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [react(), kernels()],
        test: {
          ...hangs,
          name: "node",
          // posters read the style sheets as text
          css: { include: [/\?raw/] },
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**", "tests/site/**", "tests/bench/**"],
        },
      },
      { test: { ...hangs, name: "built", include: ["tests/site/**/*.test.ts"] } },
      {
        plugins: [react(), kernels()],
        // found before the first test, not in its midst, where a reload would end it
        optimizeDeps: {
          include: [
            "react",
            "react-dom",
            "react-dom/client",
            "react-dom/server",
            "react/jsx-dev-runtime",
            "zustand",
            "d3",
            "zustand/vanilla",
            "axe-core",
          ],
        },
        worker: { format: "es", plugins: () => [kernels()] },
        test: {
          ...hangs,
          name: "browser",
          provide: { everyFigure: Boolean(process.env.EVERY_FIGURE) },
          include: ["tests/browser/**/*.test.{ts,tsx}"],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findBrowser() ?? undefined, args: [...browserFlags] },
            }),
            instances: [{ browser: "chromium" }],
          },
        },
      },
    ],
  },
});
