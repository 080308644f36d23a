/** `gradient-noise` in motion: batches are drawn, of all sizes, and a crowd of descents goes down with them. */
import { batchFactor, gradientCovariance } from "../../../engine/measure/gradient-noise.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { addMoments, examplesOf, momentsOf, noiseKey, noiseOf, type Source, sourceOf, type Way } from "./batches.ts";
import { netGradients, type PlaneData, planeData, planeGradients, type Settings } from "./examples.ts";
import { type Ends, endsOf, longOverShort, shapeIn } from "./law.ts";
import { EXAMPLES } from "./parameters.ts";
import { DRAWS, SIZES } from "./sizes.ts";
import { spreadOf, stepCrowd } from "./walk.ts";

/** Dots of the cloud that each step adds. */
const SEEN = 20;
/** Descents in the crowd; fewer with large batches, which cost more and scatter less. */
const walkersAt = (batch: number) => Math.max(16, Math.min(120, Math.floor(16_384 / batch)));
/** Steps of descent in one of the figure. */
const DOWN = 10;

interface NoiseState extends State {
  readonly key: Key;
  /** Squares and fourth powers of the noise: a pair for each direction, for SIZES, the reader's batch, four times it. */
  readonly moments: Float64Array;
  cloud: number[];
  crowd: Float64Array;
}

interface Scene {
  readonly source: Source;
  readonly gradients: Float64Array;
  readonly plane: { readonly data: PlaneData; readonly ends: Ends } | null;
}

const scenes = new Remembered<Scene>();

const wayOf = ({ drawing, kind }: Settings): Way => ({
  replacement: drawing === "with",
  langevin: kind === "langevin",
});

const sizesOf = ({ batch }: Settings, examples: number) => [...SIZES, batch, Math.min(examples, 4 * batch)];

function sceneOf(key: Key, values: Settings): Scene {
  const { model, noise, first, second, batch, drawing, kind, rate } = values;
  if (model !== "plane")
    return scenes.of([key, model], () => {
      const gradients = netGradients(fold(key, "net"), model === "trained");
      return { gradients, source: sourceOf(gradients, gradients.length / EXAMPLES), plane: null };
    });
  return scenes.of([key, noise, first, second, batch, drawing, kind, rate], () => {
    const data = planeData(fold(key, "plane"), noise);
    const gradients = planeGradients(data, [first, second]);
    const ends = endsOf(data, rate, batch, wayOf(values));
    return { gradients, source: sourceOf(gradients, 2), plane: { data, ends } };
  });
}

export function init(values: Settings, key: Key): NoiseState {
  const { source } = sceneOf(key, values);
  const crowd = new Float64Array(2 * walkersAt(values.batch));
  for (let i = 0; i < crowd.length; i++) crowd[i] = i % 2 === 0 ? values.first : values.second;
  return {
    step: 0,
    key,
    moments: new Float64Array(2 * source.size * sizesOf(values, 1).length),
    cloud: [],
    crowd,
  };
}

export function advance(state: NoiseState, steps: number, values: Settings): void {
  const { source, plane } = sceneOf(state.key, values);
  const way = wayOf(values);
  const sizes = sizesOf(values, examplesOf(source));
  const own = SIZES.length;
  for (let s = 0; s < steps; s++) {
    for (const [i, size] of sizes.entries()) {
      const noise = noiseOf(noiseKey(fold(state.key, "batches"), state.step, i), source, size, DRAWS, way);
      addMoments(noise, source.size, state.moments, 2 * source.size * i);
      if (i !== own) continue;
      for (let k = 0; k < SEEN; k++) state.cloud.push(noise[k * source.size]!, noise[k * source.size + 1]!);
    }
    if (plane) {
      const { data, ends } = plane;
      const { batch, rate } = values;
      for (let down = 0; down < DOWN; down++)
        stepCrowd(noiseKey(fold(state.key, "descent"), state.step, down), state.crowd, {
          ...way,
          ...ends,
          data,
          batch,
          rate,
        });
    }
    state.step++;
  }
}

