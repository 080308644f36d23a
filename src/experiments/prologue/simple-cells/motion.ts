/** `simple-cells` computed: what both cells answer to the bar, and to bars at every place. */
import type { Frame, State, ValuesOf } from "../../types.ts";
import { complexAt, HALF, simpleAt } from "./cells.ts";
import { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

const PLACES = 101;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { place, cells, angle }: Settings): Frame {
  const { min, max } = parameters.place;
  const places = Array.from({ length: PLACES }, (_, i) => min + ((max - min) * i) / (PLACES - 1));
  const simples = places.map((at) => simpleAt(0, at, angle));
  const complexes = places.map((at) => complexAt(cells, at, angle));
  const width = (answers: readonly number[]) => answers.filter((answer) => answer >= HALF).length / PLACES;
  return {
    step: state.step,
    scalars: {
      simple: simpleAt(0, place, angle),
      complex: complexAt(cells, place, angle),
      "simple.width": width(simples),
      "complex.width": width(complexes),
    },
    fields: { places, simples, complexes },
  };
}
