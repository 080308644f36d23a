/** `waiting-time` computed: the mean time by quadrature, and Kramers' law, at the reader's temperature and at all of them. */
import { logSpaced } from "../../spaced.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { kramersAt, waitAt } from "./barrier.ts";
import { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

const PLACES = 41;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { temperature, barrier }: Settings): Frame {
  const { min, max } = parameters.temperature;
  const temperatures = logSpaced(min, max, PLACES);
  const wait = waitAt(temperature, barrier);
  return {
    step: state.step,
    scalars: { wait, kramers: kramersAt(temperature, barrier), longer: wait / waitAt(1, barrier) },
    fields: {
      temperatures,
      waits: temperatures.map((at) => waitAt(at, barrier)),
      laws: temperatures.map((at) => kramersAt(at, barrier)),
    },
  };
}
