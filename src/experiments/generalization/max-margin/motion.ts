/** `max-margin` in motion: descent from stop to stop, and its line beside that of the widest margin. */
import { apart, type Vector } from "../../noise/flat-margin/angle.ts";
import { fewestWrong, marginOf, signed, unit, widestOf } from "../../noise/flat-margin/classifier.ts";
import { pointsOf } from "../../points.ts";
import type { Frame, State } from "../../types.ts";
import { descended } from "./descent.ts";
import { type Settings, timesFor } from "./times.ts";

interface DescentState extends State {
  /** Weights at every stop so far. */
  path: Vector[];
}

const vectorsOf = ({ points }: Settings) => signed(pointsOf(points), { stretch: 1, lengths: "own" });

export const init = (): DescentState => ({ step: 0, path: [[0, 0]] });

export function advance(state: DescentState, steps: number, values: Settings): void {
  const z = vectorsOf(values);
  const times = timesFor(values.decades);
  for (let i = 0; i < steps; i++) {
    const now = state.path[state.step]!;
    state.path.push(descended(now, z, values.descent, times[state.step + 1]! - times[state.step]!));
    state.step++;
  }
}

const digits = (value: number) => Number(value.toPrecision(5));

export function observe({ step, path }: DescentState, values: Settings): Frame {
  const z = vectorsOf(values);
  const weight = path[step]!;
  const moved = weight[0] !== 0 || weight[1] !== 0;
  const fewest = fewestWrong(z);
  const line = widestOf(z);
  // where nothing separates the points there is no widest margin, and no share of it
  const widest = fewest === 0 ? marginOf(line, z) : 0;
  const margin = moved ? marginOf(unit(weight), z) : 0;
  return {
    step,
    scalars: {
      steps: timesFor(values.decades)[step]!,
      ratio: widest > 0 ? margin / widest : 0,
      length: Math.sqrt(weight[0] * weight[0] + weight[1] * weight[1]),
      margin,
      widest,
      apart: moved && widest > 0 ? apart(weight, line) : 0,
      wrong: z.filter(([x, y]) => !(weight[0] * x + weight[1] * y > 0)).length,
      fewest,
      points: z.length,
    },
    fields: {
      path: [...path.map(([a]) => digits(a)), ...path.map(([, b]) => digits(b))],
      line: widest > 0 ? [...line] : [],
    },
  };
}
