/** The optimisers of ../operations/updates.ts, eight parameters at a time. */
import { number, operand, table, word } from "./memory";
import { normals32 } from "./random";
import { A, B, C, D, FACTORS, OUT, PANELS, STEP_FACTORS, TABLE } from "./records";

// @ts-ignore: decorator
@inline function factor(r: usize, step: i32, which: i32): v128 {
  return v128.load32_splat(number(r, FACTORS) + (<usize>(STEP_FACTORS * step + which) << 2));
}

/** w <- w - rate g */
export function sgd(r: usize, step: i32): void {
  const rate = factor(r, step, 0);
  const w = operand(r, OUT);
  const g = operand(r, A);
  const bytes = <usize>word(r, PANELS) << 5;
  for (let i: usize = 0; i < bytes; i += 16)
    v128.store(w + i, f32x4.sub(v128.load(w + i), f32x4.mul(rate, v128.load(g + i))));
}

/** v <- momentum v + g, w <- w - rate v */
export function momentum(r: usize, step: i32): void {
  const rate = factor(r, step, 0);
  const decay = v128.load32_splat(operand(r, D));
  const w = operand(r, OUT);
  const g = operand(r, A);
  const v = operand(r, B);
  const bytes = <usize>word(r, PANELS) << 5;
  for (let i: usize = 0; i < bytes; i += 16) {
    const velocity = f32x4.add(f32x4.mul(decay, v128.load(v + i)), v128.load(g + i));
    v128.store(v + i, velocity);
    v128.store(w + i, f32x4.sub(v128.load(w + i), f32x4.mul(rate, velocity)));
  }
}

/** w <- w - rate g + deviation xi, xi normal: elements 0, 1, … of the stream of this step's key. */
export function langevin(r: usize, step: i32): void {
  const rate = factor(r, step, 0);
  const deviation = factor(r, step, 1);
  const key = table(r, TABLE) + (<usize>step << 3);
  let w = operand(r, OUT);
  let g = operand(r, A);
  const end = w + (<usize>word(r, PANELS) << 5);
  for (let block: u32 = 0; w < end; block += 8) {
    let noise = normals32(block, load<u32>(key), load<u32>(key, 4));
    for (const stop = min(w + 128, end); w < stop; w += 16, g += 16, noise += 16) {
      const moved = f32x4.sub(v128.load(w), f32x4.mul(rate, v128.load(g)));
      v128.store(w, f32x4.add(moved, f32x4.mul(deviation, v128.load(noise))));
    }
  }
}

/** m and v are running means of g and g²; w <- keep w - rate m / (scale sqrt(v) + epsilon) */
export function adam(r: usize, step: i32): void {
  const rate = factor(r, step, 0);
  const scale = factor(r, step, 1);
  const keep = factor(r, step, 2);
  const literals = operand(r, D);
  const keep1 = v128.load32_splat(literals);
  const take1 = v128.load32_splat(literals + 4);
  const keep2 = v128.load32_splat(literals + 8);
  const take2 = v128.load32_splat(literals + 12);
  const epsilon = v128.load32_splat(literals + 16);
  const w = operand(r, OUT);
  const g = operand(r, A);
  const first = operand(r, B);
  const second = operand(r, C);
  const bytes = <usize>word(r, PANELS) << 5;
  for (let i: usize = 0; i < bytes; i += 16) {
    const gradient = v128.load(g + i);
    const m = f32x4.add(f32x4.mul(keep1, v128.load(first + i)), f32x4.mul(take1, gradient));
    const v = f32x4.add(f32x4.mul(keep2, v128.load(second + i)), f32x4.mul(f32x4.mul(take2, gradient), gradient));
    v128.store(first + i, m);
    v128.store(second + i, v);
    const below = f32x4.add(f32x4.mul(scale, f32x4.sqrt(v)), epsilon);
    v128.store(w + i, f32x4.sub(f32x4.mul(keep, v128.load(w + i)), f32x4.div(f32x4.mul(rate, m), below)));
  }
}
