/** `minimum-norm` in motion: one descent without noise, and a crowd of descents from the same start with it. */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { Frame, State } from "../../types.ts";
import { AXES, type Settings, weightsOf } from "./metric.ts";
import {
  drawProblem,
  hidden,
  invisible,
  landing,
  minus,
  nearest,
  norm,
  type Problem,
  residuals,
  type Stepper,
  stepper,
} from "./problem.ts";

const CROWD = 100;
const MOMENTUM = 0.9;
/** Most points of the way that are kept. */
const MOST_POINTS = 200;
/** How far the exact fits are drawn, on either side of the shortest: a line beyond the picture, of a plane a square within it. */
const REACH = { line: 8, plane: 2.2 };

interface Walker {
  w: number[];
  velocity: number[];
}

interface MinimumNormState extends State {
  readonly key: Key;
  readonly problem: Problem;
  readonly start: number[];
  clean: Walker;
  crowd: Walker[];
  /** Where the clean descent was at every step so far. */
  path: number[][];
}

export function init(values: Settings, key: Key): MinimumNormState {
  const start = [values.first, values.second, values.third].slice(0, weightsOf(values));
  const walker = (): Walker => ({ w: [...start], velocity: start.map(() => 0) });
  return {
    step: 0,
    key: fold(key, "noise"),
    problem: drawProblem(values, fold(key, "data")),
    start,
    clean: walker(),
    crowd: Array.from({ length: CROWD }, walker),
    path: [[...start]],
  };
}

function move(walker: Walker, problem: Problem, { push, dt }: Stepper, values: Settings, example: number): void {
  const step = push(residuals(problem, walker.w), example);
  const carried = values.method === "momentum" ? MOMENTUM : 0;
  walker.velocity = walker.velocity.map((v, i) => carried * v - step[i]! - dt * values.decay * walker.w[i]!);
  walker.w = walker.w.map((w, i) => w + walker.velocity[i]!);
}

export function advance(state: MinimumNormState, steps: number, values: Settings): void {
  const { problem } = state;
  const size = weightsOf(values);
  const how = stepper(problem, values);
  const shake = Math.sqrt(2 * values.temperature * how.dt);
  const noise = new Float64Array(CROWD * size);
  const picks = new Float64Array(CROWD + 1);
  for (let i = 0; i < steps; i++) {
    const now = fold(state.key, state.step);
    fillUniform(fold(now, "examples"), picks, 0, problem.x.length);
    const example = (walker: number) => Math.min(problem.x.length - 1, Math.floor(picks[walker]!));
    move(state.clean, problem, how, values, example(CROWD));
    if (shake > 0) fillNormal(fold(now, "shaking"), noise, 0, shake);
    for (const [k, walker] of state.crowd.entries()) {
      move(walker, problem, how, values, example(k));
      if (shake > 0) walker.w = walker.w.map((w, c) => w + noise[k * size + c]!);
    }
    state.step++;
    state.path.push(state.clean.w);
  }
}

const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;

/** Ends of the line of exact fits, or corners of a square in the plane of them, one after the other around it. */
function outline(problem: Problem, shortest: readonly number[]): number[][] {
  const [one, other] = invisible(problem);
  const from = (along: number, across: number) =>
    shortest.map((value, i) => value + along * (one?.[i] ?? 0) + across * (other?.[i] ?? 0));
  if (!other) return [from(-REACH.line, 0), from(REACH.line, 0)];
  const { plane: far } = REACH;
  return [from(-far, -far), from(far, -far), from(far, far), from(-far, far)];
}

/** Points as three rows of coordinates. */
const rowsOf = (points: readonly (readonly number[])[]) =>
  Float64Array.from({ length: AXES * points.length }, (_, i) =>
    thousandths(points[i % points.length]![Math.floor(i / points.length)] ?? 0),
  );

const rms = (vectors: readonly (readonly number[])[]) =>
  Math.sqrt(vectors.reduce((sum, v) => sum + norm(v) * norm(v), 0) / vectors.length);

export function observe(state: MinimumNormState, values: Settings): Frame {
  const { problem, start, clean, crowd } = state;
  const closest = nearest(problem, values, start);
  const shortest = nearest(
    problem,
    values,
    start.map(() => 0),
  );
  const predicted = landing(problem, values, start);
  const apart = norm(minus(start, closest));
  const r = residuals(problem, clean.w);
  const moved = crowd.map(({ w }) => hidden(problem, values, minus(w, start)));
  const off = crowd.map(({ w }, k) => minus(minus(w, closest), moved[k]!));
  const every = Math.ceil(state.path.length / MOST_POINTS);
  const time = stepper(problem, values).dt * state.step;
  return {
    step: state.step,
    scalars: {
      loss: (norm(r) * norm(r)) / (2 * r.length),
      visible: rms(off),
      hidden: rms(moved),
      "hidden.law": Math.sqrt(2 * invisible(problem).length * values.temperature * time),
      "hidden.clean": norm(hidden(problem, values, minus(clean.w, start))),
      miss: apart > 0 ? norm(minus(clean.w, closest)) / apart : norm(minus(clean.w, closest)),
      error: norm(minus(clean.w, predicted)),
      length: norm(clean.w),
      shortest: norm(shortest),
      apart,
    },
    fields: {
      path: rowsOf(state.path.filter((_, i) => i % every === 0 || i === state.path.length - 1)),
      crowd: rowsOf(crowd.map(({ w }) => w)),
      fits: rowsOf(outline(problem, shortest)),
      places: rowsOf([start, closest, predicted, shortest]),
    },
  };
}
