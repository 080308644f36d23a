/** The methods of `newton` at work, each on a walker of its own. */
import { exp, log } from "../../../engine/functions.ts";
import { type Damped, step as levenbergStep } from "../../../engine/levenberg-marquardt.ts";
import { lbfgsStep, newtonStep, type Remembered } from "../../../engine/newton.ts";
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { MethodName } from "./methods.ts";
import type { Settings } from "./parameters.ts";
import { lastFrom, type Problem, scalesOf } from "./problems.ts";

/** Steps of the figure; in each, a method with curvature makes a few steps, and descent makes ever more. */
export const STEPS = 60;
/** All steps that descent may make. */
export const MOST = 60_000;
const SECOND_ORDER = { newton: 1, lm: 1, lbfgs: 3 } as const;
/** Looks at the loss of a descent, in steps. */
const LOOK = 50;
const BATCH = { net: 2, line: 1 } as const;

/** Plain data: what all the methods carry along. */
export interface Walker extends Damped, Remembered {
  made: number;
  /** Whether the loss has fallen below what counts as an exact fit. */
  fitted: boolean;
}

export const walkerAt = (start: Float64Array): Walker => ({
  parameters: start.slice(),
  damping: 1e-3,
  steps: [],
  changes: [],
  made: 0,
  fitted: false,
});

/** Steps that descent has made after so many of the figure's: 1 to begin with, and every time a fifth more. */
const madeBy = (step: number): number => Math.floor(exp((step / STEPS) * log(MOST)) + 0.5);

/** One step of the figure, the `step`-th counted from 1. */
export function walk(name: MethodName, walker: Walker, problem: Problem, step: number, key: Key, settings: Settings) {
  if (walker.fitted) return;
  if (name === "gd" || name === "sgd" || name === "scaled") descend(name, walker, problem, madeBy(step), key, settings);
  else
    for (let i = 0; i < SECOND_ORDER[name] && !walker.fitted; i++) {
      if (name === "newton") newtonStep(problem, walker);
      else if (name === "lm") levenbergStep(problem, walker);
      else lbfgsStep(problem, walker);
      walker.made++;
      walker.fitted = problem.at(walker.parameters).value < problem.fitted;
    }
}

function descend(
  name: "gd" | "sgd" | "scaled",
  walker: Walker,
  problem: Problem,
  until: number,
  key: Key,
  { model, ratio }: Settings,
): void {
  const w = walker.parameters;
  const [first, last] = scalesOf(name === "scaled" ? ratio : 1);
  const change = lastFrom(model);
  const chance = new Float64Array(BATCH[model]);
  for (; walker.made < until; walker.made++) {
    const all = walker.made % LOOK === 0 ? problem.at(w) : undefined;
    if (all && all.value < problem.fitted) {
      walker.fitted = true;
      return;
    }
    let slope: Float64Array;
    if (name === "sgd") {
      fillUniform(fold(key, walker.made), chance, 0, problem.examples);
      slope = problem.slope(
        w,
        Array.from(chance, (place) => Math.min(problem.examples - 1, Math.floor(place))),
      );
    } else slope = (all ?? problem.at(w)).slope;
    for (let k = 0; k < w.length; k++) w[k]! -= problem.rate * (k < change ? first : last) * slope[k]!;
  }
}
