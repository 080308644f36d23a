/** The SIMD twins of functions and noise are held to TypeScript's bit for bit; NaN may have any payload. */
import { describe, expect, it } from "vitest";
import { webassembly } from "../../src/engine/backend.ts";
import { cos32, exp32, log32, sin32, tanh32 } from "../../src/engine/functions.ts";
import { cosine, exponential, hyperbolicTangent, logarithm, sine } from "../../src/engine/operations/elementwise.ts";
import { plan } from "../../src/engine/plan.ts";
import { fillNormal, fold, keyFromSeed } from "../../src/engine/random.ts";
import { sampler } from "../../src/engine/sampler.ts";
import { Space } from "../../src/engine/space.ts";
import { input } from "../../src/engine/tensor.ts";

/** Every 1,021st float32, so all exponents and both signs, plus the edges. */
function arguments32(): Float32Array {
  const words: number[] = [0, 0x80000000, 1, 0x80000001, 0x007fffff, 0x00800000, 0x7f7fffff, 0xff7fffff];
  words.push(0x7f800000, 0xff800000, 0x7fc00000, 0x3f800000, 0xbf800000, 0x42b17218, 0xc2cff1b5, 0x49c35000);
  for (let word = 5; word < 2 ** 32; word += 8191 * 3) words.push(word);
  // where the work is done: magnitudes from 2^-12 to 2^7
  for (let word = 0x39800000; word < 0x43000000; word += 701) words.push(word, word + 0x80000000);
  while (words.length % 16 !== 0) words.push(0);
  return new Float32Array(Uint32Array.from(words).buffer);
}

function differences(a: Float32Array, b: Float32Array): number[] {
  const bitsA = new Uint32Array(a.buffer, a.byteOffset, a.length);
  const bitsB = new Uint32Array(b.buffer, b.byteOffset, b.length);
  const where: number[] = [];
  for (let i = 0; i < a.length; i++)
    if (bitsA[i] !== bitsB[i] && !(Number.isNaN(a[i]!) && Number.isNaN(b[i]!))) where.push(i);
  return where;
}

describe("WebAssembly functions equal TypeScript's bit for bit", () => {
  it.each([
    ["exp", exp32, exponential],
    ["log", log32, logarithm],
    ["tanh", tanh32, hyperbolicTangent],
    ["sin", sin32, sine],
    ["cos", cos32, cosine],
  ] as const)("%s", (_, reference, operation) => {
    const x = arguments32();
    const space = new Space();
    const given = input([1, x.length / 8, 8]);
    const [from, to] = space.place([given, operation(given)]);
    const machine = webassembly.machine(plan([from!], [{ outputs: [to!] }], space), "float32");
    machine.floats.set(x, from!.view.offset);
    machine.run(0, 1, 1);
    const got = machine.floats.slice(to!.view.offset, to!.view.offset + x.length) as Float32Array;
    const wanted = x.map(reference);
    expect(
      differences(got, wanted)
        .map((i) => [x[i], got[i], wanted[i]])
        .slice(0, 5),
    ).toEqual([]);
  });
});

it("WebAssembly's normal numbers equal TypeScript's bit for bit", () => {
  // a step from 0 without a force, whose spread is 1
  const [particles, key] = [100_001, fold(keyFromSeed(21), "twins")];
  const spec = { particles, dimension: 1, temperature: 0.5, dt: 1, precision: "float32" } as const;
  const { start, walk } = sampler(spec, webassembly);
  const moved = start(key);
  walk(moved, 1);
  const wanted = new Float32Array(particles);
  fillNormal(fold(key, 0), wanted);
  expect(differences(moved.x as Float32Array, wanted)).toEqual([]);
});
