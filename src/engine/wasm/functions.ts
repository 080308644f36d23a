/**
 * The float32 functions of ../functions.ts on four lanes: the same operations in the same order, so the same bits.
 * Error bounds and sources of the polynomials stand there.
 */

/** Rounds to the nearest whole number when added and subtracted; its low bits are then the number itself. */
// @ts-ignore: decorator
@inline const ROUND: f32 = 12582912;
// @ts-ignore: decorator
@inline const ROUND_64: f64 = 6755399441055744;

// @ts-ignore: decorator
@inline function splat(x: f32): v128 {
  return f32x4.splat(x);
}

/** p x + c, rounded twice. */
// @ts-ignore: decorator
@inline function step(p: v128, x: v128, c: f32): v128 {
  return f32x4.add(f32x4.mul(p, x), f32x4.splat(c));
}

// @ts-ignore: decorator
@inline function power(k: v128): v128 {
  return i32x4.shl(i32x4.add(k, i32x4.splat(127)), 23);
}

// @ts-ignore: decorator
@inline function exponentialTail(r: v128): v128 {
  let p = step(splat(0.0013946554390713573), r, 0.008366644382476807);
  p = step(p, r, 0.04166628047823906);
  p = step(p, r, 0.16666541993618011);
  return step(p, r, 0.5);
}

/** e^x. */
// @ts-ignore: decorator
@inline export function exp4(x: v128): v128 {
  const t = f32x4.pmin(f32x4.pmax(x, splat(-104)), splat(89));
  const shifted = f32x4.add(f32x4.mul(t, splat(1.4426950216293335)), splat(ROUND));
  const k = f32x4.sub(shifted, splat(ROUND));
  const r = f32x4.sub(f32x4.sub(t, f32x4.mul(k, splat(0.693145751953125))), f32x4.mul(k, splat(1.428606765330187e-6)));
  const y = f32x4.add(splat(1), f32x4.add(r, f32x4.mul(f32x4.mul(r, r), exponentialTail(r))));
  const whole = i32x4.sub(shifted, i32x4.splat(0x4b400000));
  const half = i32x4.shr_s(whole, 1);
  return f32x4.mul(f32x4.mul(y, power(half)), power(i32x4.sub(whole, half)));
}

/** Natural logarithm of a normal number; `bias` is that of its exponent, more by as much as it was scaled. */
// @ts-ignore: decorator
@inline function logNormal(x: v128, bias: v128): v128 {
  const bits = i32x4.add(x, i32x4.splat(0x3f800000 - 0x3f3504f3));
  const k = f32x4.convert_i32x4_s(i32x4.sub(i32x4.shr_s(bits, 23), bias));
  const mantissa = i32x4.add(v128.and(bits, i32x4.splat(0x7fffff)), i32x4.splat(0x3f3504f3));
  const f = f32x4.sub(mantissa, splat(1));
  let p = step(splat(-0.07859606295824051), f, 0.12881644070148468);
  p = step(p, f, -0.13128754496574402);
  p = step(p, f, 0.14181192219257355);
  p = step(p, f, -0.16624553501605988);
  p = step(p, f, 0.2000228613615036);
  p = step(p, f, -0.25000810623168945);
  p = step(p, f, 0.33333316445350647);
  const z = f32x4.mul(f, f);
  const small = f32x4.add(f32x4.mul(f32x4.mul(z, f), p), f32x4.mul(k, splat(1.428606765330187e-6)));
  const tail = f32x4.sub(small, f32x4.mul(splat(0.5), z));
  return f32x4.add(f32x4.mul(k, splat(0.693145751953125)), f32x4.add(f, tail));
}

/** Natural logarithm of numbers from 2^-126 up to, but not, Infinity. */
// @ts-ignore: decorator
@inline export function logOfNormal4(x: v128): v128 {
  return logNormal(x, i32x4.splat(127));
}

/** Natural logarithm. */
// @ts-ignore: decorator
@inline export function log4(x: v128): v128 {
  const tiny = f32x4.lt(x, splat(1.1754943508222875e-38));
  const scaled = v128.bitselect(f32x4.mul(x, splat(8388608)), x, tiny);
  const y = logNormal(scaled, v128.bitselect(i32x4.splat(150), i32x4.splat(127), tiny));
  // 0, below 0, NaN and Infinity
  const edge = v128.bitselect(splat(-Infinity), splat(NaN), f32x4.eq(x, splat(0)));
  const proper = v128.bitselect(y, edge, f32x4.gt(x, splat(0)));
  return v128.bitselect(x, proper, f32x4.eq(x, splat(Infinity)));
}

