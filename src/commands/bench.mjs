// `npm run bench`: bundles tests/bench/run.ts, since Node 20 cannot run TypeScript itself, and runs it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { install } from "./launch.mjs";

const root = join(import.meta.dirname, "../..");

install();
const { build } = await import("vite");
const folder = join(root, "node_modules/.cache/bench/command");
await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: "error",
  build: {
    ssr: true,
    target: "node20",
    outDir: folder,
    emptyOutDir: true,
    rolldownOptions: { input: join(root, "tests/bench/run.ts"), output: { entryFileNames: "run.js" } },
  },
});
const { main } = await import(pathToFileURL(join(folder, "run.js")).href);
process.exit(await main(root, process.argv.slice(2)));
