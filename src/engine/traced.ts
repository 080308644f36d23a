/** Tensor code as a plain function of arrays, in float64: for derivatives, ranks and spectra, where speed is not the point. */
import { typescript } from "./interpreter.ts";
import { plan } from "./plan.ts";
import { Space } from "./space.ts";
import type { Tensor } from "./tensor.ts";
import { placesOf } from "./view.ts";

/** Values of one tensor, row-major: [groups][rows][columns]. */
export type Evaluate = (inputs: readonly ArrayLike<number>[]) => Float64Array[];

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
  const [from, to] = [placedInputs, placedOutputs].map((list) =>
    list.map(({ tensor, view }) => ({ shape: tensor.shape, places: placesOf(tensor.shape, view) })),
  );
  return (values) => {
    from!.forEach(({ shape, places }, i) => {
      const given = values[i]!;
      if (given.length !== places.length)
        throw new RangeError(`traced: input ${i} has ${given.length} values, wanted ${shape.join(" x ")} of them`);
      places.forEach((place, k) => {
        machine.floats[place] = given[k]!;
      });
    });
    machine.run(first, count, 1);
    return to!.map(({ places }) => Float64Array.from(places, (place) => machine.floats[place]!));
  };
}
