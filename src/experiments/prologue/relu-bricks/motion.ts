/** `relu-bricks` computed: the net over a grid, and how far it is from its aim. */
import type { Frame, State } from "../../types.ts";
import { aimAt, cornersOf, lineAt, netThrough, type Settings, valueAt } from "./net.ts";
import { parameters } from "./parameters.ts";

/** An even number of intervals, so that 0, where the step jumps, is one of the places. */
const INTERVALS = 240;
const { min, max } = parameters.corners.x;
const grid = Array.from({ length: INTERVALS + 1 }, (_, i) => min + ((max - min) * i) / INTERVALS);

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

interface Farthest {
  readonly x: number;
  readonly net: number;
  readonly aim: number;
  readonly error: number;
}

/** Where the net is farthest from its aim, and both heights there. */
function farthest(values: readonly number[], target: Exclude<Settings["target"], "none">): Farthest {
  let worst: Farthest = { x: min, net: 0, aim: 0, error: -1 };
  for (const [i, x] of grid.entries())
    for (const aim of aimAt(target, x)) {
      const net = values[i]!;
      const error = Math.abs(net - aim);
      // the first of several that are equally far, whatever rounding says
      if (error > worst.error + 1e-12) worst = { x, net, aim, error };
    }
  return worst;
}

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

export function observe(state: State, { corners: text, target, unit }: Settings): Frame {
  const corners = cornersOf(text);
  const net = netThrough(corners);
  const values = grid.map((x) => valueAt(net, unit, x));
  const worst = target === "none" ? null : farthest(values, target);
  const aim = target === "none" ? [] : grid.map((x) => aimAt(target, x)[0]);
  const last = corners.at(-1)?.x ?? max;
  // the line ends at its last corner, the net goes on
  const gaps = grid.map((x, i) => (x <= last ? Math.abs(values[i]! - lineAt(corners, x)) : 0));
  let slope = 0;
  const slopes = net.slopes.map((change) => {
    slope += change;
    return Math.abs(slope);
  });
  return {
    step: state.step,
    scalars: {
      units: net.knots.length,
      weights: 3 * net.knots.length + 1,
      error: worst?.error ?? Number.NaN,
      "error.at": worst?.x ?? Number.NaN,
      gap: largest(gaps),
      steepest: largest(slopes),
    },
    fields: {
      x: grid,
      net: values,
      aim,
      worst: worst ? [worst.net, worst.aim] : [],
      knots: net.knots,
      slopes: net.slopes,
    },
  };
}
