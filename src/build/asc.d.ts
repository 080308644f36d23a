/** WebAssembly bytes compiled from AssemblyScript by the plugin `kernels`. */
declare module "*?asc" {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
