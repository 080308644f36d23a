/** The deep net on the folded line: its exact weights, and how it is trained. */
import type { Learner } from "../../../engine/learner.ts";
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, type Floats, type Trainer, type TrainerState, trainer } from "../../../engine/trainer.ts";
import type { ValuesOf } from "../../types.ts";
import { iterated, piecesOf } from "./folding.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

const BATCH = 64;

/** One layer of ReLU units a fold, and a linear read-out. */
export const deepNet = (folds: number, width: number): Learner => ({
  inputs: 1,
  layers: [
    ...Array.from({ length: folds }, () => ({ kind: "dense", units: width, activation: "relu" }) as const),
    { kind: "dense", units: 1, activation: "linear" },
  ],
});

/**
 * Weights with which the net is the folded line, in the engine's order. With t(y) = 2 relu(y) - 4 relu(y - 1/2), two
 * units of each layer hold relu(y) and relu(y - 1/2) of what the layer before has folded; the others hold nothing.
 */
export function exactWeights(folds: number, width: number): Float32Array {
  const weights: number[] = [];
  const row = (first: number, second: number) => [first, second, ...Array<number>(width - 2).fill(0)];
  for (let layer = 0; layer < folds; layer++) {
    if (layer === 0) weights.push(...row(1, 1));
    else
      for (let from = 0; from < width; from++) weights.push(...(from < 2 ? row(FOLD[from]!, FOLD[from]!) : row(0, 0)));
    weights.push(...row(0, -0.5));
  }
  weights.push(...row(FOLD[0], FOLD[1]), 0);
  return Float32Array.from(weights);
}

const FOLD = [2, -4] as const;

export const trainerOf = ({ folds, width, rate, steps }: Settings): Trainer =>
  trainer({
    learner: deepNet(folds, width),
    loss: "square",
    optimiser: { kind: "adam", rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
    schedule: { kind: "cosine", steps },
    batch: BATCH,
    precision: "float32",
  });

const known = new Map<number, DataSet>();

/** Examples in the middles of equal cells, four a piece or more. */
export function examplesOf(folds: number): DataSet {
  let data = known.get(folds);
  if (data === undefined) {
    const examples = Math.max(2048, 4 * piecesOf(folds));
    const x = Float32Array.from({ length: examples }, (_, i) => (i + 0.5) / examples);
    data = { x, y: x.map((at) => iterated(folds, at)), examples };
    known.set(folds, data);
  }
  return data;
}

/** Training from weights that are drawn, and from beside the exact ones; the order of examples is the same. */
export function startBoth(settings: Settings, key: Key): { random: TrainerState; near: TrainerState } {
  const { folds, width, noise } = settings;
  const start = () => trainerOf(settings).start(fold(key, "learner"));
  const near = start();
  fillNormal(fold(key, "noise"), near.parameters, 0, noise);
  const exact = exactWeights(folds, width);
  for (let i = 0; i < exact.length; i++) near.parameters[i]! += exact[i]!;
  return { random: start(), near };
}

/** Outputs of the net with these weights at these places. */
export const outputsAt = (settings: Settings, of: TrainerState | Floats, x: Float32Array): Floats =>
  trainerOf(settings).predict(of, x, x.length);
