/** `trail` computed: how much of the first page still stands. */
import type { Frame, State, ValuesOf } from "../../types.ts";
import { rewritten, standing } from "./history.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export const observe = ({ step }: State, { stop }: Settings): Frame => ({
  step,
  scalars: {
    rewritten: rewritten(stop),
    "rewritten.prediction": rewritten(stop, "prediction"),
    standing: standing(stop),
  },
  fields: {},
});
