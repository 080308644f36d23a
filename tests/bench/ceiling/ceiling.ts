/**
 * The most that plain 128-bit SIMD gives: the tile of the engine's products (four values against two vectors, eight
 * sums) with the four values kept in registers, so that a round is two loads, eight products and eight sums.
 */
export const data: usize = heap.alloc(1024);

/** Floating-point operations of one round: 8 vectors of 4, a product and a sum each. */
export const FLOPS: i32 = 64;

export function spin(rounds: i32): f32 {
  const a0 = f32x4.splat(0.001);
  const a1 = f32x4.splat(0.002);
  const a2 = f32x4.splat(0.003);
  const a3 = f32x4.splat(0.004);
  let c00 = f32x4.splat(0);
  let c01 = c00;
  let c10 = c00;
  let c11 = c00;
  let c20 = c00;
  let c21 = c00;
  let c30 = c00;
  let c31 = c00;
  let offset: usize = 0;
  for (let n = rounds; n > 0; n--) {
    const b0 = v128.load(data + offset);
    const b1 = v128.load(data + offset, 16);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    offset = (offset + 32) & 1023;
  }
  const top = f32x4.add(f32x4.add(c00, c01), f32x4.add(c10, c11));
  const all = f32x4.add(top, f32x4.add(f32x4.add(c20, c21), f32x4.add(c30, c31)));
  return (
    f32x4.extract_lane(all, 0) + f32x4.extract_lane(all, 1) + f32x4.extract_lane(all, 2) + f32x4.extract_lane(all, 3)
  );
}