const fine = (x: number) => Number(x.toPrecision(4));
const symmetric = (c: Float64Array) => [c[0]!, c[1]!, c[3]!];
/** Pairs of coordinates as two rows. */
const rowsOf = (pairs: ArrayLike<number>) =>
  Float64Array.from({ length: pairs.length }, (_, i) => {
    const half = pairs.length / 2;
    return fine(pairs[i < half ? 2 * i : 2 * (i - half) + 1]!);
  });

export function observe(state: NoiseState, values: Settings): Frame {
  const { source, gradients, plane } = sceneOf(state.key, values);
  const { size } = source;
  const way = wayOf(values);
  const examples = examplesOf(source);
  const sizes = sizesOf(values, examples);
  const count = state.step * DRAWS;
  const found = sizes.map((_, i) =>
    count > 0 ? momentsOf(state.moments, 2 * size * i, size, count) : { variance: Number.NaN, kurtosis: Number.NaN },
  );
  const factor = (batch: number) => batchFactor(examples, batch, way.replacement);
  const single = way.langevin ? 0 : source.kurtosis;
  // without replacement the cumulants of a batch are not sums of those of its examples
  const kurtosisBy = (batch: number) => (way.replacement || way.langevin ? single / batch : Number.NaN);
  const own = found[SIZES.length]!;
  const four = found[SIZES.length + 1]!;
  const kurtosisAt = (batch: number) => found[SIZES.indexOf(batch)]!.kurtosis;
  const sigma = covarianceOf(gradients, size, way.langevin ? source.variance : null);
  const ends = plane?.ends;
  const at = (c: Float64Array | undefined) => (c ? symmetric(c) : []);
  return {
    step: state.step,
    scalars: {
      variance: own.variance,
      "variance.law": source.variance * factor(values.batch),
      kurtosis: own.kurtosis,
      "kurtosis.law": kurtosisBy(values.batch),
      single,
      quarter: own.variance > 0 ? Math.sqrt(four.variance / own.variance) : Number.NaN,
      "kurtosis.fall": kurtosisAt(4) / kurtosisAt(64),
      shape: ends && source.variance > 0 ? shapeIn(ends.hessian, sigma) : Number.NaN,
      "round.crowd": ends ? longOverShort(gradientCovariance(state.crowd, state.crowd.length / 2)) : Number.NaN,
      round: ends ? longOverShort(ends.stationary) : Number.NaN,
      "round.law": ends ? longOverShort(ends.boltzmann) : Number.NaN,
      solved: ends ? ends.solved : Number.NaN,
      spread: ends ? spreadOf(state.crowd, ends.fit) : Number.NaN,
      "spread.law": ends ? Math.sqrt(ends.stationary[0]! + ends.stationary[3]!) : Number.NaN,
    },
    fields: {
      sizes: [...SIZES],
      variances: SIZES.map((_, i) => found[i]!.variance),
      "variances.law": SIZES.map((batch) => source.variance * factor(batch)),
      kurtoses: SIZES.map((_, i) => found[i]!.kurtosis),
      "kurtoses.law": SIZES.map(kurtosisBy),
      cloud: rowsOf(state.cloud),
      crowd: plane ? rowsOf(state.crowd) : [],
      fit: ends ? [...ends.fit] : [],
      mean: [source.mean[0]!, source.mean[1]!],
      covariance: symmetric(sigma.map((value) => value * factor(values.batch))),
      hessian: at(ends?.hessian),
      stationary: at(ends?.stationary),
      boltzmann: at(ends?.boltzmann),
    },
  };
}

/** Σ of the first two coordinates of single gradients, 2 x 2; or that of noise which is the same in all directions. */
function covarianceOf(gradients: Float64Array, size: number, same: number | null): Float64Array {
  if (same !== null) return Float64Array.of(same, 0, 0, same);
  const examples = gradients.length / size;
  const pairs = Float64Array.from({ length: 2 * examples }, (_, i) => gradients[Math.floor(i / 2) * size + (i % 2)]!);
  return gradientCovariance(pairs, examples);
}
