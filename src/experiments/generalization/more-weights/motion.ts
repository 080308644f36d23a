/** One draw: examples and features at random, one fit, its errors. A run has a single step. */

import { fold, type Key } from "../../../engine/random.ts";
import { frameOf } from "../../gathering.ts";
import { bandOf } from "../../summary.ts";
import type { Motion, ValuesOf } from "../../types.ts";
import { curveOf } from "./curve.ts";
import { weightsNear } from "./learners.ts";
import { inputFit, reluFit } from "./models.ts";
import { netFit } from "./net.ts";
import type { parameters } from "./parameters.ts";
import type { Fit } from "./truth.ts";

type Settings = ValuesOf<typeof parameters>;
type DrawState = { step: number; key: Key } & Fit;

function fitOf(key: Key, values: Settings): Fit {
  if (values.learner === "trained") return netFit(key, values);
  return values.features === "input" ? inputFit(key, values) : reluFit(key, values);
}

export const { init, advance, observe }: Motion<Settings, DrawState> = {
  init: (_, key) => ({ step: 0, key: fold(key, "fit"), test: Number.NaN, train: Number.NaN, norm: Number.NaN }),
  advance: (state, steps, values) => {
    Object.assign(state, fitOf(state.key, values));
    state.step += steps;
  },
  observe: ({ step, test, train, norm }, { learner, weights: asked, examples }) => {
    const weights = learner === "trained" ? weightsNear(asked) : asked;
    const point = { weights, draws: 1, test: bandOf([test]), mean: test, train: bandOf([train]), norm: bandOf([norm]) };
    return frameOf(step, curveOf([point], examples));
  },
};
