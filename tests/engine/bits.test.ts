/** Hashes of trained weights and walked places: WebAssembly and TypeScript in Node give those that are kept. */
import { expect, it } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import { hashes, hashOf, rows } from "../fixtures/bits.ts";

it("are those of tests/golden/bits.json", async () => {
  const fast = hashes(webassembly);
  expect(hashes(typescript)).toEqual(fast);
  await expect(`${JSON.stringify(fast, null, 1)}\n`).toMatchFileSnapshot("../golden/bits.json");
});

it("differ from row to row, and when one bit does", () => {
  const known = Object.values(hashes(webassembly));
  expect(new Set(known).size).toBe(Object.keys(rows).length);
  const values = Float32Array.of(1, 2, Number.NaN);
  expect(hashOf(Float32Array.of(1, 2.0000002, Number.NaN))).not.toBe(hashOf(values));
  expect(hashOf(Float32Array.of(2, 1, Number.NaN))).not.toBe(hashOf(values));
  // a NaN with another payload is the same number
  expect(hashOf(new Float32Array(Uint32Array.of(0x3f800000, 0x40000000, 0xffc00001).buffer))).toBe(hashOf(values));
});
