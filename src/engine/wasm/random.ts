/**
 * Philox4x32-10 on four blocks at once, or eight for the normal numbers, and the float32 fills of ../random.ts: the same bits.
 *
 * Lane j of the four word vectors is block `block + j`; storing them in order of the stream is a 4 x 4 transpose. Here
 * streams begin at the start of a block, and lengths are padded to a multiple of 16 elements by the caller.
 */
import { logOfNormal4, turn4, turnCosine, turnSine } from "./functions";

// words of four blocks, set by `philox4`
let w0: v128 = i32x4.splat(0);
let w1: v128 = i32x4.splat(0);
let w2: v128 = i32x4.splat(0);
let w3: v128 = i32x4.splat(0);

// @ts-ignore: decorator
@inline function highs(even: v128, odd: v128): v128 {
  return i32x4.shuffle(even, odd, 1, 3, 5, 7);
}

// @ts-ignore: decorator
@inline function lows(even: v128, odd: v128): v128 {
  return i32x4.shuffle(even, odd, 0, 2, 4, 6);
}

/** Blocks block … block + 3 of the stream of (k0, k1). */
// @ts-ignore: decorator
@inline function philox4(block: u64, k0: u32, k1: u32): void {
  let a = i32x4.add(i32x4.splat(<i32>block), i32x4(0, 1, 2, 3));
  // -1 in the lanes that went past the end of the first counter word
  const carry = u32x4Less(a, i32x4.splat(<i32>block));
  let b = i32x4.sub(i32x4.splat(<i32>(block >> 32)), carry);
  let c = i32x4.splat(0);
  let d = i32x4.splat(0);
  let u = i32x4.splat(k0);
  let v = i32x4.splat(k1);
  const m0 = i32x4.splat(0xd2511f53);
  const m1 = i32x4.splat(0xcd9e8d57);
  const weyl0 = i32x4.splat(0x9e3779b9);
  const weyl1 = i32x4.splat(0xbb67ae85);
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(a, m0);
    const p1 = i64x2.extmul_high_i32x4_u(a, m0);
    const q0 = i64x2.extmul_low_i32x4_u(c, m1);
    const q1 = i64x2.extmul_high_i32x4_u(c, m1);
    a = v128.xor(v128.xor(highs(q0, q1), b), u);
    b = lows(q0, q1);
    c = v128.xor(v128.xor(highs(p0, p1), d), v);
    d = lows(p0, p1);
    u = i32x4.add(u, weyl0);
    v = i32x4.add(v, weyl1);
  }
  w0 = a;
  w1 = b;
  w2 = c;
  w3 = d;
}

// @ts-ignore: decorator
@inline function u32x4Less(a: v128, b: v128): v128 {
  return i32x4.lt_u(a, b);
}

/** Stores a, b, c, d as a0 b0 c0 d0 a1 b1 … */
// @ts-ignore: decorator
@inline function storeInOrder(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(out, i64x2.shuffle(ab0, cd0, 0, 2));
  v128.store(out, i64x2.shuffle(ab0, cd0, 1, 3), 16);
  v128.store(out, i64x2.shuffle(ab1, cd1, 0, 2), 32);
  v128.store(out, i64x2.shuffle(ab1, cd1, 1, 3), 48);
}

// words of the four blocks behind them, set by `philox8`
let w4: v128 = i32x4.splat(0);
let w5: v128 = i32x4.splat(0);
let w6: v128 = i32x4.splat(0);
let w7: v128 = i32x4.splat(0);

/** Blocks block … block + 7: two chains of rounds side by side, since one waits for its own products half of the time. */
// @ts-ignore: decorator
@inline function philox8(block: u64, k0: u32, k1: u32): void {
  let a = i32x4.add(i32x4.splat(<i32>block), i32x4(0, 1, 2, 3));
  let e = i32x4.add(i32x4.splat(<i32>block), i32x4(4, 5, 6, 7));
  const high = i32x4.splat(<i32>(block >> 32));
  let b = i32x4.sub(high, u32x4Less(a, i32x4.splat(<i32>block)));
  let f = i32x4.sub(high, u32x4Less(e, i32x4.splat(<i32>block)));
  let c = i32x4.splat(0);
  let d = c, g = c, h = c;
  let u = i32x4.splat(k0);
  let v = i32x4.splat(k1);
  const m0 = i32x4.splat(0xd2511f53);
  const m1 = i32x4.splat(0xcd9e8d57);
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(a, m0);
    const p1 = i64x2.extmul_high_i32x4_u(a, m0);
    const q0 = i64x2.extmul_low_i32x4_u(c, m1);
    const q1 = i64x2.extmul_high_i32x4_u(c, m1);
    a = v128.xor(v128.xor(highs(q0, q1), b), u);
    b = lows(q0, q1);
    c = v128.xor(v128.xor(highs(p0, p1), d), v);
    d = lows(p0, p1);
    const r0 = i64x2.extmul_low_i32x4_u(e, m0);
    const r1 = i64x2.extmul_high_i32x4_u(e, m0);
    const s0 = i64x2.extmul_low_i32x4_u(g, m1);
    const s1 = i64x2.extmul_high_i32x4_u(g, m1);
    e = v128.xor(v128.xor(highs(s0, s1), f), u);
    f = lows(s0, s1);
    g = v128.xor(v128.xor(highs(r0, r1), h), v);
    h = lows(r0, r1);
    u = i32x4.add(u, i32x4.splat(0x9e3779b9));
    v = i32x4.add(v, i32x4.splat(0xbb67ae85));
  }
  w0 = a;
  w1 = b;
  w2 = c;
  w3 = d;
  w4 = e;
  w5 = f;
  w6 = g;
  w7 = h;
}

