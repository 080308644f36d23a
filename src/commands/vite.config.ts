/** Bundle of the commands: engine, experiments and runner for Node, with a thread for each core. */
import { defineConfig } from "vite";
import { kernels } from "../build/kernels.ts";

export default defineConfig({
  plugins: [kernels()],
  build: {
    ssr: true,
    target: "node20",
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: "src/commands/main.ts", thread: "src/commands/thread.ts" },
      output: { entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
    },
  },
});
