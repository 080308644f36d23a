/** The sampler's step of ../operations/diffuse.ts, sixteen numbers of noise at a time. */
import { operand, stride, table, word } from "./memory";
import { normals16 } from "./random";
import { A, B, C, OUT, PANEL, PANELS, ROWS, TABLE } from "./records";

/** Four of a row's eight numbers: keep x + pull - push g + spread xi. */
// @ts-ignore: decorator
@inline function move(out: usize, x: usize, g: usize, row: usize, noise: usize): void {
  const kept = f32x4.add(f32x4.mul(v128.load32_splat(row), v128.load(x)), v128.load32_splat(row, 4));
  const pushed = f32x4.sub(kept, f32x4.mul(v128.load32_splat(row, 8), v128.load(g)));
  // 0 is added so that there is no -0, as in fillNormal
  const xi = f32x4.add(f32x4.splat(0), v128.load(noise));
  v128.store(out, f32x4.add(pushed, f32x4.mul(v128.load32_splat(row, 12), xi)));
}

export function diffuse(r: usize, step: i32): void {
  const rows = word(r, ROWS);
  const panels = word(r, PANELS);
  const key = table(r, TABLE) + (<usize>step << 3);
  const k0 = load<u32>(key);
  const k1 = load<u32>(key, 4);
  const coefficients = operand(r, C);
  let noise: usize = 0;
  // rows of eight, panel after panel: a stretch of the stream serves two of them
  let count = 0;
  for (let p = 0; p < panels; p++) {
    let out = operand(r, OUT) + <usize>p * stride(r, OUT + PANEL);
    let x = operand(r, A) + <usize>p * stride(r, A + PANEL);
    let g = operand(r, B) + <usize>p * stride(r, B + PANEL);
    for (let i = 0; i < rows; i++, count++, out += 32, x += 32, g += 32) {
      if (count & 1) noise += 32;
      else noise = normals16(<u64>count << 1, k0, k1);
      const row = coefficients + (<usize>i << 5);
      move(out, x, g, row, noise);
      move(out + 16, x + 16, g + 16, row, noise + 16);
    }
  }
}
