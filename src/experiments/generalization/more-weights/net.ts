/**
 * All weights trained: one hidden layer of ReLUs says on which side of zero the function is, by Adam on the logistic loss. Labels
 * are signs, some of them flipped; errors are shares of signs that are wrong.
 */
import type { Floats } from "../../../engine/memory.ts";
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { trainer } from "../../../engine/trainer.ts";
import { adam } from "../../adam.ts";
import { INPUTS, learnerOf, unitsOf } from "./learners.ts";
import { type Fit, lengthOf, normals, type TargetName, targets } from "./truth.ts";

export interface Setting {
  readonly examples: number;
  readonly weights: number;
  /** Share of the labels that are flipped, each by a chance of its own. */
  readonly flips: number;
  readonly target: TargetName;
}

const TESTS = 1000;
const RATE = 0.01;
const BATCH = 50;
const STEPS = 2000;

/** Inputs, and the signs of the function there. */
function drawn(key: Key, name: string, count: number, target: TargetName) {
  const x = normals(key, name, count * INPUTS);
  const truth = targets[target];
  const y = Float32Array.from({ length: count }, (_, i) => (truth(x, i * INPUTS) > 0 ? 1 : -1));
  return { x: Float32Array.from(x), y, examples: count };
}

function shareWrong(predicted: Floats, wanted: Float32Array): number {
  let wrong = 0;
  for (let i = 0; i < wanted.length; i++) if (predicted[i]! > 0 !== wanted[i]! > 0) wrong++;
  return wrong / wanted.length;
}

export function netFit(key: Key, { examples, weights, flips, target }: Setting): Fit {
  const trained = trainer({
    learner: learnerOf(unitsOf(weights)),
    loss: "logistic",
    optimiser: adam(RATE),
    schedule: { kind: "constant" },
    batch: Math.min(BATCH, examples),
    order: "shuffled",
    precision: "float32",
  });
  const { x, y } = drawn(key, "examples", examples, target);
  const chance = new Float64Array(examples);
  fillUniform(fold(key, "flips"), chance, 0, 1);
  const labels = y.map((label, i) => (chance[i]! < flips ? -label : label));
  const state = trained.start(fold(key, "start"));
  trained.train(state, { x, y: labels, examples }, STEPS);
  const fresh = drawn(key, "tests", TESTS, target);
  return {
    test: shareWrong(trained.predict(state, fresh.x, TESTS), fresh.y),
    train: shareWrong(trained.predict(state, x, examples), labels),
    norm: lengthOf(state.parameters),
  };
}
