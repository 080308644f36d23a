/** `error-rates` computed: a rate by time against a rate by way, brought to one unit by the speed. */
import { log } from "../../../engine/functions.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

const SECONDS_AN_HOUR = 3600;
const LN2 = log(2);
const { min, max } = parameters.distance;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** Errors a second, times seconds from one error to the next. `distance` in km, `speed` in km/h. */
export const factorOf = (distance: number, { rate, speed }: Pick<Settings, "rate" | "speed">): number =>
  (rate * SECONDS_AN_HOUR * distance) / speed;

export function observe(state: State, values: Settings): Frame {
  const factor = factorOf(values.distance, values);
  const distances = [min, max];
  return {
    step: state.step,
    scalars: {
      factor,
      doublings: log(factor) / LN2,
      hours: values.distance / values.speed,
      million: (1e6 * values.speed) / (values.rate * SECONDS_AN_HOUR),
    },
    fields: { distances, factors: distances.map((distance) => factorOf(distance, values)) },
  };
}
