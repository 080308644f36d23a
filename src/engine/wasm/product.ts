/**
 * The grouped product of ../operations/product.ts: one micro-kernel, up to four rows times the eight columns of a panel.
 *
 * Sums run over k in order, each product and each sum rounded: the same bits as the TypeScript kernel. The loop over k is
 * written once, without unrolling: engines make faster code of it.
 */
import { tanh4 } from "./functions";
import { operand, stride, word } from "./memory";
import {
  A, B, C, COLUMNS, D, EPILOGUE, GROUP, GROUPS, INNER, NONE, OUT, PANEL, PLAIN, ROWS, THEN_RELU, THEN_TANH,
  TIMES_POSITIVE, TRANSPOSED,
} from "./records";

/** Bytes of a row of eight numbers. */
// @ts-ignore: decorator
@inline const ROW_BYTES: usize = 32;

// @ts-ignore: decorator
@inline function mac(sum: v128, a: v128, b: v128): v128 {
  return f32x4.add(sum, f32x4.mul(a, b));
}

/** A function of its own: its code is long and stands once in the module, not once in every tile. */
function storeTanh(out: usize, v0: v128, v1: v128): void {
  v128.store(out, tanh4(v0));
  v128.store(out, tanh4(v1), 16);
}

/** Short epilogues stand in every tile: a call for each vector costs more than the sum of a narrow layer. */
// @ts-ignore: decorator
@inline function finish(epilogue: i32, v: v128, d: usize): v128 {
  if (epilogue == TIMES_POSITIVE)
    return f32x4.mul(v, v128.and(f32x4.gt(v128.load(d), f32x4.splat(0)), f32x4.splat(1)));
  const y = v128.load(d);
  return f32x4.mul(v, f32x4.sub(f32x4.splat(1), f32x4.mul(y, y)));
}

/** Bias and epilogue of one row; `bias` is 0 where there is none. */
// @ts-ignore: decorator
@inline function store(out: usize, v0: v128, v1: v128, bias: usize, epilogue: i32, d: usize): void {
  if (bias != 0) {
    const c = v128.load32_splat(bias);
    v0 = f32x4.add(v0, c);
    v1 = f32x4.add(v1, c);
  }
  if (epilogue == THEN_TANH) {
    storeTanh(out, v0, v1);
    return;
  }
  if (epilogue == THEN_RELU) {
    v0 = f32x4.max(v0, f32x4.splat(0));
    v1 = f32x4.max(v1, f32x4.splat(0));
  } else if (epilogue != PLAIN) {
    v0 = finish(epilogue, v0, d);
    v1 = finish(epilogue, v1, d + 16);
  }
  v128.store(out, v0);
  v128.store(out, v1, 16);
}

/**
 * R rows (4, 2 or 1). T: the left operand lies transposed, so its rows are neighbours; else a row's neighbours are the
 * next k, eight to a panel.
 */
// @ts-ignore: decorator
@inline function tile(
  R: i32, T: bool, a: usize, aPanel: usize, b: usize, inner: i32,
  out: usize, bias: usize, epilogue: i32, d: usize,
): void {
  const next: usize = T ? 4 : ROW_BYTES;
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00, c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  let left = inner;
  let from = a;
  while (left > 0) {
    let n = T ? left : min(left, 8);
    left -= n;
    let p = from;
    for (; n > 0; n--) {
      const b0 = v128.load(b);
      const b1 = v128.load(b, 16);
      let s = v128.load32_splat(p);
      c00 = mac(c00, s, b0);
      c01 = mac(c01, s, b1);
      if (R > 1) {
        s = v128.load32_splat(p + next);
        c10 = mac(c10, s, b0);
        c11 = mac(c11, s, b1);
      }
      if (R > 2) {
        s = v128.load32_splat(p + 2 * next);
        c20 = mac(c20, s, b0);
        c21 = mac(c21, s, b1);
        s = v128.load32_splat(p + 3 * next);
        c30 = mac(c30, s, b0);
        c31 = mac(c31, s, b1);
      }
      p += T ? ROW_BYTES : 4;
      b += ROW_BYTES;
    }
    from += aPanel;
  }
  const nextBias: usize = bias != 0 ? 4 : 0;
  store(out, c00, c01, bias, epilogue, d);
  if (R > 1) store(out + ROW_BYTES, c10, c11, bias + nextBias, epilogue, d + ROW_BYTES);
  if (R > 2) {
    store(out + 2 * ROW_BYTES, c20, c21, bias + 2 * nextBias, epilogue, d + 2 * ROW_BYTES);
    store(out + 3 * ROW_BYTES, c30, c31, bias + 3 * nextBias, epilogue, d + 3 * ROW_BYTES);
  }
}

// @ts-ignore: decorator
@inline function rowsTimesPanels(T: bool, r: usize): void {
  const groups = word(r, GROUPS);
  const rows = word(r, ROWS);
  const inner = word(r, INNER);
  const panels = (word(r, COLUMNS) + 7) >> 3;
  const epilogue = word(r, EPILOGUE);
  const aPanel = stride(r, A + PANEL);
  const cPanel = stride(r, C + PANEL);
  const hasBias = word(r, C) != NONE;
  for (let g: usize = 0; g < <usize>groups; g++) {
    const a = operand(r, A) + g * stride(r, A + GROUP);
    const c = hasBias ? operand(r, C) + g * stride(r, C + GROUP) : 0;
    for (let p: usize = 0; p < <usize>panels; p++) {
      const b = operand(r, B) + g * stride(r, B + GROUP) + p * stride(r, B + PANEL);
      let d = operand(r, D) + g * stride(r, D + GROUP) + p * stride(r, D + PANEL);
      let out = operand(r, OUT) + g * stride(r, OUT + GROUP) + p * stride(r, OUT + PANEL);
      let m = 0;
      for (; m + 4 <= rows; m += 4) {
        const row = T ? a + <usize>(m >> 3) * aPanel + (<usize>(m & 7) << 2) : a + <usize>m * ROW_BYTES;
        const bias = hasBias ? c + <usize>(m >> 3) * cPanel + (<usize>(m & 7) << 2) : 0;
        tile(4, T, row, aPanel, b, inner, out, bias, epilogue, d);
        out += 4 * ROW_BYTES;
        d += 4 * ROW_BYTES;
      }
      for (let size = 2; size > 0; size >>= 1) {
        if ((rows & size) == 0) continue;
        const row = T ? a + <usize>(m >> 3) * aPanel + (<usize>(m & 7) << 2) : a + <usize>m * ROW_BYTES;
        const bias = hasBias ? c + <usize>(m >> 3) * cPanel + (<usize>(m & 7) << 2) : 0;
        if (size == 2) tile(2, T, row, aPanel, b, inner, out, bias, epilogue, d);
        else tile(1, T, row, aPanel, b, inner, out, bias, epilogue, d);
        out += <usize>size * ROW_BYTES;
        d += <usize>size * ROW_BYTES;
        m += size;
      }
    }
  }
}

function leftAsItIs(r: usize): void { rowsTimesPanels(false, r); }
function leftTransposed(r: usize): void { rowsTimesPanels(true, r); }

export function product(r: usize): void {
  if (word(r, TRANSPOSED) == 1) leftTransposed(r);
  else leftAsItIs(r);
}
