/** One draw: examples and features at random, one fit, its errors. A run has a single step. */
import { fold, type Key } from "../../../engine/random.ts";
import type { Band, Motion, ValuesOf } from "../../types.ts";
import { curveOf } from "./curve.ts";
import { type Fit, inputFit, reluFit } from "./models.ts";
import type { parameters } from "./parameters.ts";

type DrawState = { step: number; key: Key } & Fit;

const alone = (value: number): Band => {
  const finite = Number.isFinite(value) ? value : null;
  return { median: finite, low: finite, high: finite };
};

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
    const point = { weights, draws: 1, test: alone(test), mean: test, train: alone(train), norm: alone(norm) };
    const { scalars, fields } = curveOf([point], examples);
    return {
      step,
      scalars,
      fields: Object.fromEntries(Object.entries(fields).map(([name, band]) => [name, band.values])),
    };
  },
};
