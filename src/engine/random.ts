/**
 * Random numbers that are functions of a key and a position: Philox4x32-10 (Salmon, Moraes, Dror, Shaw, "Parallel
 * random numbers: as easy as 1, 2, 3", SC 2011).
 *
 * There is no hidden state. Element i of a stream depends on (key, i) only, so it does not matter who asks, in which
 * order or in how many pieces; independent streams come from `fold`. Counter words (0, 1) hold the position, word 3 says
 * what the block is for, so that children of a key never meet its own stream.
 * `wasm/random.ts` has the SIMD twins of the float32 fills: the same bits.
 */
import { log, log32, turn, turn32 } from "./functions.ts";

/** Two 32-bit words. */
export type Key = readonly [number, number];

const MULTIPLIER_0 = 0xd2511f53;
const MULTIPLIER_1 = 0xcd9e8d57;
const WEYL_0 = 0x9e3779b9;
const WEYL_1 = 0xbb67ae85;
const STREAM = 0;
const CHILD_BY_NUMBER = 1;
const CHILD_BY_STRING = 2;
const CHARACTERS = 3;

/** One block: `out[0..3]` of counter (c0, c1, c2, c3) under key (k0, k1). Words are signed 32-bit. */
export function philox(out: Int32Array, c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): void {
  let a = c0 | 0;
  let b = c1 | 0;
  let c = c2 | 0;
  let d = c3 | 0;
  let u = k0 | 0;
  let v = k1 | 0;
  for (let round = 0; round < 10; round++) {
    const high0 = multiplyHigh(a, MULTIPLIER_0 & 0xffff, MULTIPLIER_0 >>> 16);
    const low0 = Math.imul(a, MULTIPLIER_0);
    const high1 = multiplyHigh(c, MULTIPLIER_1 & 0xffff, MULTIPLIER_1 >>> 16);
    const low1 = Math.imul(c, MULTIPLIER_1);
    a = high1 ^ b ^ u;
    b = low1;
    c = high0 ^ d ^ v;
    d = low0;
    u = (u + WEYL_0) | 0;
    v = (v + WEYL_1) | 0;
  }
  out[0] = a;
  out[1] = b;
  out[2] = c;
  out[3] = d;
}

/** High word of x times the unsigned 32-bit number with halves (low, high). */
function multiplyHigh(x: number, low: number, high: number): number {
  const xLow = x & 0xffff;
  const xHigh = x >>> 16;
  const middle0 = Math.imul(xHigh, low);
  const middle1 = Math.imul(xLow, high);
  const carry = (Math.imul(xLow, low) >>> 16) + (middle0 & 0xffff) + (middle1 & 0xffff);
  return (Math.imul(xHigh, high) + (middle0 >>> 16) + (middle1 >>> 16) + (carry >>> 16)) | 0;
}

const block = new Int32Array(4);
const TWO_32 = 4294967296;
/** 2^-32 and half of it: the middle of the word's cell, never 0. */
const TO_UNIT = 2.3283064365386963e-10;
const HALF_UNIT = 1.1641532182693481e-10;

function streamBlock(key: Key, index: number): void {
  philox(block, index | 0, Math.floor(index / TWO_32), 0, STREAM, key[0], key[1]);
}

/** The key of a seed; different seeds have different keys. Throws unless the seed is a whole number from 0 to 2^53 - 1. */
export function keyFromSeed(seed: number): Key {
  requireWhole("keyFromSeed", seed);
  return [seed >>> 0, Math.floor(seed / TWO_32)];
}

/**
 * The key of an independent child stream, named by a whole number or a string: `fold(key, "init")`, `fold(key, 3)`.
 * Throws on numbers that are not whole, negative, or above 2^53 - 1.
 */
export function fold(key: Key, data: number | string): Key {
  if (typeof data === "number") {
    requireWhole("fold", data);
    philox(block, data | 0, Math.floor(data / TWO_32), 0, CHILD_BY_NUMBER, key[0], key[1]);
    return [block[0]! >>> 0, block[1]! >>> 0];
  }
  philox(block, data.length, 0, 0, CHILD_BY_STRING, key[0], key[1]);
  for (let i = 0; i < data.length; i += 2) {
    const pair = data.charCodeAt(i) | (i + 1 < data.length ? data.charCodeAt(i + 1) << 16 : 0);
    philox(block, pair, i, 0, CHARACTERS, block[0]!, block[1]!);
  }
  return [block[0]! >>> 0, block[1]! >>> 0];
}

