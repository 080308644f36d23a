/** Tensor code as a plain function of arrays, in float64: for derivatives, ranks and spectra, where speed is not the point. */
import { typescript } from "./interpreter.ts";
import { plan } from "./plan.ts";
import { Space } from "./space.ts";
import type { Shape, Tensor } from "./tensor.ts";
import { elementAt, type View } from "./view.ts";

/** Values of one tensor, row-major: [groups][rows][columns]. */
export type Evaluate = (inputs: readonly ArrayLike<number>[]) => Float64Array[];

function copy(shape: Shape, view: View, each: (place: number, index: number) => void): void {
  let index = 0;
  for (let g = 0; g < shape[0]; g++)
    for (let r = 0; r < shape[1]; r++) for (let c = 0; c < shape[2]; c++) each(elementAt(view, g, r, c), index++);
}

/**
 * Plans the outputs once. The function takes one array for each input and gives one for each output, all row-major.
 * It throws when an array has the wrong length.
 */
export function traced(inputs: readonly Tensor[], outputs: readonly Tensor[]): Evaluate {
  const space = new Space();
  const placedInputs = space.place(inputs);
  const placedOutputs = space.place(outputs);
  const planned = plan(placedInputs, [{ outputs: placedOutputs }], space);
  const machine = typescript.machine(planned, "float64");
  const { first, count } = planned.programs[0]!;
  return (values) => {
    placedInputs.forEach(({ tensor, view }, i) => {
      const given = values[i]!;
      const [groups, rows, columns] = tensor.shape;
      if (given.length !== groups * rows * columns)
        throw new RangeError(
          `traced: input ${i} has ${given.length} values, wanted ${groups} x ${rows} x ${columns} of them`,
        );
      copy(tensor.shape, view, (at, index) => {
        machine.floats[at] = given[index]!;
      });
    });
    machine.run(first, count, 1);
    return placedOutputs.map(({ tensor, view }) => {
      const out = new Float64Array(tensor.shape[0] * tensor.shape[1] * tensor.shape[2]);
      copy(tensor.shape, view, (at, index) => {
        out[index] = machine.floats[at]!;
      });
      return out;
    });
  };
}
