/**
 * exp, log, tanh, sin and cos of our own, so that the same permalink draws the same curve on every machine: `Math.exp`
 * and its like may differ between browsers, +, -, *, / and sqrt may not.
 *
 * Errors in units in the last place (ulp) of the result, measured against 60-digit values (tests/golden/functions.py):
 *
 *          float64   float32   domain
 *   exp      1         1.1     all; overflows to Infinity, underflows gradually
 *   log      1         1       all; log 0 = -Infinity, NaN below 0
 *   tanh     2.5       3       all
 *   sin      1         1.7     |x| <= 1.6e6, NaN beyond
 *   cos      1         1.7     |x| <= 1.6e6, NaN beyond
 *
 * The float32 versions round with `Math.fround` after every product and sum; `wasm/functions.ts` does the same
 * operations in the same order on four lanes, and gets the same bits. Polynomials are minimax fits of our own
 * (tests/golden/functions.coefficients.py); the reductions are Cody and Waite's (1980).
 */

const fround = Math.fround;

/** One number seen as words, low word first: every platform that has WebAssembly is little-endian. */
const double = new Float64Array(1);
const doubleWords = new Int32Array(double.buffer);
const single = new Float32Array(1);
const singleWord = new Int32Array(single.buffer);

/** 2^k for k from -1074 to 1023, made by exact doubling and halving. */
const POWERS = new Float64Array(2098);
POWERS[1074] = 1;
for (let k = 1; k <= 1023; k++) POWERS[1074 + k] = POWERS[1073 + k]! * 2;
for (let k = 1; k <= 1074; k++) POWERS[1074 - k] = POWERS[1075 - k]! / 2;

/** Adding and subtracting these rounds to the nearest whole number, halves to even. */
const ROUND_64 = 6755399441055744;
const ROUND_32 = 12582912;

const INVERSE_LN2 = Math.LOG2E;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const INVERSE_LN2_32 = fround(1.4426950216293335);
const LN2_HIGH_32 = 0.693145751953125;
const LN2_LOW_32 = fround(1.428606765330187e-6);

const INVERSE_QUARTER = 0.6366197723675814;
/** π/2 in four pieces; the first three have 33 bits, so that k times them is exact for k < 2^20. */
const QUARTER_1 = 1.5707963267341256;
const QUARTER_2 = 6.077100506303966e-11;
const QUARTER_3 = 2.0222662487111665e-21;
const QUARTER_4 = 8.4784276603689e-32;
const ANGLE_LIMIT = 1.6e6;

/** (e^r - 1 - r) / r² for |r| <= ln(2) / 2. */
function exponentialTail(r: number): number {
  let p = 2.092452034987291e-9;
  p = p * r + 2.5109147441919916e-8;
  p = p * r + 2.7557242510590065e-7;
  p = p * r + 2.7557243911428875e-6;
  p = p * r + 2.480158736084734e-5;
  p = p * r + 0.00019841269886401456;
  p = p * r + 0.0013888888888866691;
  p = p * r + 0.008333333333321532;
  p = p * r + 0.0416666666666667;
  p = p * r + 0.16666666666666677;
  return p * r + 0.5;
}

/** e^x. */
export function exp(x: number): number {
  if (x > 709.782712893384) return Number.POSITIVE_INFINITY;
  if (x < -745.1332191019412) return 0;
  const k = x * INVERSE_LN2 + ROUND_64 - ROUND_64;
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const y = 1 + (r + (r * r * exponentialTail(r) + lost));
  // in two steps: 2^k itself may not be a number, and the second product rounds a subnormal once
  const half = k >> 1;
  return y * POWERS[1074 + half]! * POWERS[1074 + k - half]!;
}

/** Natural logarithm. */
export function log(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  let k = 0;
  if (x < 2.2250738585072014e-308) {
    x *= 18014398509481984;
    k = -54;
  }
  // x = 2^k (1 + f) with 1 + f between sqrt(1/2) and sqrt(2)
  double[0] = x;
  const bits = (doubleWords[1]! + (0x3ff00000 - 0x3fe6a09e)) | 0;
  k += (bits >>> 20) - 0x3ff;
  doubleWords[1] = (bits & 0xfffff) + 0x3fe6a09e;
  const f = double[0]! - 1;
  const s = f / (2 + f);
  const z = s * s;
  let g = 0.1479750789168275;
  g = g * z + 0.15313903217414454;
  g = g * z + 0.1818356974149018;
  g = g * z + 0.22222198475940438;
  g = g * z + 0.28571428743263305;
  g = g * z + 0.3999999999941109;
  g = g * z + 0.6666666666666735;
  const square = 0.5 * f * f;
  return k * LN2_HIGH - (square - (s * (square + z * g) + k * LN2_LOW) - f);
}

