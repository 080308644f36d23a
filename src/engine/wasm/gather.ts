/** The kernels of ../operations/gather.ts, eight columns at a time. */
import { operand, stride, table, word } from "./memory";
import { A, GROUP, GROUPS, INNER, OUT, PANEL, PANELS, ROW, ROWS, TABLE } from "./records";

/** Rows that a table names, or zeros where it says -1. */
export function gather(r: usize): void {
  const groups = <usize>word(r, GROUPS);
  const rows = word(r, ROWS);
  const aRow = stride(r, A + ROW);
  const outRow = stride(r, OUT + ROW);
  const zero = f32x4.splat(0);
  for (let p: usize = 0; p < <usize>word(r, PANELS); p++) {
    const from = operand(r, A) + p * stride(r, A + PANEL);
    let number = table(r, TABLE);
    for (let g: usize = 0; g < groups; g++) {
      let out = operand(r, OUT) + p * stride(r, OUT + PANEL) + g * stride(r, OUT + GROUP);
      for (let i = 0; i < rows; i++, number += 4, out += outRow) {
        const row = load<i32>(number);
        const a = from + <usize>row * aRow;
        v128.store(out, row < 0 ? zero : v128.load(a));
        v128.store(out, row < 0 ? zero : v128.load(a, 16), 16);
      }
    }
  }
}

/** Rows added to those that a table names, in order of the table. */
export function scatter(r: usize): void {
  const groups = <usize>word(r, GROUPS);
  const rows = word(r, ROWS);
  const aRow = stride(r, A + ROW);
  const outRow = stride(r, OUT + ROW);
  const zero = f32x4.splat(0);
  for (let p: usize = 0; p < <usize>word(r, PANELS); p++) {
    const to = operand(r, OUT) + p * stride(r, OUT + PANEL);
    let out = to;
    for (let i = 0; i < word(r, INNER); i++, out += outRow) {
      v128.store(out, zero);
      v128.store(out, zero, 16);
    }
    let number = table(r, TABLE);
    for (let g: usize = 0; g < groups; g++) {
      let a = operand(r, A) + p * stride(r, A + PANEL) + g * stride(r, A + GROUP);
      for (let i = 0; i < rows; i++, number += 4, a += aRow) {
        const row = load<i32>(number);
        if (row < 0) continue;
        out = to + <usize>row * outRow;
        v128.store(out, f32x4.add(v128.load(out), v128.load(a)));
        v128.store(out, f32x4.add(v128.load(out, 16), v128.load(a, 16)), 16);
      }
    }
  }
}

/** The largest of so many rows; `half` is 0 or 16 bytes. */
// @ts-ignore: decorator
@inline function most(a: usize, rows: i32, next: usize, half: usize): v128 {
  let value = v128.load(a + half);
  for (let i = 1; i < rows; i++) {
    a += next;
    value = f32x4.max(value, v128.load(a + half));
  }
  return value;
}

export function largest(r: usize): void {
  const rows = word(r, ROWS);
  const next = stride(r, A + ROW);
  for (let p: usize = 0; p < <usize>word(r, PANELS); p++)
    for (let g: usize = 0; g < <usize>word(r, GROUPS); g++) {
      const a = operand(r, A) + p * stride(r, A + PANEL) + g * stride(r, A + GROUP);
      const out = operand(r, OUT) + p * stride(r, OUT + PANEL) + g * stride(r, OUT + GROUP);
      v128.store(out, most(a, rows, next, 0));
      v128.store(out, most(a, rows, next, 16), 16);
    }
}

export function firstLargest(r: usize): void {
  const rows = word(r, ROWS);
  const next = stride(r, A + ROW);
  const outRow = stride(r, OUT + ROW);
  for (let p: usize = 0; p < <usize>word(r, PANELS); p++)
    for (let g: usize = 0; g < <usize>word(r, GROUPS); g++)
      for (let half: usize = 0; half < 32; half += 16) {
        let a = operand(r, A) + p * stride(r, A + PANEL) + g * stride(r, A + GROUP);
        let out = operand(r, OUT) + p * stride(r, OUT + PANEL) + g * stride(r, OUT + GROUP);
        const value = most(a, rows, next, half);
        let left = f32x4.splat(1);
        for (let i = 0; i < rows; i++, a += next, out += outRow) {
          const found = v128.and(f32x4.eq(v128.load(a + half), value), left);
          v128.store(out + half, found);
          left = f32x4.sub(left, found);
        }
      }
}
