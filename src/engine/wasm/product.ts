/**
 * The grouped product of ../operations/product.ts: rows in fours, those that are left in twos and ones (tiles.ts), with or
 * without a window table; products of one term; and the epilogues that tiles do not have in them.
 */
import { tanh4 } from "./functions";
import { operand, stride, table, word } from "./memory";
import {
  A, B, C, COLUMNS, D, EPILOGUE, GROUPS, INNER, NONE, OUT, PANEL, PLAIN, ROWS, TABLE, THEN_RELU, THEN_TANH,
  TIMES_POSITIVE, TIMES_TANH_SLOPE, TRANSPOSED, WINDOW,
} from "./records";
import { at, finish, fourRows, mac, oneRow, ROW_BYTES, twoRows } from "./tiles";

/** Numbers of a left operand that stay in a second-level cache beside everything else. */
// @ts-ignore: decorator
@inline const IN_CACHE: i32 = 32768;

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
