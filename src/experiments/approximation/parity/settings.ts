/** What the settings of `parity` say about its training, as data. */
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

export const BATCH = 128;
/** Recorded steps of a run, beside the first. */
const FRAMES = 40;
export const everyOf = ({ steps }: Pick<Settings, "steps">): number => Math.ceil(steps / FRAMES);

export const optimiserOf = ({ rate }: Pick<Settings, "rate">): Optimiser => ({
  kind: "adam",
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
});

export const scheduleOf = ({ steps }: Pick<Settings, "steps">): Schedule => ({ kind: "cosine", steps });

/** Rows that training may show. */
export const rowsShown = ({ bits, share }: Pick<Settings, "bits" | "share">): number =>
  1 << (share === "half" ? bits - 1 : bits);
