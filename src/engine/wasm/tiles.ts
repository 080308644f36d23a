/**
 * The tiles of a product: eight sums of four lanes, as four rows times one panel of eight columns, as two rows times two
 * panels or as one row times four. Sums run over k in order, each product and each sum rounded: the same bits as the
 * TypeScript kernel. The loops over k are written once, without unrolling: engines make faster code of them.
 */
import { operand, stride, word } from "./memory";
import { B, COLUMNS, D, GROUP, OUT, PANEL, THEN_RELU, TIMES_POSITIVE, TIMES_TANH_SLOPE } from "./records";

/** Bytes of a row of eight numbers. */
// @ts-ignore: decorator
@inline export const ROW_BYTES: usize = 32;

// @ts-ignore: decorator
@inline export function mac(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Of element (g, 0, 8 p) of an operand: its address. */
// @ts-ignore: decorator
@inline export function at(r: usize, index: i32, g: usize, p: usize): usize {
  return operand(r, index) + g * stride(r, index + GROUP) + p * stride(r, index + PANEL);
}

/** `epilogue` is known where this is inlined. */
// @ts-ignore: decorator
@inline export function finish(epilogue: i32, v: v128, d: usize): v128 {
  if (epilogue == THEN_RELU) return f32x4.pmax(v, f32x4.splat(0));
  if (epilogue == TIMES_POSITIVE) return v128.and(v, f32x4.gt(v128.load(d), f32x4.splat(0)));
  if (epilogue == TIMES_TANH_SLOPE) {
    const y = v128.load(d);
    return f32x4.mul(v, f32x4.sub(f32x4.splat(1), f32x4.mul(y, y)));
  }
  return v;
}

/** The eight columns of a row, with bias and epilogue. `bias` is 0 where there is none. */
// @ts-ignore: decorator
@inline export function store(epilogue: i32, out: usize, v0: v128, v1: v128, bias: usize, d: usize): void {
  if (bias != 0) {
    const c = v128.load32_splat(bias);
    v0 = f32x4.add(v0, c);
    v1 = f32x4.add(v1, c);
  }
  v128.store(out, finish(epilogue, v0, d));
  v128.store(out, finish(epilogue, v1, d + 16), 16);
}

/**
 * Four rows of one panel. `a`: addresses of the rows' numbers for k = 0. Where the left operand lies transposed (T), rows
 * are neighbours and k walks down the panel; else k walks along the row, from panel to panel, `aPanel` apart.
 * Windows (W): the right operand's rows are named by `rows`, or, where the left operand is not transposed, the left one's.
 */
// @ts-ignore: decorator
@inline export function fourRows(
  T: bool, W: bool, epilogue: i32, a: usize, rows: usize, aPanel: usize, b: usize, inner: i32, out: usize, bias: usize,
  nextBias: usize, d: usize,
): void {
  const next: usize = T ? 4 : ROW_BYTES;
  // how far the other three rows lie behind the first
  const a1 = W && !T ? load<usize>(rows, 4) - load<usize>(rows) : next;
  const a2 = W && !T ? load<usize>(rows, 8) - load<usize>(rows) : 2 * next;
  const a3 = W && !T ? load<usize>(rows, 12) - load<usize>(rows) : 3 * next;
  if (W && !T) a += load<usize>(rows);
  let c00 = f32x4.splat(0);
  let c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let left = inner; left > 0; left -= 8) {
    const end = T ? a + <usize>inner * ROW_BYTES : a + (<usize>min(left, 8) << 2);
    let p = a;
    do {
      const row = W && T ? b + load<usize>(rows) : b;
      const b0 = v128.load(row);
      const b1 = v128.load(row, 16);
      let s = v128.load32_splat(p);
      c00 = mac(c00, s, b0);
      c01 = mac(c01, s, b1);
      s = v128.load32_splat(p + a1);
      c10 = mac(c10, s, b0);
      c11 = mac(c11, s, b1);
      s = v128.load32_splat(p + a2);
      c20 = mac(c20, s, b0);
      c21 = mac(c21, s, b1);
      s = v128.load32_splat(p + a3);
      c30 = mac(c30, s, b0);
      c31 = mac(c31, s, b1);
      p += T ? ROW_BYTES : 4;
      if (W && T) rows += 4;
      else b += ROW_BYTES;
    } while (p != end);
    if (T) break;
    a += aPanel;
  }
  store(epilogue, out, c00, c01, bias, d);
  store(epilogue, out + ROW_BYTES, c10, c11, bias + nextBias, d + ROW_BYTES);
  store(epilogue, out + 2 * ROW_BYTES, c20, c21, bias + 2 * nextBias, d + 2 * ROW_BYTES);
  store(epilogue, out + 3 * ROW_BYTES, c30, c31, bias + 3 * nextBias, d + 3 * ROW_BYTES);
}

