/** `one-equation` computed: the brick of two weights, what it misses, and how the loss curves there. */
import type { Frame, State, ValuesOf } from "../../types.ts";
import { brickAt, ELSEWHERE, examplesOf, lossAt } from "./brick.ts";
import { curvatureAt } from "./curvature.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { first, second: chosen, hold, equations }: Settings): Frame {
  const second = hold === "fit" ? 1 / first : chosen;
  const examples = examplesOf(equations);
  const { along, across, direction } = curvatureAt(first, second, examples);
  return {
    step: state.step,
    scalars: {
      first,
      second,
      loss: lossAt(first, second, examples),
      along,
      across,
      prediction: brickAt(ELSEWHERE, first, second),
      fits: equations === "one" ? Number.NaN : 1,
    },
    fields: { direction: [...direction] },
  };
}
