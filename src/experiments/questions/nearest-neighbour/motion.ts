/** `nearest-neighbour` in motion: more and more examples, and who of the new points is classified wrongly by the nearest. */
import { fold, type Key } from "../../../engine/random.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { examplesAt, OWN, TESTS } from "./arrivals.ts";
import { crowd } from "./crowds.ts";
import { bestError, errorBound, limitError } from "./law.ts";
import { type Crowd, meet, type Nearest, nobody, voteOf } from "./neighbors.ts";
import type { parameters } from "./parameters.ts";
import { places, SHOWN } from "./plane.ts";

type Settings = ValuesOf<typeof parameters>;

interface Asked {
  points: Crowd;
  nearest: Nearest;
}

interface NeighborState extends State {
  key: Key;
  tests: Asked;
  own: Asked;
  grid: Asked;
  best: number;
  limit: number;
}

const asked = (points: Crowd, k: number): Asked => ({ points, nearest: nobody(points.kinds.length, k) });

/** Places of the plane; in more dimensions of the slice through the middle. */
function gridOf(dimension: number): Crowd {
  const inputs = new Float64Array(places.length * dimension);
  places.forEach((place, i) => {
    for (let j = 0; j < Math.min(2, dimension); j++) inputs[i * dimension + j] = place[j]!;
  });
  return { inputs, kinds: new Int8Array(places.length) };
}

function show(state: NeighborState, from: number, to: number, { distance, dimension }: Settings): void {
  const examples = crowd(state.key, from, to, distance, dimension);
  for (const { nearest, points } of [state.tests, state.own, state.grid])
    meet(nearest, points.inputs, examples, dimension);
}

export function init(settings: Settings, key: Key): NeighborState {
  const { distance, neighbors, dimension } = settings;
  // a link may say an even number
  const k = neighbors - 1 + (neighbors % 2);
  const draws = fold(key, "examples");
  const state: NeighborState = {
    step: 0,
    key: draws,
    tests: asked(crowd(fold(key, "tests"), 0, TESTS, distance, dimension), k),
    own: asked(crowd(draws, 0, OWN, distance, dimension), k),
    grid: asked(gridOf(dimension), k),
    best: bestError(distance),
    limit: limitError(distance, k),
  };
  show(state, 0, examplesAt(0, settings.examples), settings);
  return state;
}

export function advance(state: NeighborState, steps: number, settings: Settings): void {
  const at = (step: number) => examplesAt(step, settings.examples);
  for (const end = state.step + steps; state.step < end; state.step++)
    show(state, at(state.step), at(state.step + 1), settings);
}

/** Share of the first `count` points on whose class their neighbors are wrong. */
function errorOf({ points, nearest }: Asked, count: number): number {
  let wrong = 0;
  for (let row = 0; row < count; row++) if (voteOf(nearest, row) * points.kinds[row]! < 0) wrong++;
  return wrong / count;
}

export function observe(state: NeighborState, { dimension, examples: most }: Settings): Frame {
  const { step, tests, own, grid, best, limit } = state;
  const examples = examplesAt(step, most);
  const [test, train] = [errorOf(tests, TESTS), errorOf(own, Math.min(OWN, examples))];
  const bound = errorBound(best, 2);
  const shown = { length: Math.min(SHOWN, examples) };
  return {
    step,
    scalars: {
      examples,
      test,
      train,
      best,
      limit,
      bound,
      gap: test - train,
      toLimit: Math.abs(test - limit),
      overBound: test / bound,
    },
    fields: {
      "shown.x": Array.from(shown, (_, i) => own.points.inputs[i * dimension]!),
      "shown.y": Array.from(shown, (_, i) => (dimension > 1 ? own.points.inputs[i * dimension + 1]! : 0)),
      "shown.kind": Array.from(shown, (_, i) => own.points.kinds[i]!),
      votes: places.map((_, row) => voteOf(grid.nearest, row)),
    },
  };
}
