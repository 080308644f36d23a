/** The kernels of ../operations/axes.ts and batch.ts: sums, transposes, examples of a batch. */
import { operand, stride, table, word } from "./memory";
import { A, COLUMNS, GROUP, GROUPS, INNER, OUT, PANEL, PANELS, ROW, ROWS, TABLE } from "./records";

/** Rows or groups added in order, eight columns side by side. */
export function sum(r: usize): void {
  const panels = <usize>word(r, PANELS);
  const groups = <usize>word(r, GROUPS);
  const inner = word(r, INNER);
  const next = stride(r, A + ROW);
  for (let p: usize = 0; p < panels; p++)
    for (let g: usize = 0; g < groups; g++) {
      let a = operand(r, A) + p * stride(r, A + PANEL) + g * stride(r, A + GROUP);
      const out = operand(r, OUT) + p * stride(r, OUT + PANEL) + g * stride(r, OUT + GROUP);
      let low = f32x4.splat(0);
      let high = low;
      for (let i = 0; i < inner; i++, a += next) {
        low = f32x4.add(low, v128.load(a));
        high = f32x4.add(high, v128.load(a, 16));
      }
      v128.store(out, low);
      v128.store(out, high, 16);
    }
}

/** All ones in the first n of four lanes. */
// @ts-ignore: decorator
@inline function first(n: i32): v128 {
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

/** Four rows of four, 32 bytes apart, to four columns, 32 bytes apart. */
// @ts-ignore: decorator
@inline function transpose4(from: usize, to: usize): void {
  const a = v128.load(from);
  const b = v128.load(from, 32);
  const c = v128.load(from, 64);
  const d = v128.load(from, 96);
  const ab0 = i32x4.shuffle(a, b, 0, 4, 1, 5);
  const ab1 = i32x4.shuffle(a, b, 2, 6, 3, 7);
  const cd0 = i32x4.shuffle(c, d, 0, 4, 1, 5);
  const cd1 = i32x4.shuffle(c, d, 2, 6, 3, 7);
  v128.store(to, i64x2.shuffle(ab0, cd0, 0, 2));
  v128.store(to, i64x2.shuffle(ab0, cd0, 1, 3), 32);
  v128.store(to, i64x2.shuffle(ab1, cd1, 0, 2), 64);
  v128.store(to, i64x2.shuffle(ab1, cd1, 1, 3), 96);
}

/** Rows become columns; padding of the new columns is 0. */
export function transpose(r: usize): void {
  const rows = word(r, ROWS);
  const columns = word(r, COLUMNS);
  const aPanel = stride(r, A + PANEL);
  const outPanel = stride(r, OUT + PANEL);
  for (let g: usize = 0; g < <usize>word(r, GROUPS); g++) {
    const from = operand(r, A) + g * stride(r, A + GROUP);
    const to = operand(r, OUT) + g * stride(r, OUT + GROUP);
    for (let c = 0; c < columns; c += 4)
      for (let m = 0; m < ((rows + 7) & ~7); m += 4) {
        const source = from + <usize>(c >> 3) * aPanel + (<usize>m << 5) + (<usize>(c & 7) << 2);
        const target = to + <usize>(m >> 3) * outPanel + (<usize>c << 5) + (<usize>(m & 7) << 2);
        if (c + 4 <= columns && m + 4 <= rows) transpose4(source, target);
        else
          for (let i = 0; i < min(4, columns - c); i++)
            for (let j = 0; j < 4; j++)
              store<f32>(
                target + (<usize>i << 5) + (<usize>j << 2),
                m + j < rows ? load<f32>(source + (<usize>j << 5) + (<usize>i << 2)) : 0,
              );
      }
  }
}

/** Examples of step `step`: row-major rows of the data become columns. */
export function batch(r: usize, step: i32): void {
  const features = word(r, ROWS);
  const examples = word(r, COLUMNS);
  const panel = stride(r, OUT + PANEL);
  const data = operand(r, A);
  let index = table(r, TABLE) + (<usize>(step * examples) << 2);
  for (let i = 0; i < examples; i++, index += 4) {
    let from = data + (<usize>(load<i32>(index) * features) << 2);
    let out = operand(r, OUT) + <usize>(i >> 3) * panel + (<usize>(i & 7) << 2);
    for (let j = 0; j < features; j++, from += 4, out += 32) store<f32>(out, load<f32>(from));
  }
}
