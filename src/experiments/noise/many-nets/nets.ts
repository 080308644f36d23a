/** The nets of `many-nets`: one hidden layer of ReLUs, 169 weights, two classes, and how they are trained. */
import type { Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";
import type { ValuesOf } from "../../types.ts";
import { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;
export type How = Settings["how"];

export const INPUTS = 5;
export const UNITS = 24;
export const EXAMPLES = 100;

/** Weights and biases of the first layer, weights of the second, its bias: parts that are shaken and rescaled together. */
export const PARTS = [
  { from: 0, to: (INPUTS + 1) * UNITS },
  { from: (INPUTS + 1) * UNITS, to: (INPUTS + 2) * UNITS },
  { from: (INPUTS + 2) * UNITS, to: (INPUTS + 2) * UNITS + 1 },
] as const;

export const learner: Learner = {
  inputs: INPUTS,
  layers: [
    { kind: "dense", units: UNITS, activation: "relu" },
    { kind: "dense", units: 1, activation: "linear" },
  ],
};

export const HOWS: readonly How[] = parameters.how.choices.map(({ value }) => value);

export function trainingOf(how: How): { readonly batch: number; readonly rate: number } {
  const [batch = "", pace] = how.split("-");
  return { batch: Number(batch), rate: pace === "slow" ? 0.1 : 0.3 };
}

/** Shares of wrong labels that the survey visits. */
export const FLIPS = [0, 0.1, 0.3] as const;

export const flipStyles = [
  { label: "no wrong labels", ink: "accent" },
  { label: "a tenth wrong", ink: "plain" },
  { label: "three tenths wrong", ink: "law" },
] as const satisfies readonly { readonly label: string; readonly ink: InkName }[];
