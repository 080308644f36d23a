/** Who interprets the records: WebAssembly where there is one, TypeScript else. Both give the same bits. */
import { typescript, withLiterals } from "./interpreter.ts";
import type { Backend } from "./machine.ts";
import { hasSimd } from "./simd.ts";
import { instantiate } from "./wasm.ts";

export { typescript };

/** float32 runs in WebAssembly, float64 in TypeScript. */
export const webassembly: Backend = {
  name: "webassembly",
  machine: (plan, precision) =>
    precision === "float64" ? typescript.machine(plan, precision) : withLiterals(instantiate(plan), plan),
};

/** WebAssembly if it can be had here and now, else TypeScript. */
export function defaultBackend(): Backend {
  return hasSimd() ? webassembly : typescript;
}
