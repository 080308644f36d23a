/** Curves on [0, 1] to come close to, the reader's own among them, and what theory says of broken lines that follow them. */
import { sin } from "../../../engine/functions.ts";
import { heightAt, heightsOf } from "../../curves.ts";
import { formulaOf } from "../../expressions.ts";
import { Remembered } from "../../remember.ts";
import { BREAK, parameters } from "./parameters.ts";
import type { Settings } from "./settings.ts";

export type Chosen = Pick<Settings, "target" | "drawn" | "formula">;

/** Heights of the step. */
const HALF = 0.5;
/** A formula is cut off here. */
const MOST = 2;

export interface Target {
  readonly at: (x: number) => number;
  /** Where it jumps, and both heights there. */
  readonly jump: { readonly x: number; readonly sides: readonly [number, number] } | null;
}

function functionOf({ target, drawn, formula }: Chosen): (x: number) => number {
  switch (target) {
    case "wave":
      return (x) => sin(2 * Math.PI * x);
    case "waves":
      return (x) => sin(10 * Math.PI * x);
    case "kink":
      return (x) => Math.abs(x - BREAK);
    case "root":
      return (x) => Math.sqrt(x);
    case "step":
      return (x) => (x < BREAK ? -HALF : HALF);
    case "drawn": {
      const heights = heightsOf(drawn);
      return (x) => heightAt(parameters.drawn, heights, x);
    }
    case "typed": {
      const f = formulaOf(formula, parameters.formula.variables);
      return (x) => {
        const value = f([x]);
        return Number.isNaN(value) ? 0 : Math.max(-MOST, Math.min(MOST, value));
      };
    }
  }
}

export const targetOf = (chosen: Chosen): Target => ({
  at: functionOf(chosen),
  jump: chosen.target === "step" ? { x: BREAK, sides: [-HALF, HALF] } : null,
});

/** What tells one target from another; the reader's own count only where they are chosen. */
export const nameOf = ({ target, drawn, formula }: Chosen): string =>
  target === "drawn" ? `drawn ${drawn}` : target === "typed" ? `typed ${formula}` : target;

const heights = new Remembered<Float64Array>();

/** Heights at `count` equally spaced places from 0 to 1, both included. */
export const heightsAt = (chosen: Chosen, count: number): Float64Array =>
  heights.of([nameOf(chosen), count], () => {
    const { at } = targetOf(chosen);
    return Float64Array.from({ length: count }, (_, i) => at(i / (count - 1)));
  });

/** Exponents of the error against the number of bricks. */
export interface Law {
  readonly sup: number;
  readonly rms: number;
}

/**
 * Interpolation by W straight pieces of equal length (de Boor, A Practical Guide to Splines, ch. 3): a bounded second derivative
 * gives W^-2. Near 0 the root is off by sqrt(1/W) / 4, over a length of 1/W. A kink is off by 1/W at most, over 1/W. At a jump a
 * continuous curve stays half the jump away, over 1/W.
 */
export function lawOf({ target, unit, places }: Pick<Settings, "target" | "unit" | "places">): Law {
  if (unit === "square") return { sup: 0, rms: 0 };
  if (unit === "relu" && places === "even")
    switch (target) {
      case "wave":
      case "waves":
        return { sup: -2, rms: -2 };
      case "kink":
        return { sup: -1, rms: -1.5 };
      case "root":
        return { sup: -0.5, rms: -1 };
      case "step":
        return { sup: 0, rms: -0.5 };
    }
  return { sup: Number.NaN, rms: Number.NaN };
}
