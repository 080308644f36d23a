/** First weights and data of a workload: made once, from a seed, and handed to every engine as the same bits. */
import { fillNormal, fillUniform, fold, type Key, keyFromSeed } from "../../src/engine/random.ts";
import { geometryOf } from "./geometry.ts";
import type { CrowdWorkload, NetWorkload, Workload } from "./workloads.ts";

export interface Setup {
  /** Flat parameters of each member, layer after layer: weights [copies, fanIn, units], biases [copies, units]. */
  readonly weights: readonly Float32Array[];
  /** Examples x inputs, or walkers x dimension. */
  readonly x: Float32Array;
  /** Examples x outputs; one-hot for classes. Empty for a crowd. */
  readonly y: Float32Array;
}

const root = keyFromSeed(2017);

export function setupOf(workload: Workload): Setup {
  const key = fold(root, workload.id);
  return workload.kind === "net" ? netSetup(workload, key) : crowdSetup(workload, key);
}

function netSetup(workload: NetWorkload, key: Key): Setup {
  const { shapes, parameters, outputs } = geometryOf(workload);
  const weights = Array.from({ length: workload.members }, (_, member) => {
    const flat = new Float32Array(parameters);
    shapes.forEach(({ weightsAt, biasesAt, copies, units, fanIn, activation }, index) => {
      const own = fold(fold(fold(key, "weights"), member), index);
      const deviation = Math.sqrt((activation === "relu" ? 2 : 1) / fanIn);
      fillNormal(fold(own, 0), flat.subarray(weightsAt, biasesAt), 0, deviation);
      const reach = 1 / Math.sqrt(fanIn);
      fillUniform(fold(own, 1), flat.subarray(biasesAt, biasesAt + copies * units), -reach, reach);
    });
    return flat;
  });
  const x = new Float32Array(workload.examples * workload.inputs);
  fillUniform(fold(key, "x"), x, -1, 1);
  const make = outputs === 1 ? productTarget : classes;
  return { weights, x, y: make(x, workload, outputs, fold(key, "y")) };
}

/** y = 2 (x0 x1 + x2 x3 + …) and noise, which keeps the gradients from vanishing. */
function productTarget(x: Float32Array, { inputs, examples }: NetWorkload, _: number, key: Key): Float32Array {
  const y = new Float32Array(examples);
  fillNormal(key, y, 0, 0.2);
  for (let i = 0; i < examples; i++)
    for (let j = 0; j + 1 < inputs; j += 2) y[i]! += 2 * x[i * inputs + j]! * x[i * inputs + j + 1]!;
  return y;
}

/** The largest of `outputs` random linear functions of x, one-hot. */
function classes(x: Float32Array, { inputs, examples }: NetWorkload, outputs: number, key: Key): Float32Array {
  const directions = new Float32Array(outputs * inputs);
  fillNormal(key, directions);
  const y = new Float32Array(examples * outputs);
  for (let i = 0; i < examples; i++) {
    let [best, most] = [0, Number.NEGATIVE_INFINITY];
    for (let c = 0; c < outputs; c++) {
      let sum = 0;
      for (let j = 0; j < inputs; j++) sum += directions[c * inputs + j]! * x[i * inputs + j]!;
      if (sum > most) [best, most] = [c, sum];
    }
    y[i * outputs + best] = 1;
  }
  return y;
}

function crowdSetup({ walkers, dimension }: CrowdWorkload, key: Key): Setup {
  const x = new Float32Array(walkers * dimension);
  fillNormal(key, x);
  return { weights: [], x, y: new Float32Array(0) };
}

/** One array, for a file: weights of every member, x, y. */
export function packed({ weights, x, y }: Setup): Float32Array {
  const arrays = [...weights, x, y];
  const all = new Float32Array(arrays.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const array of arrays) {
    all.set(array, at);
    at += array.length;
  }
  return all;
}

export function unpacked(workload: Workload, all: Float32Array): Setup {
  if (workload.kind === "crowd") return { weights: [], x: all, y: new Float32Array(0) };
  const { parameters } = geometryOf(workload);
  const xAt = parameters * workload.members;
  const yAt = xAt + workload.examples * workload.inputs;
  const weights = Array.from({ length: workload.members }, (_, i) => all.slice(i * parameters, (i + 1) * parameters));
  return { weights, x: all.slice(xAt, yAt), y: all.slice(yAt) };
}
