/** What the settings of `connected` say about the length of a run and about training. */
import type { Optimiser, Schedule } from "../../../engine/optimiser.ts";
import { Remembered } from "../../remember.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";
import { filled } from "./rules.ts";
import { type Link, looseEnd, sideOf, spiral } from "./spiral.ts";

export type Settings = ValuesOf<typeof parameters>;

export const BATCH = 50;
/** Recorded steps of a rule, and of training, where each takes a test; beside the first. */
const FRAMES = { rule: 100, training: 20 };
/** A rule takes about so many seconds. */
const SECONDS = 7;
/** Training goes as fast as it can. */
const FAST = 1e6;

export const links: readonly Link[] = ["outer", "inner"];

const known = new Remembered<number>();

/** Steps until each sheet is filled from its loose end as far as it goes, whichever links are drawn. */
export const fillSteps = (turns: number, bridge: boolean): number =>
  known.of([turns, bridge], () =>
    links.reduce(
      (most, outer) =>
        links.reduce(
          (longest, inner) =>
            Math.max(longest, filled(spiral(turns, outer, inner, bridge), looseEnd(turns, outer)).steps),
          most,
        ),
      0,
    ),
  );

/** Levialdi's bound for ink of that width and height, in a sheet with a rim. */
export const shrinkBound = (turns: number): number => 2 * (sideOf(turns) - 2) - 1;

export const ruleOf = ({ rule, sheet }: Pick<Settings, "rule" | "sheet">) => (sheet === "random" ? "shrink" : rule);

export function stepsOf(settings: Settings): number {
  const { task, turns, bridge, examples, epochs } = settings;
  if (task !== "follow") return epochs * Math.floor(examples / BATCH);
  return ruleOf(settings) === "fill" ? fillSteps(turns, bridge === "cell") : shrinkBound(turns);
}

export const everyOf = (settings: Settings): number =>
  Math.ceil(stepsOf(settings) / (settings.task === "follow" ? FRAMES.rule : FRAMES.training));

export const paceOf = (settings: Settings): number => (settings.task === "follow" ? stepsOf(settings) / SECONDS : FAST);

export const optimiserOf = ({ rate }: Pick<Settings, "rate">): Optimiser => ({
  kind: "adam",
  rate,
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
});

export const scheduleOf = (settings: Settings): Schedule => ({ kind: "cosine", steps: stepsOf(settings) });
