/** `degenerate-minima` in motion: the training of both nets, and the walk of the wide one. */
import { type Damped, step as dampedStep, sumOfSquares } from "../../../engine/levenberg-marquardt.ts";
import { fold, type Key } from "../../../engine/random.ts";
import type { Frame, State } from "../../types.ts";
import {
  drawNet,
  drawTeacher,
  type Examples,
  gridPoints,
  lossOf,
  moved,
  type Net,
  netOf,
  randomExamples,
  taughtExamples,
  weightsInto,
} from "./net.ts";
import { INTERPOLATES, type Settings, trainingSteps, walkSteps } from "./sizes.ts";
import { gapAfter, type Spectrum, spectrumOf, thresholdAt, zerosOf } from "./spectrum.ts";
import { flatPart, flatStep, randomDirection, stiffest } from "./walk.ts";

/** The net with fewer weights than data. Its teacher has the same size, and it starts near it if the reader does not say else. */
const NARROW = { width: 3, examples: 100, noise: 0.1, apart: 0.3 } as const;
const FIRST_DAMPING = 0.01;

interface Fit extends Damped {
  readonly data: Examples;
  /** No step lowers the loss any more. */
  rested: boolean;
}

interface DegenerateMinimaState extends State {
  wide: Fit;
  narrow: Fit;
  /** Where the walk began, and in which direction it goes; null before it. */
  origin: Float64Array | null;
  direction: Float64Array;
  /** Steps of the walk so far. */
  walked: number;
  /** The largest loss on the way so far. */
  walkLoss: number;
}

const wideNet = ({ activation, width }: Settings) => netOf(activation, width);
const narrowNet = ({ activation }: Settings) => netOf(activation, NARROW.width);

function improve(net: Net, fit: Fit): void {
  if (!fit.rested) fit.rested = !dampedStep({ residuals: (weights) => net.residuals(weights, fit.data) }, fit);
}

/** Weights are replaced, never written to, so their spectrum can be kept beside them. */
const spectra = new WeakMap<Float64Array, Spectrum>();

function spectrumAt(net: Net, { parameters: weights, data }: Fit): Spectrum {
  let spectrum = spectra.get(weights);
  if (spectrum === undefined) {
    spectrum = spectrumOf(net.hessian(weights, data), net.weights);
    spectra.set(weights, spectrum);
  }
  return spectrum;
}

function walk(state: DegenerateMinimaState, values: Settings): void {
  const net = wideNet(values);
  const { wide } = state;
  if (state.origin === null) {
    state.origin = wide.parameters;
    if (values.direction === "stiff") state.direction = stiffest(net.hessian(wide.parameters, wide.data), net.weights);
    else if (values.direction === "straight")
      state.direction = flatPart(net.residuals(wide.parameters, wide.data).jacobian, state.direction);
  }
  const length = values.length / walkSteps(values);
  // where the loss is not zero there is no set of zeros to walk on
  if (length === 0 || !(lossOf(net, { ...wide, parameters: state.origin }) < INTERPOLATES)) return;
  if (values.direction === "flat") {
    const next = flatStep(net, wide.data, wide.parameters, state.direction, length);
    wide.parameters = next.parameters;
    state.direction = next.direction;
  } else wide.parameters = wide.parameters.map((w, i) => w + length * state.direction[i]!);
  state.walked++;
  state.walkLoss = Math.max(state.walkLoss, lossOf(net, wide));
}

const rms = (a: Float64Array, b: Float64Array) =>
  Math.sqrt(sumOfSquares(a.map((value, i) => value - b[i]!)) / a.length);
/** A tanh unit into which large weights lead is a step: how steep a step is, the data do not see. */
const largestOf = (weights: Float64Array) => weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;

export function init(values: Settings, key: Key): DegenerateMinimaState {
  const net = narrowNet(values);
  const teacher = drawTeacher(fold(key, "teacher"), NARROW.width);
  return {
    step: 0,
    wide: {
      data: randomExamples(fold(key, "data"), values.examples),
      parameters: drawNet(fold(key, "start"), values.width),
      damping: FIRST_DAMPING,
      rested: false,
    },
    narrow: {
      data:
        values["small-labels"] === "random"
          ? randomExamples(fold(key, "taught"), NARROW.examples)
          : taughtExamples(fold(key, "taught"), net, teacher, NARROW.examples, NARROW.noise),
      parameters:
        values["small-start"] === "anywhere"
          ? drawNet(fold(key, "narrow"), NARROW.width)
          : moved(fold(key, "narrow"), teacher, NARROW.apart),
      damping: FIRST_DAMPING,
      rested: false,
    },
    origin: null,
    direction: randomDirection(fold(key, "direction"), wideNet(values).weights),
    walked: 0,
    walkLoss: 0,
  };
}

export function advance(state: DegenerateMinimaState, steps: number, values: Settings): void {
  for (let i = 0; i < steps; i++) {
    if (state.step < trainingSteps(values)) improve(wideNet(values), state.wide);
    else walk(state, values);
    improve(narrowNet(values), state.narrow);
    state.step++;
  }
}

export function observe(state: DegenerateMinimaState, values: Settings): Frame {
  const { wide, narrow } = state;
  const net = wideNet(values);
  const loss = lossOf(net, wide);
  const threshold = thresholdAt(loss);
  const spectrum = spectrumAt(net, wide);
  const small = spectrumAt(narrowNet(values), narrow);
  const origin = state.origin ?? wide.parameters;
  const surface = net.values(wide.parameters, gridPoints);
  const before = net.values(origin, gridPoints);
  return {
    step: state.step,
    scalars: {
      weights: net.weights,
      zeros: zerosOf(spectrum, threshold),
      loss,
      threshold,
      gap: gapAfter(spectrum, values.examples),
      negative: spectrum.negative,
      interpolates: loss < INTERPOLATES ? 1 : 0,
      walked: (values.length * state.walked) / walkSteps(values),
      distance: Math.sqrt(sumOfSquares(wide.parameters.map((w, i) => w - origin[i]!))),
      change: rms(surface, before),
      "change.data": rms(net.values(wide.parameters, wide.data.x), net.values(origin, wide.data.x)),
      "walk.loss": state.walkLoss > 0 ? state.walkLoss : loss,
      "narrow.weights": narrowNet(values).weights,
      "narrow.examples": NARROW.examples,
      largest: largestOf(weightsInto(wide.parameters, values.width)),
      "narrow.largest": largestOf(weightsInto(narrow.parameters, NARROW.width)),
      "narrow.zeros": zerosOf(small, thresholdAt(1)),
      "narrow.loss": lossOf(narrowNet(values), narrow),
      training: trainingSteps(values),
    },
    fields: {
      "spectrum.wide": spectrum.sizes,
      "spectrum.narrow": small.sizes,
      "points.first": Float64Array.from({ length: values.examples }, (_, i) => thousandths(wide.data.x[2 * i]!)),
      "points.second": Float64Array.from({ length: values.examples }, (_, i) => thousandths(wide.data.x[2 * i + 1]!)),
      "points.label": wide.data.y.map(thousandths),
      "surface.before": before.map(thousandths),
      "surface.after": surface.map(thousandths),
    },
  };
}