/** Hyperbolic tangent. */
// @ts-ignore: decorator
@inline export function tanh4(x: v128): v128 {
  const a = f32x4.pmin(f32x4.abs(x), splat(9.02));
  const t = f32x4.add(a, a);
  const shifted = f32x4.add(f32x4.mul(t, splat(1.4426950216293335)), splat(ROUND));
  const k = f32x4.sub(shifted, splat(ROUND));
  const r = f32x4.sub(f32x4.sub(t, f32x4.mul(k, splat(0.693145751953125))), f32x4.mul(k, splat(1.428606765330187e-6)));
  const p = f32x4.add(r, f32x4.mul(f32x4.mul(r, r), exponentialTail(r)));
  const scale = power(i32x4.sub(shifted, i32x4.splat(0x4b400000)));
  const e = f32x4.add(f32x4.sub(scale, splat(1)), f32x4.mul(scale, p));
  const y = f32x4.div(e, f32x4.add(e, splat(2)));
  return v128.or(y, v128.and(x, i32x4.splat(-2147483648)));
}

// @ts-ignore: decorator
@inline export function sineNear(x: v128, z: v128): v128 {
  let p = step(splat(-0.00019516977772582322), z, 0.008332176133990288);
  p = step(p, z, -0.16666655242443085);
  return f32x4.add(x, f32x4.mul(f32x4.mul(x, z), p));
}

// @ts-ignore: decorator
@inline export function cosineNear(z: v128): v128 {
  let p = step(splat(2.443809171381872e-5), z, -0.0013887364184483886);
  p = step(p, z, 0.04166664555668831);
  return f32x4.add(f32x4.sub(splat(1), f32x4.mul(splat(0.5), z)), f32x4.mul(f32x4.mul(z, z), p));
}

/** Sine or cosine by quadrant (its low two bits): odd ones take the cosine, 2 and 3 the other sign. */
// @ts-ignore: decorator
@inline export function byQuadrant(quadrant: v128, sine: v128, cosine: v128): v128 {
  const odd = i32x4.shr_s(i32x4.shl(quadrant, 31), 31);
  const sign = v128.and(i32x4.shl(quadrant, 30), i32x4.splat(-2147483648));
  return v128.xor(v128.bitselect(cosine, sine, odd), sign);
}

// @ts-ignore: decorator
@inline function quarters(x: v128): v128 {
  return f64x2.add(f64x2.mul(x, f64x2.splat(0.6366197723675814)), f64x2.splat(ROUND_64));
}

// @ts-ignore: decorator
@inline function remainder(x: v128, shifted: v128): v128 {
  const k = f64x2.sub(shifted, f64x2.splat(ROUND_64));
  const near = f64x2.sub(x, f64x2.mul(k, f64x2.splat(1.5707963267341256)));
  return f64x2.sub(near, f64x2.mul(k, f64x2.splat(6.077100506303966e-11)));
}

/** sin(x + shift π/2); the reduction in float64, two lanes at a time. */
// @ts-ignore: decorator
@inline function wave(x: v128, shift: i32): v128 {
  const low = f64x2.promote_low_f32x4(x);
  const high = f64x2.promote_low_f32x4(i32x4.shuffle(x, x, 2, 3, 2, 3));
  const lowShifted = quarters(low);
  const highShifted = quarters(high);
  const r = i32x4.shuffle(
    f32x4.demote_f64x2_zero(remainder(low, lowShifted)),
    f32x4.demote_f64x2_zero(remainder(high, highShifted)),
    0, 1, 4, 5,
  );
  // the low word of the shifted number is the whole number itself
  const quadrant = i32x4.add(i32x4.shuffle(lowShifted, highShifted, 0, 2, 4, 6), i32x4.splat(shift));
  const z = f32x4.mul(r, r);
  const y = byQuadrant(quadrant, sineNear(r, z), cosineNear(z));
  return v128.bitselect(y, splat(NaN), f32x4.le(f32x4.abs(x), splat(1.6e6)));
}

/** Sine of x radians. */
// @ts-ignore: decorator
@inline export function sin4(x: v128): v128 {
  return v128.bitselect(x, wave(x, 0), f32x4.eq(x, splat(0)));
}

/** Cosine of x radians. */
// @ts-ignore: decorator
@inline export function cos4(x: v128): v128 {
  return wave(x, 1);
}
