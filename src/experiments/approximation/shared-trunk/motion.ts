/** One draw: tasks and examples at random, trained together and alone, from one key. A run has a single step, a whole training. */

import { fold, type Key } from "../../../engine/random.ts";
import { frameOf } from "../../gathering.ts";
import { bandOf } from "../../summary.ts";
import type { Motion, ValuesOf } from "../../types.ts";
import { curveOf } from "./outputs.ts";
import type { parameters } from "./parameters.ts";
import { dataOf, TESTS } from "./tasks.ts";
import { meanError, STEPS, trainerOf } from "./training.ts";

/**
 * A draw has at least so many tasks: few on one trunk are several groups of them, each with a trunk of its own, and their
 * errors are averaged. The error of a single task says little, for some are easier than others.
 */
const LEAST = 8;

type DrawState = { step: number; key: Key; together: number; alone: number };

export const {
  init,
  advance,
  observe,
}: Motion<ValuesOf<typeof parameters>, DrawState> = {
  init: (_, key) => ({ step: 0, key, together: Number.NaN, alone: Number.NaN }),
  advance: (state, steps, values) => {
    const { tasks, examples } = values;
    const groups = Math.max(1, Math.floor(LEAST / tasks));
    const errors = { together: 0, alone: 0 };
    for (let group = 0; group < groups; group++) {
      const { train, test } = dataOf(state.key, { ...values, first: group * tasks });
      for (const which of ["together", "alone"] as const) {
        const trained = trainerOf(values, examples, which === "together");
        const weights = trained.start(fold(fold(state.key, "start"), group));
        trained.train(weights, train, STEPS);
        errors[which] += meanError(trained.predict(weights, test.x, TESTS), test) / groups;
      }
    }
    Object.assign(state, errors);
    state.step += steps;
  },
  observe: ({ step, together, alone }, { tasks }) => {
    return frameOf(step, curveOf([{ tasks, draws: 1, together: bandOf([together]), alone: bandOf([alone]) }]));
  },
};
