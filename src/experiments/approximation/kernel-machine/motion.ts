/** `kernel-machine` computed: weights of the units by one system of equations, and the curve that they add up to. */
import { pointsOf } from "../../points.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { machineOf } from "./kernel.ts";
import { parameters } from "./parameters.ts";
import { unitAt } from "./unit.ts";

const INTERVALS = 200;
const { min, max } = parameters.examples.x;
const grid = Array.from({ length: INTERVALS + 1 }, (_, i) => min + ((max - min) * i) / INTERVALS);

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { examples, width, ridge }: ValuesOf<typeof parameters>): Frame {
  const points = pointsOf(examples);
  const { weights, fitted, norm, condition, freedom, slope } = machineOf(points, width, ridge);
  const square = points.reduce((sum, { y }, i) => sum + (fitted[i]! - y) * (fitted[i]! - y), 0);
  return {
    step: state.step,
    scalars: {
      units: weights.length,
      miss: Math.sqrt(square / points.length),
      largest: weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0),
      norm,
      freedom,
      condition,
      slope,
    },
    fields: {
      x: grid,
      curve: grid.map((x) => points.reduce((sum, point, i) => sum + weights[i]! * unitAt(width, x - point.x), 0)),
      places: points.map(({ x }) => x),
      weights,
    },
  };
}
