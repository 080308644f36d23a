/** The elementwise kernels of ../operations/elementwise.ts, eight lanes at a time. */
import { cos4, exp4, log4, sin4, tanh4 } from "./functions";
import { operand, stride, word } from "./memory";
import {
  A, A_LANE, ADD, B, B_LANE, COPY, COS, DIVIDE, EXP, GROUP, GROUPS, LOG, MULTIPLY, OUT, PANEL, PANELS, POSITIVE, RELU,
  ROW, ROWS, SIGMOID, SIN, SOFTPLUS, SQRT, SUBTRACT, TANH, WHERE_POSITIVE,
} from "./records";

// @ts-ignore: decorator
@inline const ONE: f32 = 1;

/** log(1 + e^x). */
// @ts-ignore: decorator
@inline function softplus4(x: v128): v128 {
  const t = exp4(f32x4.neg(f32x4.abs(x)));
  const sum = f32x4.add(f32x4.splat(ONE), t);
  const rounded = f32x4.sub(sum, f32x4.splat(ONE));
  const tail = f32x4.mul(log4(sum), f32x4.div(t, rounded));
  const kept = v128.bitselect(t, tail, f32x4.eq(rounded, f32x4.splat(0)));
  return f32x4.add(f32x4.max(x, f32x4.splat(0)), kept);
}

/** 1 / (1 + e^-x). */
// @ts-ignore: decorator
@inline function sigmoid4(x: v128): v128 {
  const t = exp4(f32x4.neg(f32x4.abs(x)));
  const upper = f32x4.div(f32x4.splat(ONE), f32x4.add(f32x4.splat(ONE), t));
  return v128.bitselect(f32x4.mul(t, upper), upper, f32x4.lt(x, f32x4.splat(0)));
}

/** `code` is known where this is inlined: one of the branches is left. */
// @ts-ignore: decorator
@inline function compute(code: i32, a: v128, b: v128): v128 {
  if (code == ADD) return f32x4.add(a, b);
  if (code == SUBTRACT) return f32x4.sub(a, b);
  if (code == MULTIPLY) return f32x4.mul(a, b);
  if (code == DIVIDE) return f32x4.div(a, b);
  if (code == RELU) return f32x4.pmax(a, f32x4.splat(0));
  if (code == POSITIVE) return v128.and(f32x4.gt(a, f32x4.splat(0)), f32x4.splat(ONE));
  if (code == WHERE_POSITIVE) return v128.and(a, f32x4.gt(b, f32x4.splat(0)));
  if (code == TANH) return tanh4(a);
  if (code == EXP) return exp4(a);
  if (code == LOG) return log4(a);
  if (code == SIN) return sin4(a);
  if (code == COS) return cos4(a);
  if (code == SOFTPLUS) return softplus4(a);
  if (code == SIGMOID) return sigmoid4(a);
  if (code == SQRT) return f32x4.sqrt(a);
  return a;
}

/** Four lanes from `half` (0 or 16 bytes) on; all read the first number where there are no lanes. */
// @ts-ignore: decorator
@inline function lanes(at: usize, hasLanes: bool, half: usize): v128 {
  return hasLanes ? v128.load(at + half) : v128.load32_splat(at);
}

// @ts-ignore: decorator
@inline function each(code: i32, binary: bool, r: usize): void {
  const panels = word(r, PANELS);
  const groups = word(r, GROUPS);
  const rows = word(r, ROWS);
  const outRow = stride(r, OUT + ROW);
  const aRow = stride(r, A + ROW);
  const bRow = binary ? stride(r, B + ROW) : 0;
  const aLanes = word(r, A_LANE) != 0;
  const bLanes = binary && word(r, B_LANE) != 0;
  for (let p = 0; p < panels; p++) {
    for (let g = 0; g < groups; g++) {
      let out = operand(r, OUT) + <usize>p * stride(r, OUT + PANEL) + <usize>g * stride(r, OUT + GROUP);
      let a = operand(r, A) + <usize>p * stride(r, A + PANEL) + <usize>g * stride(r, A + GROUP);
      let b: usize = binary ? operand(r, B) + <usize>p * stride(r, B + PANEL) + <usize>g * stride(r, B + GROUP) : a;
      for (let i = 0; i < rows; i++) {
        const a0 = lanes(a, aLanes, 0);
        const a1 = lanes(a, aLanes, 16);
        const b0 = binary ? lanes(b, bLanes, 0) : a0;
        const b1 = binary ? lanes(b, bLanes, 16) : a1;
        v128.store(out, compute(code, a0, b0));
        v128.store(out, compute(code, a1, b1), 16);
        out += outRow;
        a += aRow;
        b += bRow;
      }
    }
  }
}

// a function each, so that every loop has one body

export function copy(r: usize): void { each(COPY, false, r); }
export function add(r: usize): void { each(ADD, true, r); }
export function subtract(r: usize): void { each(SUBTRACT, true, r); }
export function multiply(r: usize): void { each(MULTIPLY, true, r); }
export function divide(r: usize): void { each(DIVIDE, true, r); }
export function relu(r: usize): void { each(RELU, false, r); }
export function positive(r: usize): void { each(POSITIVE, false, r); }
export function wherePositive(r: usize): void { each(WHERE_POSITIVE, true, r); }
export function tanh(r: usize): void { each(TANH, false, r); }
export function exp(r: usize): void { each(EXP, false, r); }
export function log(r: usize): void { each(LOG, false, r); }
export function sin(r: usize): void { each(SIN, false, r); }
export function cos(r: usize): void { each(COS, false, r); }
export function sqrt(r: usize): void { each(SQRT, false, r); }
export function softplus(r: usize): void { each(SOFTPLUS, false, r); }
export function sigmoid(r: usize): void { each(SIGMOID, false, r); }