/** Hyperbolic tangent, (e^2x - 1) / (e^2x + 1), with e^2x - 1 kept exact near 0. */
export function tanh(x: number): number {
  const a = Math.abs(x);
  if (a > 22) return x < 0 ? -1 : 1;
  if (a < 1e-8) return x;
  const t = 2 * a;
  const k = t * INVERSE_LN2 + ROUND_64 - ROUND_64;
  const high = t - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const lost = high - r - low;
  const p = r + (r * r * exponentialTail(r) + lost);
  const power = POWERS[1074 + k]!;
  const e = power - 1 + power * p;
  const y = e / (e + 2);
  return x < 0 ? -y : y;
}

/** sin(x + rest) for |x| <= π/4, |rest| below half an ulp of x. */
function sineNear(x: number, rest: number): number {
  const z = x * x;
  let p = 1.5896666543272811e-10;
  p = p * z - 2.505075596204119e-8;
  p = p * z + 2.755731367866982e-6;
  p = p * z - 0.00019841269829771178;
  p = p * z + 0.00833333333332237;
  p = p * z - 0.16666666666666632;
  return x + (x * z * p + rest * (1 - 0.5 * z));
}

/** cos(x + rest), as above. */
function cosineNear(x: number, rest: number): number {
  const z = x * x;
  let p = -1.1359559360358947e-11;
  p = p * z + 2.0875721624180613e-9;
  p = p * z - 2.7557314340661683e-7;
  p = p * z + 2.4801587289443485e-5;
  p = p * z - 0.0013888888888874064;
  p = p * z + 0.0416666666666666;
  const half = 0.5 * z;
  const head = 1 - half;
  return head + (1 - head - half + (z * z * p - x * rest));
}

/** sin(x + quarters · π/2), for x up to 1.6e6. */
function wave(x: number, quarters: number): number {
  if (!(Math.abs(x) <= ANGLE_LIMIT)) return Number.NaN;
  const k = x * INVERSE_QUARTER + ROUND_64 - ROUND_64;
  const near = x - k * QUARTER_1;
  // two exact subtractions (Knuth's two-sum), then the last piece; what rounding leaves goes into `rest`
  const p2 = k * QUARTER_2;
  const s2 = near - p2;
  const back2 = s2 - near;
  const e2 = near - (s2 - back2) - (p2 + back2);
  const p3 = k * QUARTER_3;
  const s3 = s2 - p3;
  const back3 = s3 - s2;
  const e3 = s2 - (s3 - back3) - (p3 + back3);
  const tail = e2 + e3 - k * QUARTER_4;
  const r = s3 + tail;
  const rest = s3 - r + tail;
  const quadrant = (k + quarters) & 3;
  const y = quadrant & 1 ? cosineNear(r, rest) : sineNear(r, rest);
  return quadrant & 2 ? -y : y;
}

/** Sine of x radians. */
export function sin(x: number): number {
  return Math.abs(x) < 1e-8 ? x : wave(x, 0);
}

/** Cosine of x radians. */
export function cos(x: number): number {
  return wave(x, 1);
}

/** Sine and cosine of `word` / 2^32 turns into `out`, for normal numbers. */
export function turn(out: Float64Array, word: number): void {
  const quadrant = (word + 0x20000000) >>> 30;
  const x = ((word - (quadrant << 30)) | 0) * 1.4629180792671596e-9;
  const s = sineNear(x, 0);
  const c = cosineNear(x, 0);
  out[0] = quadrant === 0 ? s : quadrant === 1 ? c : quadrant === 2 ? -s : -c;
  out[1] = quadrant === 0 ? c : quadrant === 1 ? -s : quadrant === 2 ? -c : s;
}

// --------------------------------------------------------------------------------------------------------- float32
// Every argument is taken to be a float32 already.

/** (e^r - 1 - r) / r² for |r| <= ln(2) / 2. */
function exponentialTail32(r: number): number {
  let p = fround(fround(fround(0.0013946554390713573) * r) + fround(0.008366644382476807));
  p = fround(fround(p * r) + fround(0.04166628047823906));
  p = fround(fround(p * r) + fround(0.16666541993618011));
  return fround(fround(p * r) + 0.5);
}

/** e^x in float32. */
export function exp32(x: number): number {
  const t = Math.min(Math.max(x, -104), 89);
  const k = fround(fround(fround(t * INVERSE_LN2_32) + ROUND_32) - ROUND_32);
  const r = fround(fround(t - fround(k * LN2_HIGH_32)) - fround(k * LN2_LOW_32));
  const y = fround(1 + fround(r + fround(fround(r * r) * exponentialTail32(r))));
  if (Number.isNaN(k)) return k;
  const half = k >> 1;
  return fround(fround(y * POWERS[1074 + half]!) * POWERS[1074 + k - half]!);
}

