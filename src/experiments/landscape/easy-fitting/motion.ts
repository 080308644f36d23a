/** `easy-fitting` in motion: at each step another draw, and whether each of the three descents fits it. */

import { fold, type Key } from "../../../engine/random.ts";
import { frameOf } from "../../gathering.ts";
import type { Frame, State } from "../../types.ts";
import { fits } from "./fitting.ts";
import { perDescent, type Settings } from "./nets.ts";
import { curveOf, type Fits } from "./outputs.ts";

interface DrawsState extends State {
  key: Key;
  fits: Fits[];
}

export const init = (_: Settings, key: Key): DrawsState => ({ step: 0, key, fits: [] });

export function advance(state: DrawsState, steps: number, settings: Settings): void {
  for (const end = state.step + steps; state.step < end; state.step++) {
    const key = fold(state.key, state.step);
    state.fits.push(perDescent((name) => (fits(name, settings, key) ? 1 : 0)));
  }
}

export function observe({ step, fits: all }: DrawsState, { units, examples }: Settings): Frame {
  return frameOf(step, curveOf([{ units, fits: all }], examples));
}
