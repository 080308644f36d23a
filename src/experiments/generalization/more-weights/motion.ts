/** One draw: examples and features at random, one fit, its errors. A run has a single step. */
import { fold, type Key } from "../../../engine/random.ts";
import { bandOf } from "../../summary.ts";
import type { Motion, ValuesOf } from "../../types.ts";
import { curveOf } from "./curve.ts";
import { type Fit, inputFit, reluFit } from "./models.ts";
import type { parameters } from "./parameters.ts";

type DrawState = { step: number; key: Key } & Fit;

export const {
  init,
  advance,
  observe,
}: Motion<ValuesOf<typeof parameters>, DrawState> = {
  init: (_, key) => ({ step: 0, key: fold(key, "fit"), test: Number.NaN, train: Number.NaN, norm: Number.NaN }),
  advance: (state, steps, values) => {
    Object.assign(state, values.features === "input" ? inputFit(state.key, values) : reluFit(state.key, values));
    state.step += steps;
  },
  observe: ({ step, test, train, norm }, { weights, examples }) => {
    const point = { weights, draws: 1, test: bandOf([test]), mean: test, train: bandOf([train]), norm: bandOf([norm]) };
    const { scalars, fields } = curveOf([point], examples);
    return {
      step,
      scalars,
      fields: Object.fromEntries(Object.entries(fields).map(([name, band]) => [name, band.values])),
    };
  },
};
