/** `twelve-points` computed: the curve for the weights that are set, and how far from the truth it is for every number of them. */
import { pointsOf } from "../../points.ts";
import type { Band, Frame, State, ValuesOf } from "../../types.ts";
import { meanProduct, places, truth } from "./axis.ts";
import { othersOf } from "./draws.ts";
import { unitsKey } from "./features.ts";
import { along, atPoints, designOf, type Learner, weightsFor } from "./fit.ts";
import { MOST_WEIGHTS, type parameters } from "./parameters.ts";
import { truthAt } from "./truth.ts";

type Settings = ValuesOf<typeof parameters>;

/** Numbers of weights at which the distance is drawn: dense about as many as points, then ever wider apart. */
const RUNGS = [1, 2, 3, 4, 6, 8, 16, 24, 50, 100, MOST_WEIGHTS];

/** Ascending, whole, without repetition. */
export function ladderFor(points: number): number[] {
  const around = [-2, -1, 0, 1, 2].map((off) => points + off).filter((weights) => weights > 0);
  return [...new Set([...RUNGS, ...around])].sort((a, b) => a - b);
}

const rootMeanSquare = (values: readonly number[]) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

/** Of the curve with these weights from the truth. */
function distanceOf(learner: Learner, w: Float64Array): number {
  const miss = along(learner, w, "nodes").map((value, i) => value - truth[i]!);
  return Math.sqrt(meanProduct(miss, miss));
}

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** What the medians over other draws say of few, of as many as points, and of most weights. */
function shapeOf(ladder: readonly number[], middle: readonly number[], lengths: readonly number[], points: number) {
  const at = ladder.indexOf(points);
  const top = middle.indexOf(middle.reduce((most, error) => Math.max(most, error), 0));
  const small = ladder.reduce((best, weights, i) => (weights < points && middle[i]! < middle[best]! ? i : best), 0);
  const near = [points - 2, points + 2].map((weights) => middle[ladder.indexOf(weights)] ?? 0);
  const longest = lengths.indexOf(lengths.reduce((most, length) => Math.max(most, length), 0));
  return {
    "peak.weights": ladder[top]!,
    "peak.error": middle[top]!,
    beside: Math.max(...near) / middle[at]!,
    "longest.weights": ladder[longest]!,
    "longest.share": lengths.at(-1)! / lengths[at]!,
    "small.error": middle[small]!,
    "small.weights": ladder[small]!,
    "widest.error": middle.at(-1)!,
    "exact.error": middle[at]!,
  };
}

export function observe({ step }: State, values: Settings): Frame {
  const points = pointsOf(values.points);
  const { features, ridge } = values;
  const learner: Learner = { features, ridge, units: unitsKey(values.draw) };
  const y = Float64Array.from(points, (point) => point.y);
  const noise = rootMeanSquare(points.map((point) => point.y - truthAt(point.x)));
  const ladder = ladderFor(points.length);
  const design = designOf(
    learner,
    points.map(({ x }) => x),
    MOST_WEIGHTS,
  );
  const w = weightsFor(learner, design, values.weights, y);
  const error = distanceOf(learner, w);
  const fitted = atPoints(design, w);
  const others = othersOf(learner, points.length, noise, ladder);
  const side = (bands: readonly Band[], of: keyof Band) => bands.map((band) => band[of] ?? Number.NaN);
  const [middle, lengths] = [side(others.errors, "median"), side(others.lengths, "median")];
  return {
    step,
    scalars: {
      points: points.length,
      weights: values.weights,
      noise,
      miss: rootMeanSquare(Array.from(fitted, (value, i) => value - y[i]!)),
      error,
      length: Math.sqrt(w.reduce((sum, weight) => sum + weight * weight, 0)),
      ...shapeOf(ladder, middle, lengths, points.length),
    },
    fields: {
      x: places.drawn,
      curve: along(learner, w, "drawn"),
      fitted,
      ladder,
      errors: ladder.map((weights) =>
        weights === values.weights ? error : distanceOf(learner, weightsFor(learner, design, weights, y)),
      ),
      low: side(others.errors, "low"),
      middle,
      high: side(others.errors, "high"),
      lengths,
    },
  };
}
