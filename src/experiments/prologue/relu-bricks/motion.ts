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

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

export function observe(state: State, { corners: text, target, unit }: Settings): Frame {
  const corners = cornersOf(text);
  const net = netThrough(corners);
  const values = grid.map((x) => valueAt(net, unit, x));
  const aim = target === "none" ? [] : grid.map((x) => aimAt(target, x));
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
      error:
        target === "none"
          ? Number.NaN
          : largest(aim.map(([left, right], i) => Math.max(Math.abs(values[i]! - left), Math.abs(values[i]! - right)))),
      gap: largest(gaps),
      steepest: largest(slopes),
    },
    fields: { x: grid, net: values, aim: aim.map(([left]) => left), knots: net.knots, slopes: net.slopes },
  };
}
