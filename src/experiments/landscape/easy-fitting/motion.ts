/** One draw of `easy-fitting`, in one step: whether each of the three descents fits it. */
import type { Key } from "../../../engine/random.ts";
import type { Frame, State } from "../../types.ts";
import { fits } from "./fitting.ts";
import { perDescent, type Settings } from "./nets.ts";
import { curveOf, type Fits } from "./outputs.ts";

interface DrawState extends State {
  key: Key;
  fits: Fits;
}

export const init = (_: Settings, key: Key): DrawState => ({ step: 0, key, fits: perDescent(() => 0) });

export function advance(state: DrawState, steps: number, settings: Settings): void {
  state.fits = perDescent((name) => (fits(name, settings, state.key) ? 1 : 0));
  state.step += steps;
}

export function observe({ step, fits: each }: DrawState, { units, examples }: Settings): Frame {
  const { scalars, fields } = curveOf([{ units, fits: [each] }], examples);
  return {
    step,
    scalars,
    fields: Object.fromEntries(Object.entries(fields).map(([name, band]) => [name, band.values])),
  };
}