function requireWhole(place: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${place}: got ${value}, wanted a whole number from 0 to 2^53 - 1`);
}

/** Words start, start + 1, … of the stream: uniform on all 32-bit words. */
export function fillBits(key: Key, out: Uint32Array, start = 0): void {
  requireWhole("fillBits", start);
  for (let i = 0; i < out.length; ) {
    const position = start + i;
    streamBlock(key, Math.floor(position / 4));
    for (let lane = position % 4; lane < 4 && i < out.length; lane++) out[i++] = block[lane]!;
  }
}

/**
 * Uniform numbers from `low` on, below `high` (or at it, where rounding reaches it). A number takes one word of the
 * stream: 24 bits in float32, 32 in float64, so the two agree to 2^-24 of the width.
 */
export function fillUniform(key: Key, out: Float32Array | Float64Array, low = 0, high = 1, start = 0): void {
  requireWhole("fillUniform", start);
  const single = out instanceof Float32Array;
  const low32 = Math.fround(low);
  const width32 = Math.fround(high - low);
  for (let i = 0; i < out.length; ) {
    const position = start + i;
    streamBlock(key, Math.floor(position / 4));
    for (let lane = position % 4; lane < 4 && i < out.length; lane++) {
      const word = block[lane]! >>> 0;
      out[i++] = single
        ? Math.fround(low32 + Math.fround(width32 * Math.fround((word >>> 8) * 5.9604644775390625e-8)))
        : low + (high - low) * (word * TO_UNIT);
    }
  }
}

/**
 * Normal numbers by Box and Muller. Elements 2j and 2j + 1 come from words 2j (radius) and 2j + 1 (angle): the two
 * precisions draw the same numbers up to rounding. 32 bits of radius: no element is beyond 6.77 deviations.
 */
export function fillNormal(key: Key, out: Float32Array | Float64Array, mean = 0, deviation = 1, start = 0): void {
  requireWhole("fillNormal", start);
  if (out instanceof Float32Array) fillNormal32(key, out, Math.fround(mean), Math.fround(deviation), start);
  else fillNormal64(key, out, mean, deviation, start);
}

const four32 = new Float32Array(4);
const pair32 = new Float32Array(2);

/** A block's four words into four normals: words 0 and 1 into the first two, 2 and 3 into the others. */
function blockToNormals32(): void {
  for (let i = 0; i < 4; i += 2) {
    const uniform = Math.fround(Math.fround(Math.fround(block[i]! >>> 0) * TO_UNIT) + HALF_UNIT);
    const radius = Math.fround(Math.sqrt(Math.fround(-2 * log32(uniform))));
    turn32(pair32, block[i + 1]!);
    four32[i] = Math.fround(radius * pair32[1]!);
    four32[i + 1] = Math.fround(radius * pair32[0]!);
  }
}

function fillNormal32(key: Key, out: Float32Array, mean: number, deviation: number, start: number): void {
  for (let i = 0; i < out.length; ) {
    const position = start + i;
    streamBlock(key, Math.floor(position / 4));
    blockToNormals32();
    for (let lane = position % 4; lane < 4 && i < out.length; lane++)
      out[i++] = Math.fround(mean + Math.fround(deviation * four32[lane]!));
  }
}

const four64 = new Float64Array(4);
const pair64 = new Float64Array(2);

function blockToNormals64(): void {
  for (let i = 0; i < 4; i += 2) {
    const radius = Math.sqrt(-2 * log((block[i]! >>> 0) * TO_UNIT + HALF_UNIT));
    turn(pair64, block[i + 1]!);
    four64[i] = radius * pair64[1]!;
    four64[i + 1] = radius * pair64[0]!;
  }
}

function fillNormal64(key: Key, out: Float64Array, mean: number, deviation: number, start: number): void {
  for (let i = 0; i < out.length; ) {
    const position = start + i;
    streamBlock(key, Math.floor(position / 4));
    blockToNormals64();
    for (let lane = position % 4; lane < 4 && i < out.length; lane++) out[i++] = mean + deviation * four64[lane]!;
  }
}

/** The numbers 0 … n - 1 in random order (Fisher and Yates), every order equally likely. */
export function permutation(key: Key, n: number): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  const words = new Uint32Array(Math.min(1024, n + 8));
  let read = words.length;
  let position = 0;
  for (let i = n - 1; i > 0; i--) {
    const range = i + 1;
    // words from the incomplete last round of 0 … i are thrown away, else small numbers would come too often
    const limit = TWO_32 - (TWO_32 % range);
    let word: number;
    do {
      if (read === words.length) {
        fillBits(key, words, position);
        position += read;
        read = 0;
      }
      word = words[read++]!;
    } while (word >= limit);
    const j = word % range;
    const value = order[i]!;
    order[i] = order[j]!;
    order[j] = value;
  }
  return order;
}
