/** `straight-walk` in motion: two walks from one exact fit, in one direction, which is flat where they begin. */
import { log } from "../../../engine/functions.ts";
import { sumOfSquares } from "../../../engine/levenberg-marquardt.ts";
import { fold, type Key } from "../../../engine/random.ts";
import type { Frame, State } from "../../types.ts";
import {
  drawNet,
  type Examples,
  gridPoints,
  lossOf,
  type Net,
  netOf,
  randomExamples,
} from "../degenerate-minima/net.ts";
import { INTERPOLATES, weightsOf } from "../degenerate-minima/sizes.ts";
import { flatPart, flatStep, randomDirection } from "../degenerate-minima/walk.ts";
import { fitted, flatDirections, freeOf, type Settings, walkingNet } from "./fit.ts";
import { DISTANCES, FIRST, STEPS } from "./sizes.ts";

interface WalkState extends State {
  readonly data: Examples;
  readonly origin: Float64Array;
  /** Of length 1: no prediction changes along it, to first order, where the walks begin. */
  readonly direction: Float64Array;
  /** Otherwise there is no surface of exact fits to walk on. */
  readonly walks: boolean;
  straight: Float64Array;
  surface: Float64Array;
  /** The direction, carried along the surface. */
  heading: Float64Array;
  /** The largest loss on the surface so far. */
  worst: number;
}

const stepLength = ({ length }: Settings) => length / STEPS;

const along = (from: Float64Array, direction: Float64Array, way: number) =>
  from.map((weight, i) => weight + way * direction[i]!);

export function init(settings: Settings, key: Key): WalkState {
  const { width, examples } = settings;
  const net = walkingNet(settings);
  const data = randomExamples(fold(key, "data"), examples);
  const origin = fitted(netOf("tanh", width), drawNet(fold(key, "start"), width), data);
  const loss = lossOf(net, { parameters: origin, data });
  const walks = loss < INTERPOLATES && flatDirections(settings) > 0;
  const random = freeOf(settings, randomDirection(fold(key, "direction"), weightsOf(width)));
  const direction = walks ? flatPart(net.residuals(origin, data).jacobian, random) : random;
  return {
    step: 0,
    data,
    origin,
    direction,
    walks,
    straight: origin,
    surface: origin,
    heading: direction,
    worst: loss,
  };
}

/** A step in the direction that is flat here; with `correct` back to where the fit is exact. */
function stepOn(net: Net, state: WalkState, { correct }: Settings, length: number): void {
  const { surface, heading, data } = state;
  if (correct === "always") {
    const { parameters, direction } = flatStep(net, data, surface, heading, length);
    state.surface = parameters;
    state.heading = direction;
  } else {
    state.heading = flatPart(net.residuals(surface, data).jacobian, heading);
    state.surface = along(surface, state.heading, length);
  }
}

export function advance(state: WalkState, steps: number, settings: Settings): void {
  const net = walkingNet(settings);
  for (let i = 0; i < steps; i++) {
    state.step++;
    if (!state.walks) continue;
    state.straight = along(state.origin, state.direction, stepLength(settings) * state.step);
    stepOn(net, state, settings, stepLength(settings));
    state.worst = Math.max(state.worst, lossOf(net, { parameters: state.surface, data: state.data }));
  }
}

const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;
const apart = (a: Float64Array, b: Float64Array) => a.map((value, i) => value - b[i]!);
const rms = (values: Float64Array) => Math.sqrt(sumOfSquares(values) / values.length);

export function observe(state: WalkState, settings: Settings): Frame {
  const { data, origin, direction, straight, surface, walks, step } = state;
  const net = walkingNet(settings);
  const distance = stepLength(settings) * step;
  const lossAt = (parameters: Float64Array) => lossOf(net, { parameters, data });
  const lossAfter = (way: number) => lossAt(along(origin, direction, way));
  const told = (way: number) => (walks && distance > way - 1e-9 ? lossAfter(way) : Number.NaN);
  const changes = (places: Float64Array) => {
    const before = net.values(origin, places);
    return [apart(net.values(straight, places), before), apart(net.values(surface, places), before)] as const;
  };
  const [straightMap, surfaceMap] = changes(gridPoints);
  const [straightPoints, surfacePoints] = changes(data.x);
  const unless = (value: number) => (walks ? value : Number.NaN);
  return {
    step,
    scalars: {
      distance,
      // a net that does not walk keeps the loss that it has
      straight: lossAt(straight),
      surface: lossAt(surface),
      "surface.worst": unless(state.worst),
      "straight.1": told(DISTANCES.near),
      "straight.3": told(DISTANCES.far),
      power: unless(log(lossAfter(2 * FIRST) / lossAfter(FIRST)) / Math.LN2),
      "change.straight": unless(rms(straightMap)),
      "change.surface": unless(rms(surfaceMap)),
      apart: unless(Math.sqrt(sumOfSquares(apart(surface, origin)))),
      weights: net.weights,
      flat: flatDirections(settings),
      walks: walks ? 1 : 0,
    },
    fields: {
      "points.first": Float64Array.from({ length: data.y.length }, (_, i) => thousandths(data.x[2 * i]!)),
      "points.second": Float64Array.from({ length: data.y.length }, (_, i) => thousandths(data.x[2 * i + 1]!)),
      "straight.points": straightPoints.map(thousandths),
      "surface.points": surfacePoints.map(thousandths),
      "straight.map": straightMap.map(thousandths),
      "surface.map": surfaceMap.map(thousandths),
    },
  };
}
