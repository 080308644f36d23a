/**
 * One draw: a net is trained on the same examples twice, with labels partly or wholly from coins and with the true ones. Or, of one
 * layer of weights, a labeling at each step, and whether it can be met.
 */

import { fold, type Key } from "../../../engine/random.ts";
import type { DataSet, TrainerState } from "../../../engine/trainer.ts";
import { frameOf } from "../../gathering.ts";
import { labelTrainer, wrongShare } from "../../label-training.ts";
import { labelledExamples } from "../../labelled-examples.ts";
import { Remembered } from "../../remember.ts";
import { bandOf } from "../../summary.ts";
import type { Frame, State } from "../../types.ts";
import { meets } from "./labelings.ts";
import { curveOf, type ErrorName, errorNames } from "./outputs.ts";
import { BATCH, INPUTS, type Settings } from "./parameters.ts";

/** New examples of a draw: its test error is known to within 1.6 %, the median of the draws better. */
const TESTS = 1000;

interface LabelsState extends State {
  /** Examples are not part of the state: they follow from the key. */
  key: Key;
  /**
   * With labels as set, and with true ones where these are others; none where one layer of weights is asked about.
   */
  nets: { coins: TrainerState; truth: TrainerState | null } | null;
  /** Labelings that one layer met. */
  met: number;
}

const sets = new Remembered<Readonly<Record<ErrorName, DataSet>>>();

function dataOf(key: Key, { examples, random }: Settings) {
  return sets.of([key, examples, random], () => {
    const made = (anew: number, count: number, name: string) =>
      labelledExamples({ of: "waves", inputs: INPUTS, anew }, count, fold(key, name));
    return {
      train: made(random, examples, "examples"),
      test: made(random, TESTS, "tests"),
      "true.train": made(0, examples, "examples"),
      "true.test": made(0, TESTS, "tests"),
    };
  });
}

const trainerOf = ({ units, steps, examples }: Settings) =>
  labelTrainer({ inputs: INPUTS, units }, { batch: BATCH, steps }, examples);

export function init(settings: Settings, key: Key): LabelsState {
  const start = () => trainerOf(settings).start(fold(key, "net"));
  const nets = () => ({ coins: start(), truth: settings.random > 0 ? start() : null });
  return { step: 0, key, nets: settings.learner === "net" ? nets() : null, met: 0 };
}

export function advance(state: LabelsState, steps: number, settings: Settings): void {
  const { key, nets } = state;
  if (nets) {
    const data = dataOf(key, settings);
    trainerOf(settings).train(nets.coins, data.train, steps);
    if (nets.truth) trainerOf(settings).train(nets.truth, data["true.train"], steps);
  } else
    for (let step = state.step; step < state.step + steps; step++)
      if (meets(settings.weights, settings.examples, fold(key, step))) state.met++;
  state.step += steps;
}

export function observe({ step, key, nets, met }: LabelsState, settings: Settings): Frame {
  const wrong = (name: ErrorName): number => {
    if (!nets) return Number.NaN;
    return wrongShare(
      trainerOf(settings),
      name.startsWith("true") ? (nets.truth ?? nets.coins) : nets.coins,
      dataOf(key, settings)[name],
    );
  };
  const errors = Object.fromEntries(errorNames.map((name) => [name, bandOf([wrong(name)])])) as Record<
    ErrorName,
    ReturnType<typeof bandOf>
  >;
  const share = nets ? Number(errors.train.median === 0) : met / Math.max(1, step);
  return frameOf(step, curveOf([{ examples: settings.examples, errors, met: share }], settings));
}
