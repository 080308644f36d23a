/** `marble` in motion: one marble that is followed, and others like it, which make its spread a number. */
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { kickOf, spreadAfter, spreadByLaw } from "./bowl.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

interface MarbleState extends State {
  readonly key: Key;
  readonly places: Float64Array;
}

const MARBLES = 400;
/** Marbles that are drawn. */
const SHOWN = 80;

/** All marbles one step on; kicks of a step are the same however the steps are divided. */
function kicked(places: Float64Array, key: Key, step: number, kick: number, dt: number): void {
  const noise = new Float64Array(places.length);
  fillNormal(fold(key, step), noise);
  for (let i = 0; i < places.length; i++) places[i] = places[i]! * (1 - dt) + kick * noise[i]!;
}

/** All begin at the bottom. */
export const init = (_: Settings, key: Key): MarbleState => ({ step: 0, key, places: new Float64Array(MARBLES) });

export function advance(state: MarbleState, steps: number, { dt, kick, temperature }: Settings): void {
  const size = kickOf(kick, dt, temperature);
  for (let i = 0; i < steps; i++) kicked(state.places, state.key, ++state.step, size, dt);
}

export function observe({ step, places }: MarbleState, { dt, kick, temperature }: Settings): Frame {
  const size = kickOf(kick, dt, temperature);
  return {
    step,
    scalars: {
      place: places[0]!,
      // around the bottom, where the mean is known to be
      spread: Math.sqrt(places.reduce((sum, place) => sum + place * place, 0) / MARBLES),
      steps: spreadAfter(step, size, dt),
      law: spreadByLaw(temperature),
      kick: size,
    },
    fields: { marbles: Array.from(places.subarray(0, SHOWN)) },
  };
}
