/** What `newton` reports. A method's field is its net over the input, or its way in the plane: all first, then all second weights. */
import { readerOf } from "../../reader.ts";
import type { FieldOutput, Outputs, ScalarOutput } from "../../types.ts";
import { type MethodName, methodNames, methods } from "./methods.ts";

/** Where nets are drawn, and their errors measured. */
export const places: readonly number[] = Array.from({ length: 51 }, (_, i) => -1 + i / 25);

const each = <P extends string>(prefix: P, make: (name: MethodName) => ScalarOutput) =>
  Object.fromEntries(methodNames.map((name) => [`${prefix}.${name}`, make(name)])) as Record<
    `${P}.${MethodName}`,
    ScalarOutput
  >;

export const outputs = {
  scalars: {
    ...each("error", (name) => ({ label: `Test error of ${methods[name].label}`, series: true })),
    ...each("apart", (name) => ({ label: `Distance of ${methods[name].label} from gradient descent` })),
    ...each("made", (name) => ({ label: `Steps made by ${methods[name].label}`, format: "integer" })),
    closest: { label: "Smallest distance of two ends" },
    moved: { label: "Distance that gradient descent has come" },
    unfitted: { label: "Methods that do not fit yet", format: "integer" },
    miss: { label: "Distance of the worst from where it should end; in the plane alone" },
  },
  fields: {
    inputs: { label: "Inputs", pool: "first" },
    labels: { label: "Labels", pool: "first", x: "inputs" },
    truth: { label: "The true function", pool: "first" },
    plane: { label: "In the plane: direction of the inputs, label of one of length 1, true weights", pool: "first" },
    ...(Object.fromEntries(
      methodNames.map((name) => [name, { label: `Net or way of ${methods[name].label}`, pool: "first" }]),
    ) as Record<MethodName, FieldOutput>),
  },
} satisfies Outputs;

export const read = readerOf(outputs);
