/** `bezout` computed: two curves, all of their crossings, and as a measure those of random pairs of the same degrees. */
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { located } from "./intersections.ts";
import { degreeInWeights, digitsOf } from "./nets.ts";
import { componentsOf, curvesOf, drawnPair, type Settings } from "./pairs.ts";
import { parameters } from "./parameters.ts";
import { degreeOfCurve, packed } from "./plane-curves.ts";

const PAIRS = parameters.draw.max;
const drawnCounts = new Remembered<readonly number[]>();

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** Real crossings of each random pair of those degrees. */
const countsOf = (p: number, q: number) =>
  drawnCounts.of([p, q], () =>
    Array.from({ length: PAIRS }, (_, i) => located(...drawnPair(i + 1, p, q), false).count.real),
  );

export function observe(state: State, settings: Settings): Frame {
  const [first, second] = curvesOf(settings);
  const components = componentsOf(settings);
  const [p, q] = [degreeOfCurve(first), degreeOfCurve(second)];
  const { count, crossings } = located(first, second);
  const dropped = settings.equations === "one";
  const { bound } = count;
  const counts = countsOf(p, q);
  const numbers = Array.from({ length: bound + 1 }, (_, i) => i);
  const degree = degreeInWeights(settings.power, settings.layers);
  const shown = dropped ? [] : crossings;
  const unless = (value: number) => (dropped ? Number.NaN : value);
  return {
    step: state.step,
    scalars: {
      bound,
      p,
      q,
      real: unless(count.real),
      "real.complete": unless(count.infinite ? Number.NaN : shown.reduce((sum, at) => sum + at.multiplicity, 0)),
      complex: unless(count.complex),
      distinct: unless(count.distinct),
      infinity: unless(bound - count.complex),
      infinite: dropped || count.infinite ? 1 : 0,
      draws: PAIRS,
      "draws.mean": counts.reduce((sum, real) => sum + real, 0) / PAIRS,
      "draws.most": counts.reduce((most, real) => Math.max(most, real), 0),
      "draws.law": Math.sqrt(bound),
      degree,
      digits: digitsOf(degree, settings.examples),
    },
    fields: {
      first: packed(components[0]),
      second: dropped ? [] : packed(components[1]),
      x: shown.map(({ x }) => x),
      y: shown.map(({ y }) => y),
      multiplicity: shown.map(({ multiplicity }) => multiplicity),
      numbers,
      pairs: numbers.map((number) => counts.filter((real) => real === number).length),
    },
  };
}
