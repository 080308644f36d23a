/** `flat-margin` computed: the arc of right weights, its middle, and the weight of the widest margin. */
import { pointsOf } from "../../points.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { apart, DEGREE } from "./angle.ts";
import { arcOf, fewestWrong, flatnessOf, marginOf, signed, widestOf } from "./classifier.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

/** Where nothing separates the points. */
const NOTHING = {
  arc: 0,
  flatness: 0,
  "flatness.widest": 0,
  margin: 0,
  "margin.middle": 0,
  apart: 0,
  "moved.arc": 0,
  "moved.widest": 0,
  "moved.margin": 1,
  mistakes: 0,
};

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe({ step }: State, values: Settings): Frame {
  const points = pointsOf(values.points);
  const z = signed(points, values);
  const arc = arcOf(z);
  const count = { points: z.length, wrong: fewestWrong(z) };
  if (arc === null) return { step, scalars: { ...NOTHING, ...count }, fields: { middle: [], widest: [] } };
  const before = signed(points, { ...values, stretch: 1 });
  const [arcBefore, widestBefore] = [arcOf(before), widestOf(before)];
  const widest = widestOf(z);
  const margin = marginOf(widest, z);
  const longest = z.reduce((most, [x, y]) => Math.max(most, x * x + y * y), 0);
  return {
    step,
    scalars: {
      ...count,
      arc: (arc.to - arc.from) / DEGREE,
      flatness: flatnessOf(arc.middle, z),
      "flatness.widest": flatnessOf(widest, z),
      margin,
      "margin.middle": marginOf(arc.middle, z),
      apart: apart(arc.middle, widest),
      "moved.arc": arcBefore ? apart(arcBefore.middle, arc.middle) : 0,
      "moved.widest": apart(widestBefore, widest),
      "moved.margin": margin / marginOf(widestBefore, before),
      mistakes: longest / (margin * margin),
    },
    fields: { middle: [...arc.middle], widest: [...widest] },
  };
}
