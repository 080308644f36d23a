import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { kernels } from "./src/build/kernels.ts";
import { numberScales } from "./src/build/number-scales.ts";
import { pureShapes } from "./src/build/pure-shapes.ts";
import { site } from "./src/build/site.ts";

const root = fileURLToPath(new URL(".", import.meta.url));

export default defineConfig({
  base: "./",
  appType: "mpa",
  plugins: [react(), kernels(), numberScales(), pureShapes(), site(root)],
  worker: {
    format: "es",
    plugins: () => [kernels()],
    rolldownOptions: {
      output: { entryFileNames: "assets/worker-[hash].js", chunkFileNames: "assets/worker-[name]-[hash].js" },
    },
  },
});
