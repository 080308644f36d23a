/** `wiring` computed: lengths at the reader's side, and over all sides. */
import { powerLaw } from "../../power-law.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { SIDES, wireLength } from "./lattice.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

/** Powers are read from sides that are large against the reach. */
const LARGE = 4;

const dense = SIDES.map((side) => wireLength(side));

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { side, reach }: Settings): Frame {
  const local = SIDES.map((each) => wireLength(each, reach));
  const slope = (lengths: readonly number[]) => powerLaw(SIDES.slice(-LARGE), lengths.slice(-LARGE)).slope;
  const [all, near] = [wireLength(side), wireLength(side, reach)];
  const units = side * side;
  return {
    step: state.step,
    scalars: {
      units,
      "dense.length": all,
      "local.length": near,
      ratio: all / near,
      "dense.slope": slope(dense),
      "local.slope": slope(local),
      "dense.mean": all / ((units * (units - 1)) / 2) / side,
    },
    fields: { sides: SIDES, "dense.lengths": dense, "local.lengths": local },
  };
}
