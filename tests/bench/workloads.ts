/** The workloads: one definition each, used by every engine, the reference, the flop counts and the report. */
import type { Optimiser as EngineOptimiser } from "../../src/engine/optimiser.ts";

/** Of the engine's optimisers, those that every library has. */
export type Optimiser = Extract<EngineOptimiser, { readonly kind: "sgd" | "momentum" | "adam" }>;

export type Activation = "linear" | "relu" | "tanh";

/**
 * Dense: every unit sees everything. Tree: `arity` neighbouring nodes are joined, weights untied. The others: square
 * windows without padding, channels together at a place, weights shared by all places or untied.
 */
export type Layer =
  | { readonly kind: "dense"; readonly units: number; readonly activation: Activation }
  | { readonly kind: "tree"; readonly arity: number; readonly units: number; readonly activation: Activation }
  | {
      readonly kind: "convolution" | "local";
      readonly window: number;
      readonly stride: number;
      readonly units: number;
      readonly activation: Activation;
    };

/** Square: mean over examples and outputs. Cross-entropy: mean over examples of -log softmax at the class. */
export type Loss = "square" | "crossEntropy";

export interface NetWorkload {
  readonly kind: "net";
  readonly id: string;
  readonly title: string;
  /** A side of a square image of one channel, or the number of inputs. */
  readonly side?: number;
  readonly inputs: number;
  readonly layers: readonly Layer[];
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly batch: number;
  /** Taken batch after batch as they stand, then from the front again. */
  readonly examples: number;
  /** Nets trained at once, each with weights of its own, on the same data. */
  readonly members: number;
}

/** x <- x + dt (x - x³) + sqrt(2 temperature dt) normal, in each coordinate of each walker; the noise keyed by step. */
export interface CrowdWorkload {
  readonly kind: "crowd";
  readonly id: string;
  readonly title: string;
  readonly walkers: number;
  readonly dimension: number;
  readonly dt: number;
  readonly temperature: number;
}

export type Workload = NetWorkload | CrowdWorkload;

const adam = { kind: "adam", rate: 0.001, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 } as const;
const momentum = { kind: "momentum", rate: 0.01, momentum: 0.9 } as const;

const dense = (units: number, activation: Activation): Layer => ({ kind: "dense", units, activation });
const windows = (kind: "convolution" | "local", window: number, units: number): Layer => ({
  kind,
  window,
  stride: 2,
  units,
  activation: "relu",
});
/** A level of a binary tree whose nodes are nets 2-16-1. */
const level: readonly Layer[] = [
  { kind: "tree", arity: 2, units: 16, activation: "relu" },
  { kind: "tree", arity: 1, units: 1, activation: "linear" },
];

const regression = { kind: "net", loss: "square", optimiser: adam, batch: 128, examples: 1024, members: 1 } as const;
const images = {
  kind: "net",
  side: 28,
  inputs: 784,
  loss: "crossEntropy",
  optimiser: momentum,
  batch: 64,
  examples: 1024,
  members: 1,
} as const;
const wide = [dense(512, "relu"), dense(1, "linear")];

export const workloads: readonly Workload[] = [
  {
    ...regression,
    id: "W1",
    title: "2-8-8-1 tanh, batch 10, SGD",
    inputs: 2,
    layers: [dense(8, "tanh"), dense(8, "tanh"), dense(1, "linear")],
    optimiser: { kind: "sgd", rate: 0.03 },
    batch: 10,
    examples: 100,
  },
  { ...regression, id: "W2", title: "8-512-1 ReLU, batch 128, Adam", inputs: 8, layers: wide },
  {
    ...regression,
    id: "W3",
    title: "tree of 7 nodes 2-16-1, batch 128, Adam",
    inputs: 8,
    layers: [level, level, level].flat(),
  },
  {
    ...images,
    id: "W4",
    title: "784-128-10 ReLU, batch 64, momentum",
    layers: [dense(128, "relu"), dense(10, "linear")],
  },
  {
    ...images,
    id: "W5",
    title: "28x28: conv 5x5x8 /2, conv 3x3x16 /2, dense 10, batch 64",
    layers: [windows("convolution", 5, 8), windows("convolution", 3, 16), dense(10, "linear")],
  },
  {
    ...images,
    id: "W6",
    title: "the same shapes, locally connected",
    layers: [windows("local", 5, 8), windows("local", 3, 16), dense(10, "linear")],
  },
  {
    kind: "crowd",
    id: "W7",
    title: "Langevin, 10,000 walkers in 5 dimensions",
    walkers: 10_000,
    dimension: 5,
    dt: 0.01,
    temperature: 2,
  },
  { ...regression, id: "W8", title: "32 nets of W2 at once", inputs: 8, layers: wide, members: 32 },
  {
    ...regression,
    id: "W9",
    title: "8-512-512-1 ReLU, batch 128, Adam",
    inputs: 8,
    layers: [dense(512, "relu"), ...wide],
  },
];

export const workloadIds: readonly string[] = workloads.map(({ id }) => id);

export function workloadOf(id: string): Workload {
  const found = workloads.find((workload) => workload.id === id);
  if (!found) throw new RangeError(`workload ${id}: unknown, wanted one of ${workloadIds.join(", ")}`);
  return found;
}
