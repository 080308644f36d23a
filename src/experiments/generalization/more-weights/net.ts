/**
 * All weights trained: one hidden layer of ReLUs says on which side of zero the function is, by Adam on the logistic loss. Labels
 * are signs, some of them flipped; errors are shares of signs that are wrong.
 */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { DataSet } from "../../../engine/trainer.ts";
import { labelTrainer, wrongShare } from "../../label-training.ts";
import { INPUTS, unitsOf } from "./learners.ts";
import { type Fit, lengthOf, normals, type TargetName, targets } from "./truth.ts";

export interface Setting {
  readonly examples: number;
  readonly weights: number;
  /** Share of the labels that are flipped, each by a chance of its own. */
  readonly flips: number;
  readonly target: TargetName;
}

const TESTS = 1000;
const BATCH = 50;
const STEPS = 2000;

/** Inputs, and the signs of the function there. */
function drawn(key: Key, name: string, count: number, target: TargetName): DataSet {
  const x = normals(key, name, count * INPUTS);
  const truth = targets[target];
  const y = Float32Array.from({ length: count }, (_, i) => (truth(x, i * INPUTS) > 0 ? 1 : -1));
  return { x: Float32Array.from(x), y, examples: count };
}

/**
 * A net with as many weights as whole units allow, trained on examples drawn under the key; `test` and `train` are shares of
 * wrong signs, the former of 1,000 new inputs without flips.
 */
export function netFit(key: Key, { examples, weights, flips, target }: Setting): Fit {
  const net = { inputs: INPUTS, units: unitsOf(weights) };
  const trained = labelTrainer(net, { batch: BATCH, steps: STEPS }, examples, { kind: "constant" });
  const { x, y } = drawn(key, "examples", examples, target);
  const chance = new Float64Array(examples);
  fillUniform(fold(key, "flips"), chance, 0, 1);
  const labels = y.map((label, i) => (chance[i]! < flips ? -label : label));
  const state = trained.start(fold(key, "start"));
  const own = { x, y: labels, examples };
  trained.train(state, own, STEPS);
  return {
    test: wrongShare(trained, state, drawn(key, "tests", TESTS, target)),
    train: wrongShare(trained, state, own),
    norm: lengthOf(state.parameters),
  };
}
