/** `flat-margin` computed: the arc of right weights, its middle, and the weight of the widest margin. */
import type { Frame, State, ValuesOf } from "../../types.ts";
import { apart, DEGREE } from "./angle.ts";
import { fewestWrong } from "./classifier.ts";
import type { parameters } from "./parameters.ts";
import { solved } from "./solved.ts";

type Settings = ValuesOf<typeof parameters>;

/** Where nothing separates the points. */
const NOTHING = {
  arc: 0,
  flatness: 0,
  "flatness.widest": 0,
  margin: 0,
  apart: 0,
  "moved.widest": 0,
  "moved.margin": 1,
  "moved.mistakes": 1,
  mistakes: 0,
};

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe({ step }: State, values: Settings): Frame {
  const { z, arc, flatness, widest, margin, ball } = solved(values.points, values);
  const count = { points: z.length, wrong: fewestWrong(z) };
  if (arc === null) return { step, scalars: { ...NOTHING, ...count }, fields: {} };
  const before = solved(values.points, { ...values, stretch: 1 });
  const longest = Math.max(...z.map(([x, y]) => x * x + y * y));
  const longestBefore = Math.max(...before.z.map(([x, y]) => x * x + y * y));
  const [mistakes, mistakesBefore] = [longest / (margin * margin), longestBefore / (before.margin * before.margin)];
  return {
    step,
    scalars: {
      ...count,
      arc: (arc.to - arc.from) / DEGREE,
      flatness,
      "flatness.widest": ball,
      margin,
      apart: apart(arc.middle, widest),
      "moved.widest": apart(before.widest, widest),
      "moved.margin": margin / before.margin,
      "moved.mistakes": mistakes / mistakesBefore,
      mistakes,
    },
    fields: {},
  };
}
