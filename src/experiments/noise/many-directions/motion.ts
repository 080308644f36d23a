/** `many-directions` computed: closed forms, at the reader's number of directions and at all of them. */
import { log } from "../../../engine/functions.ts";
import { logSpaced } from "../../spaced.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { dimensionForOdds, logOdds, shareOfOdds } from "../two-wells/law.ts";
import { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

const PLACES = 90;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { directions, ratio }: Settings): Frame {
  const odds = logOdds(directions, ratio);
  const places = logSpaced(parameters.directions.min, parameters.directions.max, PLACES);
  return {
    step: state.step,
    scalars: {
      share: shareOfOdds(odds),
      power: odds / log(10),
      doubling: ratio > 1 ? dimensionForOdds(2, ratio) : Number.NaN,
    },
    fields: { directions: places, shares: places.map((place) => shareOfOdds(logOdds(place, ratio))) },
  };
}
