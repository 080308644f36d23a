/** What `kernel-machine` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    units: { label: "Units, one at each example", format: "integer", ink: "shallow" },
    miss: { label: "Root mean square error at the examples", ink: "shallow" },
    largest: { label: "Size of the largest weight", ink: "shallow" },
    norm: { label: "Length of the function in the kernel’s space" },
    freedom: { label: "Degrees of freedom: how many numbers of the examples pass into the curve" },
    condition: { label: "Condition of the equations for the weights", format: "scientific" },
    slope: { label: "Largest slope of the objective at the solution", format: "scientific" },
  },
  fields: {
    x: { label: "Input", pool: "first" },
    curve: { label: "The curve", x: "x", ink: "shallow", pool: "first" },
    places: { label: "Where the units stand", pool: "first" },
    weights: { label: "Weight of each unit", x: "places", ink: "shallow", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
