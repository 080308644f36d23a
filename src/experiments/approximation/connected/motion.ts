/** `connected` in motion: a rule on two sheets, or two nets that learn. */
import type { Key } from "../../../engine/random.ts";
import type { Frame } from "../../types.ts";
import * as following from "./following.ts";
import * as learning from "./learning.ts";
import { outputs } from "./outputs.ts";
import type { Settings } from "./settings.ts";

type Moving = following.Following | learning.Learning;

const follows = (state: Moving): state is following.Following => "sheets" in state;

export const init = (settings: Settings, key: Key): Moving =>
  settings.task === "follow" ? following.init(settings, key) : learning.init(settings, key);

export function advance(state: Moving, steps: number, settings: Settings): void {
  if (follows(state)) following.advance(state, steps, settings);
  else learning.advance(state, steps, settings);
}

const unsaid = Object.fromEntries(Object.keys(outputs.scalars).map((name) => [name, Number.NaN]));
const unfilled = Object.fromEntries(Object.keys(outputs.fields).map((name) => [name, [Number.NaN]]));

export function observe(state: Moving, settings: Settings): Frame {
  const { scalars, fields } = follows(state) ? following.observe(state, settings) : learning.observe(state, settings);
  return { step: state.step, scalars: { ...unsaid, ...scalars }, fields: { ...unfilled, ...fields } };
}
