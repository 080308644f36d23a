/** The two nets: the same layers, the same first weights, the same batches; a kink in the units of one, a polynomial in the other's. */
import type { Activation, Learner } from "../../../engine/learner.ts";
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import type { InkName } from "../../../terms/inks.ts";
import type { ValuesOf } from "../../types.ts";
import { kinkAsPolynomial } from "./kink.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;
export type NetName = "relu" | "twin";

export const UNITS = 32;
export const BATCH = 32;
const INPUTS = 2;

export const styles = {
  relu: { label: "ReLU net", ink: "plain" },
  twin: { label: "polynomial twin", ink: "accent" },
} as const satisfies Record<NetName, { readonly label: string; readonly ink: InkName }>;

const activationOf = (name: NetName, { degree, interval }: Settings): Activation =>
  name === "relu" ? "relu" : { polynomial: kinkAsPolynomial(degree, interval) };

export function learnerOf(name: NetName, settings: Settings): Learner {
  const activation = activationOf(name, settings);
  const depth = Number(settings.depth);
  return {
    inputs: INPUTS,
    layers: [
      ...Array.from({ length: depth }, (_, i) => ({
        kind: "dense" as const,
        units: UNITS,
        activation,
        // that of a ReLU, for both
        start: { gain: 2, bias: { uniform: 1 / Math.sqrt(i === 0 ? INPUTS : UNITS) } },
      })),
      { kind: "dense", units: 1, activation: "linear" },
    ],
  };
}

export const optimiserOf = ({ rule, rate }: Settings): Optimiser =>
  rule === "adam" ? { kind: "adam", rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } : { kind: "sgd", rate };

export const scheduleOf = ({ steps }: Settings): Schedule => ({ kind: "cosine", steps });
