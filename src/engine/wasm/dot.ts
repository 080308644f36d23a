/**
 * Dot products of rows, the kernel of ../operations/dot.ts: four rows of one side times two of the other, or eight times
 * one. Lane l adds columns l, l + 4, … in order; then the lanes are added in order.
 *
 * Rows that four or eight does not divide are filled up by what lies behind them; those results are not stored.
 */
import { first } from "./axes";
import { operand, stride, word } from "./memory";
import { A, B, COLUMNS, GROUP, GROUPS, INNER, OUT, PANEL, ROWS, TRANSPOSED } from "./records";
import { mac, ROW_BYTES } from "./tiles";

/** The lanes of four sums added in order: a result in each lane. */
// @ts-ignore: decorator
@inline function across(a: v128, b: v128, c: v128, d: v128): v128 {
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  const two = f32x4.add(i64x2.shuffle(ab0, cd0, 0, 2), i64x2.shuffle(ab0, cd0, 1, 3));
  return f32x4.add(f32x4.add(two, i64x2.shuffle(ab1, cd1, 0, 2)), i64x2.shuffle(ab1, cd1, 1, 3));
}

/**
 * Four results side by side, of which `count` exist. They follow each other in a row of the result where the right
 * operand has the many rows (`turned`), else in a column.
 */
// @ts-ignore: decorator
@inline function put(turned: bool, to: usize, v: v128, count: i32): void {
  if (turned && count >= 4) v128.store(to, v);
  else {
    const next: usize = turned ? 4 : ROW_BYTES;
    if (count > 0) v128.store_lane<f32>(to, v, 0);
    if (count > 1) v128.store_lane<f32>(to + next, v, 1);
    if (count > 2) v128.store_lane<f32>(to + 2 * next, v, 2);
    if (count > 3) v128.store_lane<f32>(to + 3 * next, v, 3);
  }
}

/** Rows a … of four, b … of two. `columns` of them; results of b's second row lie `outNext` behind those of its first. */
// @ts-ignore: decorator
@inline function fourByTwo(
  turned: bool, a: usize, aPanel: usize, b: usize, bPanel: usize, columns: i32, out: usize, outNext: usize, count: i32,
): void {
  let c00 = f32x4.splat(0);
  let c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  let left = columns;
  for (; left >= 8; left -= 8) {
    const x = v128.load(b);
    const y = v128.load(b, 32);
    let s = v128.load(a);
    c00 = mac(c00, s, x);
    c01 = mac(c01, s, y);
    s = v128.load(a, 32);
    c10 = mac(c10, s, x);
    c11 = mac(c11, s, y);
    s = v128.load(a, 64);
    c20 = mac(c20, s, x);
    c21 = mac(c21, s, y);
    s = v128.load(a, 96);
    c30 = mac(c30, s, x);
    c31 = mac(c31, s, y);
    const x16 = v128.load(b, 16);
    const y16 = v128.load(b, 48);
    s = v128.load(a, 16);
    c00 = mac(c00, s, x16);
    c01 = mac(c01, s, y16);
    s = v128.load(a, 48);
    c10 = mac(c10, s, x16);
    c11 = mac(c11, s, y16);
    s = v128.load(a, 80);
    c20 = mac(c20, s, x16);
    c21 = mac(c21, s, y16);
    s = v128.load(a, 112);
    c30 = mac(c30, s, x16);
    c31 = mac(c31, s, y16);
    a += aPanel;
    b += bPanel;
  }
  for (; left > 0; left -= 4) {
    const mask = first(left);
    const x = v128.and(v128.load(b), mask);
    const y = v128.and(v128.load(b, 32), mask);
    let s = v128.and(v128.load(a), mask);
    c00 = mac(c00, s, x);
    c01 = mac(c01, s, y);
    s = v128.and(v128.load(a, 32), mask);
    c10 = mac(c10, s, x);
    c11 = mac(c11, s, y);
    s = v128.and(v128.load(a, 64), mask);
    c20 = mac(c20, s, x);
    c21 = mac(c21, s, y);
    s = v128.and(v128.load(a, 96), mask);
    c30 = mac(c30, s, x);
    c31 = mac(c31, s, y);
    a += 16;
    b += 16;
  }
  put(turned, out, across(c00, c10, c20, c30), count);
  put(turned, out + outNext, across(c01, c11, c21, c31), count);
}

