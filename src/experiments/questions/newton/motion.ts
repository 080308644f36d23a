/** `newton` in motion: six methods from the same start, on the same examples, until each fits them. */
import { fold, type Key } from "../../../engine/random.ts";
import { valueAt } from "../../one-layer.ts";
import type { Frame, State } from "../../types.ts";
import { type MethodName, methodNames, perMethod } from "./methods.ts";
import { places } from "./outputs.ts";
import type { Settings } from "./parameters.ts";
import {
  landingOf,
  netProblem,
  netStart,
  type Plane,
  type Problem,
  pairsOf,
  planeOf,
  planeProblem,
  planeStart,
  target,
} from "./problems.ts";
import { type Walker, walk, walkerAt } from "./walkers.ts";

interface NewtonState extends State {
  readonly key: Key;
  readonly starts: Record<MethodName, Float64Array>;
  readonly walkers: Record<MethodName, Walker>;
  /** Where each walker was after every step so far; in the plane alone. */
  readonly ways: Record<MethodName, number[][]>;
}

const problemOf = (model: Settings["model"], key: Key): Problem =>
  model === "net" ? netProblem(pairsOf(key)) : planeProblem(planeOf(key));

export function init({ model, starts: where, size }: Settings, key: Key): NewtonState {
  const starts = perMethod((name) => {
    const own = fold(key, where === "own" ? `start of ${name}` : "start");
    return model === "net" ? netStart(own, size) : planeStart(own, planeOf(key));
  });
  return {
    step: 0,
    key,
    starts,
    walkers: perMethod((name) => walkerAt(starts[name])),
    ways: perMethod((name) => [[...starts[name].subarray(0, 2)]]),
  };
}

export function advance(state: NewtonState, steps: number, settings: Settings): void {
  const problem = problemOf(settings.model, state.key);
  for (const end = state.step + steps; state.step < end; ) {
    state.step++;
    for (const name of methodNames) {
      const walker = state.walkers[name];
      walk(name, walker, problem, state.step, fold(state.key, "batches"), settings);
      if (settings.model === "line") state.ways[name].push([...walker.parameters]);
    }
  }
}

function apart(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i]! - b[i]!) * (a[i]! - b[i]!);
  return Math.sqrt(sum);
}

/** Distance of those two that are nearest to each other. */
function closestOf(walkers: NewtonState["walkers"]): number {
  const pairs = methodNames.flatMap((one, i) => methodNames.slice(i + 1).map((other) => [one, other] as const));
  return pairs
    .map(([one, other]) => apart(walkers[one].parameters, walkers[other].parameters))
    .reduce((least, distance) => Math.min(least, distance), Number.POSITIVE_INFINITY);
}

const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;

/** How far the worst of them is from where theory has it end; nothing is known of a net. */
function missOf({ starts, walkers }: NewtonState, plane: Plane, { ratio }: Settings): number {
  const misses = methodNames.map((name) =>
    apart(walkers[name].parameters, landingOf(plane, starts[name], name === "scaled" ? ratio : 1)),
  );
  return misses.reduce((most, miss) => Math.max(most, miss), 0);
}

export function observe(state: NewtonState, settings: Settings): Frame {
  const { key, starts, walkers } = state;
  const net = settings.model === "net";
  const problem = problemOf(settings.model, key);
  const plane = planeOf(key);
  const pairs = pairsOf(key);
  const scalars = methodNames.flatMap((name) => {
    const { parameters, made } = walkers[name];
    return [
      [`error.${name}`, problem.error(parameters)],
      [`apart.${name}`, apart(parameters, walkers.gd.parameters)],
      [`made.${name}`, made],
    ] as const;
  });
  const curve = (name: MethodName) => places.map((x) => thousandths(valueAt("tanh", walkers[name].parameters, x)));
  const way = (name: MethodName) => {
    const points = state.ways[name];
    return [0, 1].flatMap((axis) => points.map((point) => thousandths(point[axis]!)));
  };
  return {
    step: state.step,
    scalars: {
      ...Object.fromEntries(scalars),
      closest: closestOf(walkers),
      moved: apart(walkers.gd.parameters, starts.gd),
      unfitted: methodNames.filter((name) => !walkers[name].fitted).length,
      miss: net ? Number.NaN : missOf(state, plane, settings),
    },
    fields: {
      inputs: pairs.x,
      labels: pairs.y,
      truth: places.map((x) => thousandths(target(x))),
      plane: [...plane.across, plane.label, ...plane.truth],
      ...Object.fromEntries(methodNames.map((name) => [name, net ? curve(name) : way(name)])),
    },
  };
}
