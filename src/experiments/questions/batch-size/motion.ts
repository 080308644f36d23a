/** `batch-size` in motion: a run has a single step, which trains two nets at its batch, one of each family. */
import type { Key } from "../../../engine/random.ts";
import { frameOf } from "../../gathering.ts";
import type { Frame, State } from "../../types.ts";
import { perFamily, rateOf, type Settings } from "./nets.ts";
import { curveOf, type Draw } from "./outputs.ts";
import { ended } from "./training.ts";

interface TwoState extends State {
  readonly key: Key;
  draw: Draw | null;
}

export const init = (_: Settings, key: Key): TwoState => ({ step: 0, key, draw: null });

export function advance(state: TwoState, steps: number, settings: Settings): void {
  if (steps > 0) state.draw = perFamily((family) => ended(settings, rateOf(family, settings), state.key));
  state.step += steps;
}

export const observe = ({ step, draw }: TwoState, { batch, rate }: Settings): Frame =>
  frameOf(step, curveOf(draw ? [{ batch, draws: [draw] }] : [], rate));