/** Rows a … of eight times the one row b. */
// @ts-ignore: decorator
@inline function eightByOne(
  turned: bool, a: usize, aPanel: usize, b: usize, bPanel: usize, columns: i32, out: usize, count: i32,
): void {
  let c0 = f32x4.splat(0);
  let c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  let left = columns;
  for (; left >= 8; left -= 8) {
    const x = v128.load(b);
    c0 = mac(c0, v128.load(a), x);
    c1 = mac(c1, v128.load(a, 32), x);
    c2 = mac(c2, v128.load(a, 64), x);
    c3 = mac(c3, v128.load(a, 96), x);
    c4 = mac(c4, v128.load(a, 128), x);
    c5 = mac(c5, v128.load(a, 160), x);
    c6 = mac(c6, v128.load(a, 192), x);
    c7 = mac(c7, v128.load(a, 224), x);
    const x16 = v128.load(b, 16);
    c0 = mac(c0, v128.load(a, 16), x16);
    c1 = mac(c1, v128.load(a, 48), x16);
    c2 = mac(c2, v128.load(a, 80), x16);
    c3 = mac(c3, v128.load(a, 112), x16);
    c4 = mac(c4, v128.load(a, 144), x16);
    c5 = mac(c5, v128.load(a, 176), x16);
    c6 = mac(c6, v128.load(a, 208), x16);
    c7 = mac(c7, v128.load(a, 240), x16);
    a += aPanel;
    b += bPanel;
  }
  for (; left > 0; left -= 4) {
    const mask = first(left);
    const x = v128.and(v128.load(b), mask);
    c0 = mac(c0, v128.and(v128.load(a), mask), x);
    c1 = mac(c1, v128.and(v128.load(a, 32), mask), x);
    c2 = mac(c2, v128.and(v128.load(a, 64), mask), x);
    c3 = mac(c3, v128.and(v128.load(a, 96), mask), x);
    c4 = mac(c4, v128.and(v128.load(a, 128), mask), x);
    c5 = mac(c5, v128.and(v128.load(a, 160), mask), x);
    c6 = mac(c6, v128.and(v128.load(a, 192), mask), x);
    c7 = mac(c7, v128.and(v128.load(a, 224), mask), x);
    a += 16;
    b += 16;
  }
  put(turned, out, across(c0, c1, c2, c3), count);
  put(turned, out + (turned ? 16 : 4 * ROW_BYTES), across(c4, c5, c6, c7), count - 4);
}

/** `many`: the operand with more rows, whose rows are taken by four or eight; it is the right one where `turned`. */
// @ts-ignore: decorator
@inline function each(turned: bool, r: usize): void {
  const many = turned ? B : A;
  const few = turned ? A : B;
  const manyRows = turned ? word(r, COLUMNS) : word(r, ROWS);
  const fewRows = turned ? word(r, ROWS) : word(r, COLUMNS);
  const columns = word(r, INNER);
  const aPanel = stride(r, many + PANEL);
  const bPanel = stride(r, few + PANEL);
  const outPanel = stride(r, OUT + PANEL);
  for (let g = 0; g < word(r, GROUPS); g++) {
    const a = operand(r, many) + <usize>g * stride(r, many + GROUP);
    const b = operand(r, few) + <usize>g * stride(r, few + GROUP);
    const out = operand(r, OUT) + <usize>g * stride(r, OUT + GROUP);
    for (let j = 0; j < fewRows; j += 2) {
      const two = j + 1 < fewRows;
      // element (j, 0) of the result or, where the few are columns of it, (0, j)
      const to = turned ? out + <usize>j * ROW_BYTES : out + <usize>(j >> 3) * outPanel + (<usize>(j & 7) << 2);
      const row = b + <usize>j * ROW_BYTES;
      for (let i = 0; i < manyRows; i += two ? 4 : 8) {
        const from = a + <usize>i * ROW_BYTES;
        const at = turned ? to + <usize>(i >> 3) * outPanel + (<usize>(i & 7) << 2) : to + <usize>i * ROW_BYTES;
        if (two) fourByTwo(turned, from, aPanel, row, bPanel, columns, at, turned ? ROW_BYTES : 4, manyRows - i);
        else eightByOne(turned, from, aPanel, row, bPanel, columns, at, manyRows - i);
      }
    }
  }
}

function straight(r: usize): void { each(false, r); }
function turned(r: usize): void { each(true, r); }

export function dot(r: usize): void {
  if (word(r, TRANSPOSED) == 1) turned(r);
  else straight(r);
}
