/** One net trained, and all that is measured of it. */

import { exp, log } from "../../../engine/functions.ts";
import { margins } from "../../../engine/measure/margins.ts";
import { fillNormal, fillUniform, fold, type Key, permutation } from "../../../engine/random.ts";
import { type DataSet, trainer } from "../../../engine/trainer.ts";
import { quantile } from "../../summary.ts";
import { waveProduct } from "../../wave-product.ts";
import { meanLoss, pathNorm, squares, traces, wrongShare } from "./measures.ts";
import { EXAMPLES, INPUTS, learner, PARTS, type Settings, trainingOf } from "./nets.ts";
import type { Net } from "./outputs.ts";

/** New examples, on which a net is tested. */
const NEW = 1000;
const SHAKES = 40;
/** The margin that a tenth of the examples do not reach. */
const tenth = (found: Float64Array): number =>
  quantile(
    Array.from(found).sort((a, b) => a - b),
    0.1,
  );
/** A layer is rescaled by this at most, or by its inverse. */
const FAR = 30;

/** y is the sign of sin 2x₁ + x₂ x₃, of normal inputs: the classes are equally likely. */
function examplesOf(key: Key, examples: number): DataSet {
  const x = new Float32Array(examples * INPUTS);
  fillNormal(key, x);
  const sign = (value: number) => (value > 0 ? 1 : -1);
  const y = Float32Array.from({ length: examples }, (_, i) => sign(waveProduct(x, i * INPUTS)));
  return { x, y, examples };
}

/** So many of the labels are turned; a larger share only adds to them. */
export function turned(data: DataSet, share: number, key: Key): DataSet {
  const y = Float32Array.from(data.y);
  const which = permutation(key, data.examples);
  for (let i = 0; i < Math.floor(share * data.examples + 0.5); i++) y[which[i]!]! *= -1;
  return { ...data, y };
}

/** The first layer times a, the second over a and times b: the outputs are b times as large. */
export function rescaled(w: Float64Array, a: number, b: number): Float64Array {
  const factors = [a, b / a, b];
  return w.map((value, i) => value * factors[PARTS.findIndex(({ to }) => i < to)]!);
}

/** Log-uniform from 1 / FAR to FAR. */
function factorOf(key: Key): number {
  const u = new Float64Array(1);
  fillUniform(key, u, -log(FAR), log(FAR));
  return exp(u[0]!);
}

/** Normal noise on every weight, `size` times the root mean square of its part. */
export function shaken(w: Float64Array, size: number, key: Key): Float64Array {
  const noise = new Float64Array(w.length);
  fillNormal(key, noise);
  squares(w).forEach((sum, part) => {
    const { from, to } = PARTS[part]!;
    const deviation = size * Math.sqrt(sum / (to - from));
    for (let i = from; i < to; i++) noise[i] = w[i]! + deviation * noise[i]!;
  });
  return noise;
}

/** The key settles examples, which labels are turned, first weights, and the order of examples. */
export function trainedNet(settings: Settings, key: Key): Net {
  const { how, flips, steps, shake, rescale } = settings;
  const { batch, rate } = trainingOf(how);
  const trained = trainer({
    learner,
    loss: "logistic",
    optimiser: { kind: "sgd", rate },
    schedule: { kind: "constant" },
    batch,
    order: "shuffled",
    precision: "float32",
  });
  const data = turned(examplesOf(fold(key, "data"), EXAMPLES), flips, fold(key, "turned"));
  const state = trained.start(fold(key, "start"));
  trained.train(state, data, steps);
  const own = Float64Array.from(state.parameters);
  const factor = factorOf(fold(fold(key, how), "factor"));
  const w =
    rescale === "off" ? own : rescaled(own, rescale === "layers" ? factor : 1, rescale === "outputs" ? factor : 1);
  const marginsOf = (parameters: Float64Array, { x, y, examples }: DataSet) =>
    margins(trained.predict(parameters, x, examples), y);
  const found = marginsOf(w, data);
  const norm = pathNorm(w);
  const raw = tenth(found);
  const curvature = traces(w, data.x, found);
  const sizes = squares(w);
  let wrong = 0;
  for (let i = 0; i < SHAKES; i++)
    wrong += wrongShare(marginsOf(shaken(w, shake, fold(fold(key, "shake"), i)), data)) / SHAKES;
  return {
    fits: wrongShare(found) === 0 ? 1 : 0,
    moved: w === own ? 0 : Math.abs((raw * pathNorm(own)) / (norm * tenth(marginsOf(own, data))) - 1),
    margin: raw / norm,
    least: Math.min(...found) / norm,
    raw,
    shaken: wrong,
    trace: curvature.reduce((sum, part) => sum + part, 0),
    scaled: curvature.reduce((sum, part, i) => sum + part * sizes[i]!, 0),
    loss: meanLoss(found),
    test: wrongShare(marginsOf(w, examplesOf(fold(key, "new"), NEW))),
  };
}
