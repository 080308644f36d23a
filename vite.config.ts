import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { kernels } from "./src/build/kernels.ts";

export default defineConfig({
  base: "./",
  appType: "mpa",
  plugins: [react(), kernels()],
  worker: { format: "es", plugins: () => [kernels()] },
});
