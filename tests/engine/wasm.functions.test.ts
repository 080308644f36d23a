import { beforeAll, describe, expect, it } from "vitest";
import { cos32, exp32, log32, sin32, tanh32 } from "../../src/engine/functions.ts";
import { fillBits, fillNormal, fillUniform, fold, keyFromSeed } from "../../src/engine/random.ts";
import bytes from "../../src/engine/wasm/kernels.ts?asc";

/** The SIMD twins are held to the TypeScript functions bit for bit; NaN may have any payload. */
type Unary = (out: number, x: number, length: number) => void;
type Fill = (
  k0: number,
  k1: number,
  low: number,
  high: number,
  out: number,
  length: number,
  a: number,
  b: number,
) => void;

let memory: WebAssembly.Memory;
let exported: Record<string, unknown>;
const IN = 1 << 20;
const OUT = 8 << 20;

beforeAll(() => {
  const imports = { env: { memory: new WebAssembly.Memory({ initial: 256, maximum: 65536 }) } };
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), imports);
  exported = instance.exports;
  memory = (instance.exports.memory as WebAssembly.Memory | undefined) ?? imports.env.memory;
  const missing = OUT * 2 - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / 65536));
});

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
    ["exp", exp32],
    ["log", log32],
    ["tanh", tanh32],
    ["sin", sin32],
    ["cos", cos32],
  ] as const)("%s", (name, reference) => {
    const x = arguments32();
    new Float32Array(memory.buffer, IN, x.length).set(x);
    (exported[`${name}Array`] as Unary)(OUT, IN, x.length);
    const got = new Float32Array(memory.buffer, OUT, x.length).slice();
    const wanted = x.map(reference);
    expect(
      differences(got, wanted)
        .map((i) => [x[i], got[i], wanted[i]])
        .slice(0, 5),
    ).toEqual([]);
  });
});

describe("WebAssembly random numbers equal TypeScript's bit for bit", () => {
  const key = fold(keyFromSeed(21), "twins");
  const length = 16 * 1000;

  // the last two: across the border of the first counter word, and past it
  it.each([0, 1, 12345, 2 ** 32 - 3, 2 ** 32 + 7])("from block %i on", (block) => {
    const low = block >>> 0;
    const high = Math.floor(block / 2 ** 32);
    const bits = new Uint32Array(length);
    fillBits(key, bits, 4 * block);
    (exported.fillBits as Fill)(key[0], key[1], low, high, OUT, length, 0, 0);
    expect(new Uint32Array(memory.buffer, OUT, length).slice()).toEqual(bits);

    const wanted = new Float32Array(length);
    fillUniform(key, wanted, -0.3, 0.9, 4 * block);
    (exported.fillUniform as Fill)(key[0], key[1], low, high, OUT, length, -0.3, 0.9 - -0.3);
    expect(differences(new Float32Array(memory.buffer, OUT, length).slice(), wanted)).toEqual([]);

    fillNormal(key, wanted, 0.1, 0.7, 4 * block);
    (exported.fillNormal as Fill)(key[0], key[1], low, high, OUT, length, 0.1, 0.7);
    expect(differences(new Float32Array(memory.buffer, OUT, length).slice(), wanted)).toEqual([]);
  });
});
