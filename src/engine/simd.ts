/** Whether this thread may run WebAssembly with SIMD. Apart from the kernels, so that asking does not load them. */

/** The smallest module with a SIMD instruction: a function that gives i8x16.popcnt of a splat. */
const probe = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11,
];

let known: boolean | undefined;

/** False where it is missing, without SIMD, or forbidden by a content security policy. */
export function hasSimd(): boolean {
  if (known === undefined) {
    try {
      known = new WebAssembly.Module(Uint8Array.from(probe)) instanceof WebAssembly.Module;
    } catch {
      known = false;
    }
  }
  return known;
}
