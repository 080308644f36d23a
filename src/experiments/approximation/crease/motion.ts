/** `crease` computed: both fits at the reader's count of numbers, and their errors over all counts. */
import { Remembered } from "../../remember.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { type Curves, cellsFor, composedError, curvesAt, knotsFor, sheetError } from "./fits.ts";
import type { parameters } from "./parameters.ts";
import { saddleOf } from "./saddle.ts";

type Settings = ValuesOf<typeof parameters>;

const curves = new Remembered<Curves>();

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { numbers, angle }: Settings): Frame {
  const saddle = saddleOf(angle);
  const [cells, knots] = [cellsFor(numbers), knotsFor(numbers)];
  const found = curves.of([angle], () => curvesAt(angle));
  const [flat, folded] = [sheetError(saddle, cells), composedError(saddle, knots)];
  return {
    step: state.step,
    scalars: {
      cells,
      knots,
      "sheet.error": flat,
      "composed.error": folded,
      ratio: flat / folded,
      "sheet.slope": found.sheetSlope,
      "composed.slope": found.composedSlope,
    },
    fields: {
      sizes: found.sizes,
      "sheet.errors": found.sheet,
      "composed.errors": found.composed,
    },
  };
}
