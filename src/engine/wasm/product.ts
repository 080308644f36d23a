/**
 * The grouped product of ../operations/product.ts: tiles of eight sums of four lanes, as four rows times one panel of
 * eight columns, and for the rows that are left as two rows times two panels or one row times four.
 *
 * Sums run over k in order, each product and each sum rounded: the same bits as the TypeScript kernel. The loop over k is
 * written once, without unrolling: engines make faster code of it.
 */
import { tanh4 } from "./functions";
import { operand, stride, table, word } from "./memory";
import {
  A, B, C, COLUMNS, D, EPILOGUE, GROUP, GROUPS, INNER, NONE, OUT, PANEL, PLAIN, ROWS, TABLE, THEN_RELU, THEN_TANH,
  TIMES_POSITIVE, TIMES_TANH_SLOPE, TRANSPOSED, WINDOW,
} from "./records";

/** Bytes of a row of eight numbers. */
// @ts-ignore: decorator
@inline const ROW_BYTES: usize = 32;

/** Numbers of a left operand that stay in a second-level cache beside everything else. */
// @ts-ignore: decorator
@inline const IN_CACHE: i32 = 32768;

// @ts-ignore: decorator
@inline function mac(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** Of element (g, 0, 8 p) of an operand: its address. */
// @ts-ignore: decorator
@inline function at(r: usize, index: i32, g: usize, p: usize): usize {
  return operand(r, index) + g * stride(r, index + GROUP) + p * stride(r, index + PANEL);
}

/** `epilogue` is known where this is inlined. */
// @ts-ignore: decorator
@inline function finish(epilogue: i32, v: v128, d: usize): v128 {
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
@inline function store(epilogue: i32, out: usize, v0: v128, v1: v128, bias: usize, d: usize): void {
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
@inline function fourRows(
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
@inline function twoRows(
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
@inline function oneRow(
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

/** Sums of one term: each row is a multiple of the right operand's only one, which stays at hand. */
// @ts-ignore: decorator
@inline function outer(epilogue: i32, r: usize): void {
  const groups = <usize>word(r, GROUPS);
  const rows = <usize>word(r, ROWS) * ROW_BYTES;
  const panels = <usize>((word(r, COLUMNS) + 7) >> 3);
  for (let g: usize = 0; g < groups; g++)
    for (let p: usize = 0; p < panels; p++) {
      const b0 = v128.load(at(r, B, g, p));
      const b1 = v128.load(at(r, B, g, p), 16);
      let a = at(r, A, g, 0);
      let d = at(r, D, g, p);
      let out = at(r, OUT, g, p);
      for (const end = out + rows; out != end; out += ROW_BYTES, a += ROW_BYTES, d += ROW_BYTES) {
        const s = v128.load32_splat(a);
        // 0 plus the term, as in a longer sum: -0 becomes 0
        v128.store(out, finish(epilogue, mac(f32x4.splat(0), s, b0), d));
        v128.store(out, finish(epilogue, mac(f32x4.splat(0), s, b1), d + 16), 16);
      }
    }
}

/** Address of the left operand's number for row m, k = 0; `a` is that of row 0. */
// @ts-ignore: decorator
@inline function leftRow(T: bool, W: bool, a: usize, aPanel: usize, m: i32): usize {
  if (T) return a + <usize>(m >> 3) * aPanel + (<usize>(m & 7) << 2);
  return W ? a : a + <usize>m * ROW_BYTES;
}

/** Where the table names the rows of group g: those of the right operand, or those of the left one from m on. */
// @ts-ignore: decorator
@inline function windowOf(T: bool, W: bool, r: usize, g: usize, m: i32): usize {
  if (!W) return 0;
  const named = T ? word(r, INNER) : word(r, ROWS);
  return table(r, TABLE) + ((g * <usize>named + (T ? 0 : <usize>m)) << 2);
}

/** Address of the bias of row m, 0 where there is none. */
// @ts-ignore: decorator
@inline function biasOf(r: usize, g: usize, m: i32): usize {
  return word(r, C) == NONE ? 0 : at(r, C, g, <usize>(m >> 3)) + (<usize>(m & 7) << 2);
}

/** Rows in fours. */
// @ts-ignore: decorator
@inline function byFour(T: bool, W: bool, epilogue: i32, r: usize): void {
  const groups = <usize>word(r, GROUPS);
  const rows = word(r, ROWS) & ~3;
  const inner = word(r, INNER);
  const panels = <usize>((word(r, COLUMNS) + 7) >> 3);
  const aPanel = stride(r, A + PANEL);
  const nextBias: usize = word(r, C) == NONE ? 0 : 4;
  // a left operand that the cache does not hold is read once: eight rows of it (whole lines) times all panels
  const block = rows * inner > IN_CACHE ? 8 : rows;
  for (let g: usize = 0; g < groups; g++) {
    const a = at(r, A, g, 0);
    for (let m0 = 0; m0 < rows; m0 += block) {
      const end = min(m0 + block, rows);
      for (let p: usize = 0; p < panels; p++) {
        const b = at(r, B, g, p);
        let d = at(r, D, g, p) + <usize>m0 * ROW_BYTES;
        let out = at(r, OUT, g, p) + <usize>m0 * ROW_BYTES;
        for (let m = m0; m < end; m += 4) {
          fourRows(
            T, W, epilogue, leftRow(T, W, a, aPanel, m), windowOf(T, W, r, g, m), aPanel, b, inner, out, biasOf(r, g, m),
            nextBias, d,
          );
          out += 4 * ROW_BYTES;
          d += 4 * ROW_BYTES;
        }
      }
    }
  }
}

/** Up to three rows that are left. */
// @ts-ignore: decorator
@inline function rest(T: bool, W: bool, epilogue: i32, r: usize): void {
  const groups = <usize>word(r, GROUPS);
  const rows = word(r, ROWS);
  const inner = word(r, INNER);
  const panels = <usize>((word(r, COLUMNS) + 7) >> 3);
  const aPanel = stride(r, A + PANEL);
  const nextBias: usize = word(r, C) == NONE ? 0 : 4;
  for (let g: usize = 0; g < groups; g++) {
    let m = rows & ~3;
    if ((rows & 2) != 0) {
      const a = leftRow(T, W, at(r, A, g, 0), aPanel, m);
      const bias = biasOf(r, g, m);
      const row = <usize>m * ROW_BYTES;
      for (let p: usize = 0; p < panels; p += 2) {
        const more: usize = p + 1 < panels ? 1 : 0;
        twoRows(
          T, W, epilogue, a, windowOf(T, W, r, g, m), aPanel, at(r, B, g, p), more * stride(r, B + PANEL), inner, at(r, OUT, g, p) + row,
          more * stride(r, OUT + PANEL), bias, nextBias, at(r, D, g, p) + row, more * stride(r, D + PANEL),
        );
      }
      m += 2;
    }
    if ((rows & 1) != 0) {
      const a = leftRow(T, W, at(r, A, g, 0), aPanel, m);
      const bias = biasOf(r, g, m);
      for (let p: usize = 0; p < panels; p += 4)
        oneRow(T, W, epilogue, r, g, p, a, windowOf(T, W, r, g, m), aPanel, inner, <usize>m * ROW_BYTES, bias);
    }
  }
}

// Functions for the epilogues that training has most: their tiles need not ask which it is. `outer`: sums of one term.

function fours(r: usize): void { byFour(false, false, PLAIN, r); }
function foursPositive(r: usize): void { byFour(false, false, TIMES_POSITIVE, r); }
function foursOfWindows(r: usize): void { byFour(false, true, PLAIN, r); }
function foursTransposed(r: usize): void { byFour(true, false, PLAIN, r); }
function foursTransposedRelu(r: usize): void { byFour(true, false, THEN_RELU, r); }
function foursTransposedOfWindows(r: usize): void { byFour(true, true, PLAIN, r); }
function foursTransposedOfWindowsRelu(r: usize): void { byFour(true, true, THEN_RELU, r); }
function others(r: usize): void { rest(false, false, PLAIN, r); }
function othersOfWindows(r: usize): void { rest(false, true, PLAIN, r); }
function othersTransposed(r: usize): void { rest(true, false, PLAIN, r); }
function othersTransposedOfWindows(r: usize): void { rest(true, true, PLAIN, r); }
function outerPlain(r: usize): void { outer(PLAIN, r); }
function outerPositive(r: usize): void { outer(TIMES_POSITIVE, r); }

/** The epilogue of rows from `first` on as a pass of its own. */
function finishRows(epilogue: i32, r: usize, first: i32): void {
  const groups = <usize>word(r, GROUPS);
  const begin = <usize>first * ROW_BYTES;
  const end = <usize>word(r, ROWS) * ROW_BYTES;
  const columns = word(r, COLUMNS);
  for (let left = columns; left > 0; left -= 8)
    for (let g: usize = 0; g < groups; g++) {
      const p = <usize>((columns - left) >> 3);
      const out = at(r, OUT, g, p);
      if (epilogue == THEN_TANH) tanhOf(out + begin, out + end, left);
      else if (epilogue == THEN_RELU) finishEach(THEN_RELU, out + begin, out + end, 0);
      else if (epilogue == TIMES_POSITIVE) finishEach(TIMES_POSITIVE, out + begin, out + end, at(r, D, g, p) + begin);
      else finishEach(TIMES_TANH_SLOPE, out + begin, out + end, at(r, D, g, p) + begin);
    }
}

// @ts-ignore: decorator
@inline function finishEach(epilogue: i32, out: usize, end: usize, d: usize): void {
  for (; out < end; out += 16, d += 16) v128.store(out, finish(epilogue, v128.load(out), d));
}

/** Of the last panel only vectors with columns in them. */
// @ts-ignore: decorator
@inline function tanhOf(out: usize, end: usize, columns: i32): void {
  const next: usize = columns > 4 ? 16 : 32;
  for (; out < end; out += next) v128.store(out, tanh4(v128.load(out)));
}

export function product(r: usize): void {
  const transposed = word(r, TRANSPOSED) == 1;
  const epilogue = word(r, EPILOGUE);
  const rows = word(r, ROWS);
  const whole = rows & ~3;
  if (!transposed && word(r, INNER) == 1 && word(r, C) == NONE && word(r, WINDOW) == 0) {
    if (epilogue == TIMES_POSITIVE) outerPositive(r);
    else outerPlain(r);
    if (epilogue != PLAIN && epilogue != TIMES_POSITIVE) finishRows(epilogue, r, 0);
    return;
  }
  const windows = word(r, WINDOW) != 0;
  const fused = epilogue == THEN_RELU ? transposed : epilogue == TIMES_POSITIVE && !transposed && !windows;
  if (whole > 0) {
    if (transposed) {
      if (windows) {
        if (fused) foursTransposedOfWindowsRelu(r);
        else foursTransposedOfWindows(r);
      } else if (fused) foursTransposedRelu(r);
      else foursTransposed(r);
    } else if (windows) foursOfWindows(r);
    else if (fused) foursPositive(r);
    else fours(r);
  }
  if (whole < rows) {
    if (transposed) {
      if (windows) othersTransposedOfWindows(r);
      else othersTransposed(r);
    } else if (windows) othersOfWindows(r);
    else others(r);
  }
  const finished = fused ? whole : 0;
  if (epilogue != PLAIN && finished < rows) finishRows(epilogue, r, finished);
}
