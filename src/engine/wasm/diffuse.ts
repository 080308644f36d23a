/** The sampler's step of ../operations/diffuse.ts, thirty-two numbers of noise at a time. */
import { operand, stride, table, word } from "./memory";
import { normals32 } from "./random";
import { A, B, C, OUT, PANEL, PANELS, ROWS, TABLE } from "./records";

/** Four numbers: keep x + pull - push g + spread xi. */
// @ts-ignore: decorator
@inline function moved(keep: v128, x: usize, pull: v128, push: v128, g: usize, spread: v128, noise: usize): v128 {
  const kept = f32x4.add(f32x4.mul(keep, v128.load(x)), pull);
  return f32x4.add(f32x4.sub(kept, f32x4.mul(push, v128.load(g))), f32x4.mul(spread, v128.load(noise)));
}

export function diffuse(r: usize, step: i32): void {
  const rows = word(r, ROWS);
  const panels = word(r, PANELS);
  const key = table(r, TABLE) + (<usize>step << 3);
  const k0 = load<u32>(key);
  const k1 = load<u32>(key, 4);
  const coefficients = operand(r, C);
  let noise: usize = 0;
  // rows of eight, panel after panel: a stretch of the stream serves four of them
  let count: u32 = 0;
  for (let p = 0; p < panels; p++) {
    let out = operand(r, OUT) + <usize>p * stride(r, OUT + PANEL);
    let x = operand(r, A) + <usize>p * stride(r, A + PANEL);
    let g = operand(r, B) + <usize>p * stride(r, B + PANEL);
    for (let i = 0; i < rows; i++, count++, out += 32, x += 32, g += 32) {
      if (count & 3) noise += 32;
      else noise = normals32(count << 1, k0, k1);
      const row = coefficients + (<usize>i << 5);
      const keep = v128.load32_splat(row);
      const pull = v128.load32_splat(row, 4);
      const push = v128.load32_splat(row, 8);
      const spread = v128.load32_splat(row, 12);
      const y = moved(keep, x, pull, push, g, spread, noise);
      const z = moved(keep, x + 16, pull, push, g + 16, spread, noise + 16);
      if (load<f32>(row, 16) == 0) {
        v128.store(out, y);
        v128.store(out, z, 16);
      } else {
        wrap(out, y, row);
        wrap(out + 16, z, row);
      }
    }
  }
}

/** Onto the circle: y - period floor(y / period). */
// @ts-ignore: decorator
@inline function wrap(out: usize, y: v128, row: usize): void {
  const rounds = f32x4.floor(f32x4.mul(y, v128.load32_splat(row, 20)));
  v128.store(out, f32x4.sub(y, f32x4.mul(v128.load32_splat(row, 16), rounds)));
}