/** Natural logarithm in float32. */
export function log32(x: number): number {
  if (!(x > 0)) return x === 0 ? Number.NEGATIVE_INFINITY : Number.NaN;
  if (x === Number.POSITIVE_INFINITY) return x;
  const tiny = x < 1.1754943508222875e-38;
  single[0] = tiny ? fround(x * 8388608) : x;
  const bits = (singleWord[0]! + (0x3f800000 - 0x3f3504f3)) | 0;
  const k = (bits >> 23) - (tiny ? 150 : 127);
  singleWord[0] = (bits & 0x7fffff) + 0x3f3504f3;
  const f = fround(single[0]! - 1);
  let p = fround(fround(fround(-0.07859606295824051) * f) + fround(0.12881644070148468));
  p = fround(fround(p * f) + fround(-0.13128754496574402));
  p = fround(fround(p * f) + fround(0.14181192219257355));
  p = fround(fround(p * f) + fround(-0.16624553501605988));
  p = fround(fround(p * f) + fround(0.2000228613615036));
  p = fround(fround(p * f) + fround(-0.25000810623168945));
  p = fround(fround(p * f) + fround(0.33333316445350647));
  const z = fround(f * f);
  // k ln 2 + f + (f³ p - f²/2 + what ln 2 lacks), small terms first
  const small = fround(fround(fround(z * f) * p) + fround(k * LN2_LOW_32));
  const tail = fround(small - fround(0.5 * z));
  return fround(fround(k * LN2_HIGH_32) + fround(f + tail));
}

/** Hyperbolic tangent in float32. */
export function tanh32(x: number): number {
  if (x === 0) return x;
  const a = Math.min(Math.abs(x), fround(9.02));
  const t = fround(a + a);
  const k = fround(fround(fround(t * INVERSE_LN2_32) + ROUND_32) - ROUND_32);
  const r = fround(fround(t - fround(k * LN2_HIGH_32)) - fround(k * LN2_LOW_32));
  const p = fround(r + fround(fround(r * r) * exponentialTail32(r)));
  if (Number.isNaN(k)) return k;
  const power = POWERS[1074 + k]!;
  const e = fround(fround(power - 1) + fround(power * p));
  const y = fround(e / fround(e + 2));
  return x < 0 ? -y : y;
}

function sineNear32(x: number): number {
  const z = fround(x * x);
  let p = fround(fround(fround(-0.00019516977772582322) * z) + fround(0.008332176133990288));
  p = fround(fround(p * z) + fround(-0.16666655242443085));
  return fround(x + fround(fround(x * z) * p));
}

function cosineNear32(x: number): number {
  const z = fround(x * x);
  let p = fround(fround(fround(2.443809171381872e-5) * z) + fround(-0.0013887364184483886));
  p = fround(fround(p * z) + fround(0.04166664555668831));
  return fround(fround(1 - fround(0.5 * z)) + fround(fround(z * z) * p));
}

/** The reduction is done in float64 (also in the SIMD twin): float32 has too few bits for it. */
function wave32(x: number, quarters: number): number {
  if (!(Math.abs(x) <= ANGLE_LIMIT)) return Number.NaN;
  const k = x * INVERSE_QUARTER + ROUND_64 - ROUND_64;
  const r = fround(x - k * QUARTER_1 - k * QUARTER_2);
  const quadrant = (k + quarters) & 3;
  const y = quadrant & 1 ? cosineNear32(r) : sineNear32(r);
  return quadrant & 2 ? -y : y;
}

/** Sine of x radians in float32. */
export function sin32(x: number): number {
  return x === 0 ? x : wave32(x, 0);
}

/** Cosine of x radians in float32. */
export function cos32(x: number): number {
  return wave32(x, 1);
}

/** Sine and cosine of `word` / 2^32 turns into `out`, in float32. */
export function turn32(out: Float32Array, word: number): void {
  const quadrant = (word + 0x20000000) >>> 30;
  const x = fround(fround((word - (quadrant << 30)) | 0) * fround(1.462918119976564e-9));
  const s = sineNear32(x);
  const c = cosineNear32(x);
  out[0] = quadrant === 0 ? s : quadrant === 1 ? c : quadrant === 2 ? -s : -c;
  out[1] = quadrant === 0 ? c : quadrant === 1 ? -s : quadrant === 2 ? -c : s;
}
