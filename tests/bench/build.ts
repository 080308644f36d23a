/** Builds the page of the engines, and puts beside it what they fetch: their WebAssembly, and the workloads' data. */
import { copyFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";
import { kernels } from "../../src/build/kernels.ts";
import { packed, type Setup } from "./setup.ts";

export async function buildPages(bench: string, out: string): Promise<void> {
  rmSync(out, { recursive: true, force: true });
  await build({
    root: bench,
    base: "./",
    configFile: false,
    publicDir: false,
    logLevel: "error",
    plugins: [kernels()],
    // onnxruntime's own file of WebAssembly stands in ./wasm/, not in the bundle
    resolve: { conditions: ["onnxruntime-web-use-extern-wasm", "module", "browser", "import", "default"] },
    build: {
      outDir: out,
      target: "esnext",
      modulePreload: false,
      chunkSizeWarningLimit: 5000,
      rolldownOptions: { input: join(bench, "page.html") },
    },
  });
  const wasm = join(out, "wasm");
  mkdirSync(wasm, { recursive: true });
  for (const folder of ["@tensorflow/tfjs-backend-wasm/dist", "onnxruntime-web/dist"]) {
    const from = join(bench, "node_modules", folder);
    const taken = readdirSync(from).filter((name) => /^(tfjs.*\.wasm|ort-wasm-simd-threaded\.(wasm|mjs))$/.test(name));
    for (const name of taken) copyFileSync(join(from, name), join(wasm, name));
  }
  mkdirSync(join(out, "data"), { recursive: true });
}

export function writeData(out: string, id: string, setup: Setup): void {
  writeFileSync(join(out, `data/${id}.bin`), new Uint8Array(packed(setup).buffer));
}