// normals of four blocks, set by `normalsOf`
let n0: v128 = i32x4.splat(0);
let n1: v128 = i32x4.splat(0);
let n2: v128 = i32x4.splat(0);
let n3: v128 = i32x4.splat(0);

/** -2 log of a uniform number in (0, 1), under the root. */
// @ts-ignore: decorator
@inline function radius(word: v128): v128 {
  const uniform = f32x4.add(
    f32x4.mul(f32x4.convert_i32x4_u(word), f32x4.splat(2.3283064365386963e-10)),
    f32x4.splat(1.1641532182693481e-10),
  );
  return f32x4.sqrt(f32x4.mul(f32x4.splat(-2), logOfNormal4(uniform)));
}

/** Standard normal numbers from the words of four blocks: elements 0, 1, 2, 3 of each into n0, n1, n2, n3. */
// @ts-ignore: decorator
@inline function normalsOf(a: v128, b: v128, c: v128, d: v128): void {
  const first = radius(a);
  const second = radius(c);
  turn4(b);
  n0 = f32x4.mul(first, turnCosine);
  n1 = f32x4.mul(first, turnSine);
  turn4(d);
  n2 = f32x4.mul(second, turnCosine);
  n3 = f32x4.mul(second, turnSine);
}

/** Words of the stream from block (high, low) on; 64 bytes a turn. */
export function fillBits(k0: u32, k1: u32, low: u32, high: u32, out: usize, length: i32): void {
  let block = (<u64>high << 32) | <u64>low;
  for (let i = 0; i < length; i += 16, out += 64, block += 4) {
    philox4(block, k0, k1);
    storeInOrder(out, w0, w1, w2, w3);
  }
}

/** low + width u, u of 24 bits. */
export function fillUniform(k0: u32, k1: u32, low: u32, high: u32, out: usize, length: i32, from: f32, width: f32): void {
  let block = (<u64>high << 32) | <u64>low;
  for (let i = 0; i < length; i += 16, out += 64, block += 4) {
    philox4(block, k0, k1);
    storeInOrder(out, uniform(w0, from, width), uniform(w1, from, width), uniform(w2, from, width), uniform(w3, from, width));
  }
}

// @ts-ignore: decorator
@inline function uniform(word: v128, from: f32, width: f32): v128 {
  const u = f32x4.mul(f32x4.convert_i32x4_u(i32x4.shr_u(word, 8)), f32x4.splat(5.9604644775390625e-8));
  return f32x4.add(f32x4.splat(from), f32x4.mul(f32x4.splat(width), u));
}

// @ts-ignore: decorator
@inline function storeNormals(out: usize, mean: v128, deviation: v128): void {
  storeInOrder(
    out,
    f32x4.add(mean, f32x4.mul(deviation, n0)),
    f32x4.add(mean, f32x4.mul(deviation, n1)),
    f32x4.add(mean, f32x4.mul(deviation, n2)),
    f32x4.add(mean, f32x4.mul(deviation, n3)),
  );
}

/** mean + deviation z. */
export function fillNormal(k0: u32, k1: u32, low: u32, high: u32, out: usize, length: i32, mean: f32, deviation: f32): void {
  let block = (<u64>high << 32) | <u64>low;
  const m = f32x4.splat(mean);
  const s = f32x4.splat(deviation);
  let left = length;
  for (; left > 16; left -= 32, out += 128, block += 8) {
    philox8(block, k0, k1);
    normalsOf(w0, w1, w2, w3);
    storeNormals(out, m, s);
    normalsOf(w4, w5, w6, w7);
    storeNormals(out + 64, m, s);
  }
  if (left > 0) {
    philox4(block, k0, k1);
    normalsOf(w0, w1, w2, w3);
    storeNormals(out, m, s);
  }
}

/** Where `normals16` puts them. */
const sixteen = memory.data(64, 16);

/** Standard normal numbers of blocks block … block + 3 in order of the stream; gives their address. */
export function normals16(block: u64, k0: u32, k1: u32): usize {
  philox4(block, k0, k1);
  normalsOf(w0, w1, w2, w3);
  storeInOrder(sixteen, n0, n1, n2, n3);
  return sixteen;
}
