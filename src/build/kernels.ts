/**
 * Vite plugin: `import bytes from "./wasm/kernels.ts?asc"` compiles AssemblyScript and yields the WebAssembly bytes,
 * inline, so that the same line works in a page, a worker, a classic script, a file:// page, Node and the tests.
 *
 * The first compilation of a process takes seconds, so bytes are kept under node_modules/.cache by a hash of every
 * source in the folder, the compiler's version and its options. List it in `plugins` and in `worker.plugins`.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import type { Plugin } from "vite";

const QUERY = "?asc";
/** Plain SIMD only: relaxed SIMD may differ between machines. The stub runtime never frees; the engine owns one arena. */
const OPTIONS = ["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--use", "abort="];

const require = createRequire(import.meta.url);
const compilations = new Map<string, Promise<Uint8Array>>();

/** The plugin; a new one for each list that names it. */
export function kernels(): Plugin {
  return {
    name: "kernels",
    enforce: "pre",
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const entry = id.slice(0, -QUERY.length);
      for (const file of sources(entry)) this.addWatchFile(file);
      const bytes = await compile(entry);
      // in hex and not in base64: whole bytes repeat where thirds of them do not, and gzip finds a third more
      const text = Buffer.from(bytes).toString("hex");
      return {
        code: `export default Uint8Array.from("${text}".match(/../g), (digits) => Number.parseInt(digits, 16));`,
        map: { mappings: "" },
      };
    },
    handleHotUpdate({ file, server, modules }) {
      const changed = [...server.moduleGraph.idToModuleMap.values()].filter(
        (module) => module.id?.endsWith(QUERY) && dirname(module.id) === dirname(file),
      );
      return changed.length > 0 ? [...modules, ...changed] : undefined;
    },
  };
}

/** Everything in the entry's folder, since any of it may be imported. */
function sources(entry: string): string[] {
  const folder = dirname(entry);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".ts"))
    .sort()
    .map((name) => join(folder, name));
}

/** Bytes of the module whose entry is that file, compiled or from the cache. Throws with the compiler's words. */
export function compile(entry: string): Promise<Uint8Array> {
  const hash = createHash("sha256");
  const version = (require("assemblyscript/package.json") as { version: string }).version;
  hash.update(JSON.stringify([version, OPTIONS, basename(entry)]));
  for (const file of sources(entry)) hash.update(basename(file)).update("\0").update(readFileSync(file)).update("\0");
  const name = hash.digest("hex").slice(0, 32);
  let compilation = compilations.get(name);
  if (compilation === undefined) {
    compilation = fromCache(entry, name);
    compilation.catch(() => compilations.delete(name));
    compilations.set(name, compilation);
  }
  return compilation;
}

async function fromCache(entry: string, name: string): Promise<Uint8Array> {
  const folder = join(dirname(dirname(require.resolve("assemblyscript/package.json"))), ".cache", "kernels");
  const cached = join(folder, `${name}.wasm`);
  if (existsSync(cached)) return readFileSync(cached);
  const bytes = await assemble(entry);
  mkdirSync(folder, { recursive: true });
  // written beside and renamed: another process may be reading
  const beside = join(folder, `${name}.${process.pid}.tmp`);
  writeFileSync(beside, bytes);
  renameSync(beside, cached);
  return bytes;
}

async function assemble(entry: string): Promise<Uint8Array> {
  const { main } = await import("assemblyscript/asc");
  let bytes: Uint8Array | undefined;
  const { error, stderr } = await main(
    [basename(entry), "-o", "kernels.wasm", "--baseDir", dirname(entry), ...OPTIONS],
    {
      writeFile(file, contents) {
        if (file.endsWith(".wasm") && typeof contents !== "string") bytes = contents;
      },
    },
  );
  if (error !== null || bytes === undefined)
    throw new Error(`kernels: ${entry} does not compile\n${stderr.toString() || String(error)}`);
  return bytes;
}
