/** One draw: examples and first weights at random, a net that is trained, and its errors at the end. */

import { fold, type Key } from "../../../engine/random.ts";
import type { DataSet, TrainerState } from "../../../engine/trainer.ts";
import { frameOf } from "../../gathering.ts";
import { labelTrainer, wrongShare } from "../../label-training.ts";
import { labelledExamples } from "../../labelled-examples.ts";
import { Remembered } from "../../remember.ts";
import { bandOf } from "../../summary.ts";
import type { Frame, State } from "../../types.ts";
import { curveOf } from "./outputs.ts";
import { BATCH, INPUTS, type Settings } from "./parameters.ts";

/** New examples of a draw: its test error is known to within 1.6 %, the median of the draws better. */
const TESTS = 1000;

interface NetState extends State {
  /** Examples are not part of the state: they follow from the key. */
  key: Key;
  net: TrainerState;
}

const sets = new Remembered<{ readonly train: DataSet; readonly test: DataSet }>();

function dataOf(key: Key, { examples, target, noise }: Settings) {
  return sets.of([key, examples, target, noise], () => {
    // half of the labels that are drawn anew come out right
    const labeling = { of: target, inputs: INPUTS, anew: 2 * noise };
    return {
      train: labelledExamples(labeling, examples, fold(key, "examples")),
      test: labelledExamples(labeling, TESTS, fold(key, "tests")),
    };
  });
}

const trainerOf = ({ units, steps, examples }: Settings) =>
  labelTrainer({ inputs: INPUTS, units }, { batch: BATCH, steps }, examples);

export const init = (settings: Settings, key: Key): NetState => ({
  step: 0,
  key,
  net: trainerOf(settings).start(fold(key, "net")),
});

export function advance(state: NetState, steps: number, settings: Settings): void {
  trainerOf(settings).train(state.net, dataOf(state.key, settings).train, steps);
  state.step += steps;
}

export function observe({ step, key, net }: NetState, settings: Settings): Frame {
  const data = dataOf(key, settings);
  const wrong = (name: keyof typeof data) => wrongShare(trainerOf(settings), net, data[name]);
  const [train, test] = [wrong("train"), wrong("test")];
  const { examples, units } = settings;
  const point = { examples, train: bandOf([train]), test: bandOf([test]), gap: bandOf([test - train]) };
  return frameOf(step, curveOf([point], units));
}
