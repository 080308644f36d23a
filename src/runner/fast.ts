/** Whether training has WebAssembly on this thread. Loaded only where something trains. */
export async function hasWebAssembly(): Promise<boolean> {
  const { defaultBackend } = await import("../engine/backend.ts");
  return defaultBackend().name === "webassembly";
}
