/** The kernels of ../operations/axes.ts and batch.ts: sums, transposes, examples of a batch. */
import { operand, stride, table, word } from "./memory";
import { A, COLUMNS, GROUP, GROUPS, INNER, OUT, PANEL, PANELS, ROW, ROWS, TABLE } from "./records";

/** Rows or groups added in order, the columns of two panels side by side. */
export function sum(r: usize): void {
  const panels = <usize>word(r, PANELS);
  const groups = <usize>word(r, GROUPS);
  const inner = word(r, INNER);
  const next = stride(r, A + ROW);
  for (let p: usize = 0; p < panels; p += 2) {
    // where there is no second panel it is the first once more
    const more: usize = p + 1 < panels ? 1 : 0;
    const aPanel = more * stride(r, A + PANEL);
    const outPanel = more * stride(r, OUT + PANEL);
    for (let g: usize = 0; g < groups; g++) {
      let a = operand(r, A) + p * stride(r, A + PANEL) + g * stride(r, A + GROUP);
      const out = operand(r, OUT) + p * stride(r, OUT + PANEL) + g * stride(r, OUT + GROUP);
      let c0 = f32x4.splat(0);
      let c1 = c0, c2 = c0, c3 = c0;
      for (let i = 0; i < inner; i++, a += next) {
        c0 = f32x4.add(c0, v128.load(a));
        c1 = f32x4.add(c1, v128.load(a, 16));
        c2 = f32x4.add(c2, v128.load(a + aPanel));
        c3 = f32x4.add(c3, v128.load(a + aPanel, 16));
      }
      v128.store(out, c0);
      v128.store(out, c1, 16);
      v128.store(out + outPanel, c2);
      v128.store(out + outPanel, c3, 16);
    }
  }
}

/** All ones in the first n of four lanes. */
// @ts-ignore: decorator
@inline export function first(n: i32): v128 {
  return i32x4.lt_s(i32x4(0, 1, 2, 3), i32x4.splat(n));
}

/** Lane l adds columns l, l + 8, …; then the lanes are added in order. */
export function sumColumns(r: usize): void {
  const columns = word(r, COLUMNS);
  const whole = columns >> 3;
  const rest = columns & 7;
  const panel = stride(r, A + PANEL);
  for (let g: usize = 0; g < <usize>word(r, GROUPS); g++)
    for (let i: usize = 0; i < <usize>word(r, ROWS); i++) {
      let a = operand(r, A) + g * stride(r, A + GROUP) + i * stride(r, A + ROW);
      let low = f32x4.splat(0);
      let high = low;
      for (let p = 0; p < whole; p++, a += panel) {
        low = f32x4.add(low, v128.load(a));
        high = f32x4.add(high, v128.load(a, 16));
      }
      if (rest > 0) {
        low = f32x4.add(low, v128.and(v128.load(a), first(rest)));
        high = f32x4.add(high, v128.and(v128.load(a, 16), first(rest - 4)));
      }
      let total = f32x4.extract_lane(low, 0) + f32x4.extract_lane(low, 1);
      total += f32x4.extract_lane(low, 2);
      total += f32x4.extract_lane(low, 3);
      total += f32x4.extract_lane(high, 0);
      total += f32x4.extract_lane(high, 1);
      total += f32x4.extract_lane(high, 2);
      total += f32x4.extract_lane(high, 3);
      store<f32>(operand(r, OUT) + g * stride(r, OUT + GROUP) + i * stride(r, OUT + ROW), total);
    }
}

/** Four rows of four numbers, wherever they stand, to four columns, 32 bytes apart. */
// @ts-ignore: decorator
@inline function transposeFrom(e0: usize, e1: usize, e2: usize, e3: usize, to: usize): void {
  const a = v128.load(e0);
  const b = v128.load(e1);
  const c = v128.load(e2);
  const d = v128.load(e3);
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab0, cd0, 0, 2));
  v128.store(to, i64x2.shuffle(ab0, cd0, 1, 3), 32);
  v128.store(to, i64x2.shuffle(ab1, cd1, 0, 2), 64);
  v128.store(to, i64x2.shuffle(ab1, cd1, 1, 3), 96);
}

/** Four rows of four, 32 bytes apart, to four columns, 32 bytes apart. */
// @ts-ignore: decorator
@inline function transpose4(from: usize, to: usize): void {
  transposeFrom(from, from + 32, from + 64, from + 96, to);
}

/** Up to eight rows of up to eight columns; the new columns up to the eighth are filled with 0. */
function transposePart(from: usize, to: usize, rows: i32, columns: i32): void {
  for (let c = 0; c < columns; c++)
    for (let m = 0; m < 8; m++)
      store<f32>(
        to + (<usize>c << 5) + (<usize>m << 2),
        m < rows ? load<f32>(from + (<usize>m << 5) + (<usize>c << 2)) : 0,
      );
}

/** Rows become columns; padding of the new columns is 0. */
export function transpose(r: usize): void {
  const rows = word(r, ROWS);
  const columns = word(r, COLUMNS);
  const aPanel = stride(r, A + PANEL);
  const outPanel = stride(r, OUT + PANEL);
  for (let g: usize = 0; g < <usize>word(r, GROUPS); g++) {
    let from = operand(r, A) + g * stride(r, A + GROUP);
    let to = operand(r, OUT) + g * stride(r, OUT + GROUP);
    for (let c = columns; c > 0; c -= 8) {
      let source = from;
      let target = to;
      for (let m = rows; m > 0; m -= 8) {
        if (c >= 8 && m >= 8) {
          transpose4(source, target);
          transpose4(source + 128, target + 16);
          transpose4(source + 16, target + 128);
          transpose4(source + 144, target + 144);
        } else transposePart(source, target, min(m, 8), min(c, 8));
        source += 256;
        target += outPanel;
      }
      from += aPanel;
      to += 256;
    }
  }
}

/** Examples of step `step`: row-major rows of the data become columns. Up to four at a time, four features at a time. */
export function batch(r: usize, step: i32): void {
  const features = word(r, ROWS);
  const examples = word(r, COLUMNS);
  const panel = stride(r, OUT + PANEL);
  const data = operand(r, A);
  const rowBytes = <usize>features << 2;
  let index = table(r, TABLE) + (<usize>(step * examples) << 2);
  for (let i = 0; i < examples; i += 4, index += 16) {
    // where fewer than four are left the last one is taken again, into padding
    const last = <usize>(min(3, examples - 1 - i) << 2);
    let e0 = data + <usize>load<i32>(index) * rowBytes;
    let e1 = data + <usize>load<i32>(index + min(4, last)) * rowBytes;
    let e2 = data + <usize>load<i32>(index + min(8, last)) * rowBytes;
    let e3 = data + <usize>load<i32>(index + last) * rowBytes;
    let out = operand(r, OUT) + <usize>(i >> 3) * panel + (<usize>(i & 4) << 2);
    let left = features;
    for (; left >= 4; left -= 4, e0 += 16, e1 += 16, e2 += 16, e3 += 16, out += 128) transposeFrom(e0, e1, e2, e3, out);
    for (; left > 0; left--, e0 += 4, e1 += 4, e2 += 4, e3 += 4, out += 32) {
      store<f32>(out, load<f32>(e0));
      store<f32>(out, load<f32>(e1), 4);
      store<f32>(out, load<f32>(e2), 8);
      store<f32>(out, load<f32>(e3), 12);
    }
  }
}
