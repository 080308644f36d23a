/** `many-nets` in motion: a run has a single step, which trains one net. */

import type { Key } from "../../../engine/random.ts";
import { frameOf } from "../../gathering.ts";
import type { Frame, State } from "../../types.ts";
import type { Settings } from "./nets.ts";
import { cloudOf, type Net, shownOf } from "./outputs.ts";
import { trainedNet } from "./training.ts";

interface NetState extends State {
  readonly key: Key;
  net: Net | null;
}

export const init = (_: Settings, key: Key): NetState => ({ step: 0, key, net: null });

export function advance(state: NetState, steps: number, settings: Settings): void {
  if (steps > 0) state.net = trainedNet(settings, state.key);
  state.step += steps;
}

export function observe({ step, net }: NetState, settings: Settings): Frame {
  return frameOf(step, cloudOf(net ? [{ flips: settings.flips, net }] : [], shownOf(settings)));
}
