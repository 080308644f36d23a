/** `three-weights` computed: exact fits, the rank of the Jacobian at one, and how far the fitted nets differ. */
import type { Frame, State, ValuesOf } from "../../types.ts";
import { apartAt, fitsOf, MEETING, missOf } from "./fits.ts";
import { AXES } from "./net.ts";
import { BEFORE, BEYOND } from "./outputs.ts";
import type { parameters } from "./parameters.ts";
import { rankOf, singularAt } from "./rank.ts";

type Settings = ValuesOf<typeof parameters>;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, settings: Settings): Frame {
  const fits = fitsOf(settings);
  const singular = singularAt(MEETING, settings);
  const rank = rankOf(singular);
  return {
    step: state.step,
    scalars: {
      left: AXES - rank,
      rank,
      miss: fits.reduce((most, weights) => Math.max(most, missOf(weights, settings)), 0),
      before: apartAt(BEFORE, fits),
      beyond: apartAt(BEYOND, fits),
    },
    fields: {
      fits: Float64Array.from([0, 1, 2].flatMap((row) => fits.map((weights) => weights[row]!))),
      singular,
    },
  };
}
