/**
 * Normal numbers of ../random.ts, thirty-two at a time, the same bits: Philox4x32-10 on eight blocks, then Box and Muller.
 * Lane j of a vector of words belongs to block `block + j` (or 4 + j); storing in order of the stream is a transpose.
 */
import { byQuadrant, cosineNear, logOfNormal4, sineNear } from "./functions";

const numbers = memory.data(128, 16);

// @ts-ignore: decorator
@inline function highs(even: v128, odd: v128): v128 {
  return i32x4.shuffle(even, odd, 1, 3, 5, 7);
}

// @ts-ignore: decorator
@inline function lows(even: v128, odd: v128): v128 {
  return i32x4.shuffle(even, odd, 0, 2, 4, 6);
}

/** Square root of -2 log u for the word's uniform number u in (0, 1). */
// @ts-ignore: decorator
@inline function radius(word: v128): v128 {
  const uniform = f32x4.add(
    f32x4.mul(f32x4.convert_i32x4_u(word), f32x4.splat(2.3283064365386963e-10)),
    f32x4.splat(1.1641532182693481e-10),
  );
  return f32x4.sqrt(f32x4.mul(f32x4.splat(-2), logOfNormal4(uniform)));
}

/** 0 is added as the mean is in `fillNormal`: there is no -0. */
// @ts-ignore: decorator
@inline function times(a: v128, b: v128): v128 {
  return f32x4.add(f32x4.splat(0), f32x4.mul(a, b));
}

/** Quadrant of an angle of word / 2^32 turns, and what is left of it in radians. */
// @ts-ignore: decorator
@inline function quadrantOf(word: v128): v128 {
  return i32x4.shr_u(i32x4.add(word, i32x4.splat(0x20000000)), 30);
}

// @ts-ignore: decorator
@inline function restOf(word: v128, quadrant: v128): v128 {
  const rest = f32x4.convert_i32x4_s(i32x4.sub(word, i32x4.shl(quadrant, 30)));
  return f32x4.mul(rest, f32x4.splat(1.462918119976564e-9));
}

/** Sixteen numbers from the words of four blocks. */
// @ts-ignore: decorator
@inline function storeNormals(out: usize, a: v128, b: v128, c: v128, d: v128): void {
  const first = radius(a);
  const quadrant1 = quadrantOf(b);
  const x1 = restOf(b, quadrant1);
  const z1 = f32x4.mul(x1, x1);
  const s1 = sineNear(x1, z1);
  const c1 = cosineNear(z1);
  const n0 = times(first, byQuadrant(i32x4.add(quadrant1, i32x4.splat(1)), s1, c1));
  const n1 = times(first, byQuadrant(quadrant1, s1, c1));
  const second = radius(c);
  const quadrant2 = quadrantOf(d);
  const x2 = restOf(d, quadrant2);
  const z2 = f32x4.mul(x2, x2);
  const s2 = sineNear(x2, z2);
  const c2 = cosineNear(z2);
  const n2 = times(second, byQuadrant(i32x4.add(quadrant2, i32x4.splat(1)), s2, c2));
  const n3 = times(second, byQuadrant(quadrant2, s2, c2));
  const low01 = i32x4.shuffle(n0, n1, 0, 4, 1, 5);
  const high01 = i32x4.shuffle(n0, n1, 2, 6, 3, 7);
  const low23 = i32x4.shuffle(n2, n3, 0, 4, 1, 5);
  const high23 = i32x4.shuffle(n2, n3, 2, 6, 3, 7);
  v128.store(out, i64x2.shuffle(low01, low23, 0, 2));
  v128.store(out, i64x2.shuffle(low01, low23, 1, 3), 16);
  v128.store(out, i64x2.shuffle(high01, high23, 0, 2), 32);
  v128.store(out, i64x2.shuffle(high01, high23, 1, 3), 48);
}

/**
 * Standard normal numbers of blocks block … block + 7 of the stream of (k0, k1); gives their address. Two chains of rounds
 * run side by side, since one waits for its own products half of the time.
 */
export function normals32(block: u32, k0: u32, k1: u32): usize {
  let a = i32x4.add(i32x4.splat(block), i32x4(0, 1, 2, 3));
  let e = i32x4.add(i32x4.splat(block), i32x4(4, 5, 6, 7));
  let b = i32x4.splat(0);
  let c = b, d = b, f = b, g = b, h = b;
  let u = i32x4.splat(k0);
  let v = i32x4.splat(k1);
  const m0 = i32x4.splat(0xd2511f53);
  const m1 = i32x4.splat(0xcd9e8d57);
  for (let round = 0; round < 10; round++) {
    const p0 = i64x2.extmul_low_i32x4_u(a, m0);
    const p1 = i64x2.extmul_high_i32x4_u(a, m0);
    const q0 = i64x2.extmul_low_i32x4_u(c, m1);
    const q1 = i64x2.extmul_high_i32x4_u(c, m1);
    a = v128.xor(highs(q0, q1), v128.xor(b, u));
    b = lows(q0, q1);
    c = v128.xor(highs(p0, p1), v128.xor(d, v));
    d = lows(p0, p1);
    const r0 = i64x2.extmul_low_i32x4_u(e, m0);
    const r1 = i64x2.extmul_high_i32x4_u(e, m0);
    const s0 = i64x2.extmul_low_i32x4_u(g, m1);
    const s1 = i64x2.extmul_high_i32x4_u(g, m1);
    e = v128.xor(highs(s0, s1), v128.xor(f, u));
    f = lows(s0, s1);
    g = v128.xor(highs(r0, r1), v128.xor(h, v));
    h = lows(r0, r1);
    u = i32x4.add(u, i32x4.splat(0x9e3779b9));
    v = i32x4.add(v, i32x4.splat(0xbb67ae85));
  }
  storeNormals(numbers, a, b, c, d);
  storeNormals(numbers + 64, e, f, g, h);
  return numbers;
}
