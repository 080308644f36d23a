/** The kernel of ../operations/tabulated.ts, number by number: every lane looks at knots of its own. */
import { operand, stride, word } from "./memory";
import { A, B, C, D, GROUP, GROUPS, INNER, ORDER, OUT, PANEL, PANELS, ROW, ROWS } from "./records";

// @ts-ignore: decorator
@inline function value(values: usize, panel: usize, i: i32): f32 {
  return load<f32>(values + <usize>(i >> 3) * panel + (<usize>(i & 7) << 2));
}

// @ts-ignore: decorator
@inline function slope(values: usize, panel: usize, i: i32, knots: i32): f32 {
  if (i == 0) return value(values, panel, 1) - value(values, panel, 0);
  if (i == knots - 1) return value(values, panel, i) - value(values, panel, i - 1);
  return <f32>0.5 * (value(values, panel, i + 1) - value(values, panel, i - 1));
}

function compute(x: f32, values: usize, panel: usize, knots: i32, low: f32, inverse: f32, order: i32): f32 {
  const u: f32 = (x - low) * inverse;
  const cell: f32 = min<f32>(max<f32>(floor<f32>(u), 0), <f32>(knots - 2));
  const i: i32 = isNaN<f32>(cell) ? 0 : <i32>cell;
  const t: f32 = min<f32>(max<f32>(u - <f32>i, 0), 1);
  const beyond: f32 = (u - <f32>i) - t;
  const start = value(values, panel, i);
  const m0 = slope(values, panel, i, knots);
  const m1 = slope(values, panel, i + 1, knots);
  const rise: f32 = value(values, panel, i + 1) - start;
  const c2: f32 = <f32>3 * rise - (<f32>2 * m0 + m1);
  const c3: f32 = (m0 + m1) - <f32>2 * rise;
  const first: f32 = (<f32>3 * c3 * t + <f32>2 * c2) * t + m0;
  if (order == 0) return ((c3 * t + c2) * t + m0) * t + start + first * beyond;
  if (order == 1) return first * inverse;
  if (beyond != 0) return 0;
  if (order == 2) return (<f32>6 * (c3 * t) + <f32>2 * c2) * inverse * inverse;
  return <f32>6 * c3 * inverse * inverse * inverse;
}

export function tabulated(r: usize): void {
  const values = operand(r, B);
  const panel = stride(r, B + PANEL);
  const knots = word(r, INNER);
  const order = word(r, ORDER);
  const low = load<f32>(operand(r, C));
  const inverse = load<f32>(operand(r, D));
  for (let p: usize = 0; p < <usize>word(r, PANELS); p++)
    for (let g: usize = 0; g < <usize>word(r, GROUPS); g++)
      for (let i: usize = 0; i < <usize>word(r, ROWS); i++) {
        const a = operand(r, A) + p * stride(r, A + PANEL) + g * stride(r, A + GROUP) + i * stride(r, A + ROW);
        const out = operand(r, OUT) + p * stride(r, OUT + PANEL) + g * stride(r, OUT + GROUP) + i * stride(r, OUT + ROW);
        for (let lane: usize = 0; lane < 32; lane += 4)
          store<f32>(out + lane, compute(load<f32>(a + lane), values, panel, knots, low, inverse, order));
      }
}