/** Two rows of two panels; `bNext`, `outNext`, `dNext` lead from the first panel to the second. */
// @ts-ignore: decorator
@inline export function twoRows(
  T: bool, W: bool, epilogue: i32, a: usize, rows: usize, aPanel: usize, b: usize, bNext: usize, inner: i32, out: usize,
  outNext: usize, bias: usize, nextBias: usize, d: usize, dNext: usize,
): void {
  const next: usize = W && !T ? load<usize>(rows, 4) - load<usize>(rows) : T ? 4 : ROW_BYTES;
  if (W && !T) a += load<usize>(rows);
  let c00 = f32x4.splat(0);
  let c01 = c00, c02 = c00, c03 = c00, c10 = c00, c11 = c00, c12 = c00, c13 = c00;
  for (let left = inner; left > 0; left -= 8) {
    const end = T ? a + <usize>inner * ROW_BYTES : a + (<usize>min(left, 8) << 2);
    let p = a;
    do {
      const row = W && T ? b + load<usize>(rows) : b;
      const s = v128.load32_splat(p);
      const t = v128.load32_splat(p + next);
      let x = v128.load(row);
      c00 = mac(c00, s, x);
      c10 = mac(c10, t, x);
      x = v128.load(row, 16);
      c01 = mac(c01, s, x);
      c11 = mac(c11, t, x);
      x = v128.load(row + bNext);
      c02 = mac(c02, s, x);
      c12 = mac(c12, t, x);
      x = v128.load(row + bNext, 16);
      c03 = mac(c03, s, x);
      c13 = mac(c13, t, x);
      p += T ? ROW_BYTES : 4;
      if (W && T) rows += 4;
      else b += ROW_BYTES;
    } while (p != end);
    if (T) break;
    a += aPanel;
  }
  store(epilogue, out, c00, c01, bias, d);
  store(epilogue, out + outNext, c02, c03, bias, d + dNext);
  store(epilogue, out + ROW_BYTES, c10, c11, bias + nextBias, d + ROW_BYTES);
  store(epilogue, out + outNext + ROW_BYTES, c12, c13, bias + nextBias, d + dNext + ROW_BYTES);
}

/** One row of four panels, told by four addresses of each operand: the last of fewer panels is taken again. */
// @ts-ignore: decorator
@inline export function oneRow(
  T: bool, W: bool, epilogue: i32, r: usize, g: usize, p0: usize, a: usize, rows: usize, aPanel: usize, inner: i32,
  row: usize, bias: usize,
): void {
  const last = <usize>((word(r, COLUMNS) - 1) >> 3);
  const p1 = min(p0 + 1, last);
  const p2 = min(p0 + 2, last);
  const p3 = min(p0 + 3, last);
  let b0 = at(r, B, g, p0);
  let b1 = at(r, B, g, p1);
  let b2 = at(r, B, g, p2);
  let b3 = at(r, B, g, p3);
  if (W && !T) a += load<usize>(rows);
  let c00 = f32x4.splat(0);
  let c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let left = inner; left > 0; left -= 8) {
    const end = T ? a + <usize>inner * ROW_BYTES : a + (<usize>min(left, 8) << 2);
    let p = a;
    do {
      const s = v128.load32_splat(p);
      const named: usize = W && T ? load<usize>(rows) : 0;
      c00 = mac(c00, s, v128.load(b0 + named));
      c01 = mac(c01, s, v128.load(b0 + named, 16));
      c10 = mac(c10, s, v128.load(b1 + named));
      c11 = mac(c11, s, v128.load(b1 + named, 16));
      c20 = mac(c20, s, v128.load(b2 + named));
      c21 = mac(c21, s, v128.load(b2 + named, 16));
      c30 = mac(c30, s, v128.load(b3 + named));
      c31 = mac(c31, s, v128.load(b3 + named, 16));
      p += T ? ROW_BYTES : 4;
      if (W && T) rows += 4;
      else {
        b0 += ROW_BYTES;
        b1 += ROW_BYTES;
        b2 += ROW_BYTES;
        b3 += ROW_BYTES;
      }
    } while (p != end);
    if (T) break;
    a += aPanel;
  }
  store(epilogue, at(r, OUT, g, p0) + row, c00, c01, bias, at(r, D, g, p0) + row);
  store(epilogue, at(r, OUT, g, p1) + row, c10, c11, bias, at(r, D, g, p1) + row);
  store(epilogue, at(r, OUT, g, p2) + row, c20, c21, bias, at(r, D, g, p2) + row);
  store(epilogue, at(r, OUT, g, p3) + row, c30, c31, bias, at(r, D, g, p3) + row);
}
