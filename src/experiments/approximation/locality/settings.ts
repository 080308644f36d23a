/** What the settings of `locality` say about its data and its training. */

import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import { adam } from "../../adam.ts";
import type { Values, ValuesOf } from "../../types.ts";
import { BATCH, type parameters } from "./parameters.ts";
import type { Treatment } from "./pictures.ts";
import type { TaskName } from "./tasks.ts";

export type Settings = ValuesOf<typeof parameters>;

/** What is done to the pixels that the curves are about. */
export const treatmentOf = ({ shuffle, alike }: Values): Treatment =>
  shuffle === "1" && alike === "each" ? "each" : (String(shuffle) as Treatment);

type Length = Pick<Settings, "examples" | "epochs">;

export const stepsInEpoch = ({ examples }: Pick<Settings, "examples">): number => Math.floor(examples / BATCH);
export const stepsOf = (settings: Length): number => settings.epochs * stepsInEpoch(settings);
/** At most 30 recorded steps, beside the first: whole epochs, if there are enough of them. */
export const everyOf = (settings: Length): number =>
  settings.epochs < 10 ? Math.ceil(stepsOf(settings) / 20) : stepsInEpoch(settings) * Math.ceil(settings.epochs / 30);

/** The larger nets that learn garments and photographs take smaller steps. */
const PACES: Readonly<Record<TaskName, number>> = { texture: 1, fashion: 0.4, cifar: 0.4 };

export const optimiserOf = ({ task, rate }: Pick<Settings, "task" | "rate">): Optimiser => adam(rate * PACES[task]);

export const scheduleOf = (settings: Length): Schedule => ({ kind: "cosine", steps: stepsOf(settings) });
