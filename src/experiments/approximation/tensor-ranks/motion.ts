/** `tensor-ranks` computed: two cuts of one tensor, their singular values, and what a few terms miss. */
import { type Singular, singular } from "../../../engine/singular-values.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { countAbove, lost, missing, unfolded } from "./cuts.ts";
import type { parameters } from "./parameters.ts";
import { KNOBS, tensorOf } from "./tensors.ts";
import { FULL, SMALL, TONES } from "./tones.ts";

type Settings = ValuesOf<typeof parameters>;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** The tree joins the first two knobs and the last two; the other cut takes one of each pair. */
const CUTS = { right: [0, 1], wrong: [0, 2] } as const;
/** Rounding of the largest term. */
const NOTHING = 1e-12;
const known = new Remembered<Readonly<Record<keyof typeof CUTS, Singular>>>();

function cutsOf({ content, side, rank, draw }: Settings) {
  const key = content === "tree" ? [content, side] : [content, side, draw, content === "tensor" ? rank : 0];
  return known.of(key, () => {
    const [length, settings] = [Number(side), Number(side) * Number(side)];
    const tensor = tensorOf(content, length, rank, draw);
    const cut = (knobs: readonly number[]) => singular(unfolded(tensor, KNOBS, length, knobs), settings, settings);
    return { right: cut(CUTS.right), wrong: cut(CUTS.wrong) };
  });
}

function tonesOf(found: Singular, count: number): number[] {
  const square = found.values.reduce((sum, value) => sum + value * value, 0);
  const full = FULL * Math.sqrt(square / (found.values.length * found.values.length));
  return Array.from(missing(found, count), (value) =>
    Math.min(TONES, Math.floor((Math.abs(value) / full) * TONES + 0.5)),
  );
}

/** As parts of the first. */
const sizesOf = ({ values }: Singular): number[] => Array.from(values, (value) => value / values[0]!);

export function observe(state: State, values: Settings): Frame {
  const { right, wrong } = cutsOf(values);
  const count = Math.min(values.terms, right.values.length);
  const [few, many] = [countAbove(right, SMALL), countAbove(wrong, SMALL)];
  return {
    step: state.step,
    scalars: {
      right: few,
      wrong: many,
      ratio: many / few,
      "right.lost": lost(right, count),
      "wrong.lost": lost(wrong, count),
      "right.rank": countAbove(right, NOTHING),
      "wrong.rank": countAbove(wrong, NOTHING),
      "wrong.millionth": countAbove(wrong, 1e-6),
    },
    fields: {
      numbers: Array.from(right.values, (_, i) => i + 1),
      "right.sizes": sizesOf(right),
      "wrong.sizes": sizesOf(wrong),
      "right.missing": tonesOf(right, count),
      "wrong.missing": tonesOf(wrong, count),
    },
  };
}
