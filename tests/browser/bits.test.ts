/** Node's hashes of trained weights and walked places come out in this browser too, with and without WebAssembly. */
import { expect, it } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import { hashes } from "../fixtures/bits.ts";
import golden from "../golden/bits.json" with { type: "json" };

it.each([webassembly, typescript])("$name", (backend) => {
  expect(Object.keys(golden).length).toBeGreaterThan(5);
  expect(hashes(backend)).toEqual(golden);
});
