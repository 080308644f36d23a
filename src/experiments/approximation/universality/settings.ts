/** What the settings of `universality` say about its training, as data. */
import type { Learner } from "../../../engine/learner.ts";
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** Points on the curve, in the middles of equal parts of the interval; and how many a step sees. */
export const EXAMPLES = 512;
export const BATCH = 64;

/** Recorded steps of a run, beside the first. */
const FRAMES = 60;
/** Of a whole run, on the screen. Units that square are soon as good as they can be. */
const SECONDS = { relu: 5, tanh: 5, square: 2 };

export const everyOf = ({ steps }: Settings): number => Math.ceil(steps / FRAMES);
export const paceOf = ({ steps, unit }: Settings): number => steps / SECONDS[unit];

/** Without a start of its own a layer begins as is usual: normal weights, gain 2 before a ReLU. */
export const learnerOf = ({ units, unit }: Settings): Learner => ({
  inputs: 1,
  layers: [
    { kind: "dense", units, activation: unit === "square" ? { polynomial: [0, 0, 1] } : unit },
    { kind: "dense", units: 1, activation: "linear" },
  ],
});

export const optimiserOf = ({ rate }: Settings): Optimiser => ({
  kind: "adam",
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
});

export const scheduleOf = ({ steps }: Settings): Schedule => ({ kind: "cosine", steps });
