/**
 * A net with more weights than data is trained until it passes through every point; the spectrum of its Hessian shows as
 * many flat directions as it has weights to spare. Then it walks along one of them.
 */
import { type Damped, step as dampedStep, sumOfSquares } from "../../engine/levenberg-marquardt.ts";
import { fold } from "../../engine/random.ts";
import { defineExperiment } from "../define.ts";
import type { State, ValuesOf } from "../types.ts";
import { claims, knownAnswers } from "./degenerate-minima.claims.ts";
import {
  drawNet,
  drawTeacher,
  type Examples,
  moved,
  type Net,
  netOf,
  randomExamples,
  taughtExamples,
} from "./degenerate-minima.net.ts";
import { parameters } from "./degenerate-minima.parameters.ts";
import { beats, presets, provenance } from "./degenerate-minima.passport.ts";
import {
  gapAfter,
  INTERPOLATES,
  type Spectrum,
  spectrumOf,
  thresholdAt,
  zerosOf,
} from "./degenerate-minima.spectrum.ts";
import { flatStep, randomDirection, stiffest } from "./degenerate-minima.walk.ts";
import { describe } from "./degenerate-minima.words.ts";

type Settings = ValuesOf<typeof parameters>;

/** The net with fewer weights than data: its teacher has the same size. */
const NARROW = { width: 3, examples: 100, noise: 0.1, apart: 0.3 } as const;
const FIRST_DAMPING = 0.01;
/** Frames of the walk, and of the training. */
const WALK_FRAMES = 60;
const TRAINING_FRAMES = 40;
const GRID = 21;

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
  /** The largest loss on the way so far. */
  walkLoss: number;
}

const wideNet = ({ activation, width }: Settings) => netOf(activation, width);
const narrowNet = ({ activation }: Settings) => netOf(activation, NARROW.width);

/** The nearer the number of points comes to the number of weights, the longer the training takes. */
const stepsAFrame = (values: Settings) => {
  const share = values.examples / wideNet(values).weights;
  return share < 0.35 ? 1 : share < 0.55 ? 3 : 6;
};
const trainingSteps = (values: Settings) => TRAINING_FRAMES * stepsAFrame(values);
const walkSteps = (values: Settings) => WALK_FRAMES * stepsAFrame(values);

function lossOf(net: Net, { parameters: weights, data }: Fit): number {
  const values = net.values(weights, data.x);
  return sumOfSquares(values.map((value, i) => value - data.y[i]!)) / values.length;
}

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
  }
  const length = values.length / walkSteps(values);
  // where the loss is not zero there is no set of zeros to walk on
  if (length === 0 || !(lossOf(net, { ...wide, parameters: state.origin }) < INTERPOLATES)) return;
  if (values.direction === "stiff") wide.parameters = wide.parameters.map((w, i) => w + length * state.direction[i]!);
  else {
    const next = flatStep(net, wide.data, wide.parameters, state.direction, length);
    wide.parameters = next.parameters;
    state.direction = next.direction;
  }
  state.walkLoss = Math.max(state.walkLoss, lossOf(net, wide));
}

/** Row-major centres of the cells of a grid over [-1, 1]². */
const gridPoints = Float64Array.from({ length: 2 * GRID * GRID }, (_, i) => {
  const cell = Math.floor(i / 2);
  const index = i % 2 === 0 ? cell % GRID : Math.floor(cell / GRID);
  return (2 * index + 1) / GRID - 1;
});

const rms = (a: Float64Array, b: Float64Array) =>
  Math.sqrt(sumOfSquares(a.map((value, i) => value - b[i]!)) / a.length);
const thousandths = (x: number) => Math.floor(x * 1000 + 0.5) / 1000;

export default defineExperiment({
  id: "degenerate-minima",
  chapter: "landscape",
  title: "Degenerate minima",
  question: "A net has more weights than data and fits them all. How much of it is still free to move?",
  parameters,
  outputs: {
    scalars: {
      weights: { label: "Weights", format: "integer" },
      zeros: { label: "Flat directions: eigenvalues that count as zero", format: "integer", ink: "accent" },
      loss: { label: "Loss, mean squared error", format: "scientific", ink: "accent", series: true },
      threshold: { label: "Size below which an eigenvalue counts as zero, relative", format: "scientific" },
      gap: { label: "Gap between held and flat, decades", format: "number" },
      negative: { label: "Negative eigenvalues", format: "integer" },
      interpolates: { label: "Passes through every point (1: yes)", format: "integer" },
      distance: { label: "Distance from the end of training, in weights", format: "number" },
      change: {
        label: "Change of the function over the square (root mean square; labels have deviation 1)",
        format: "number",
        ink: "accent",
        series: true,
      },
      "change.data": { label: "Change of the function on the data (root mean square)", format: "scientific" },
      "walk.loss": { label: "Largest loss on the walk", format: "scientific" },
      "narrow.weights": { label: "Weights of the small net", format: "integer" },
      "narrow.examples": { label: "Points of the small net", format: "integer" },
      "narrow.zeros": { label: "Flat directions of the small net", format: "integer", ink: "plain" },
      "narrow.loss": { label: "Loss of the small net", format: "number", ink: "plain", series: true },
      training: { label: "Steps of training before the walk", format: "integer" },
    },
    fields: {
      "spectrum.wide": { label: "Size of each eigenvalue over the largest", ink: "accent", pool: "median" },
      "spectrum.narrow": { label: "The same, of the small net", ink: "plain", pool: "median" },
      "points.first": { label: "Points, first input", pool: "first" },
      "points.second": { label: "Points, second input", pool: "first" },
      "points.label": { label: "Labels", pool: "first" },
      "surface.before": { label: "The function before the walk", rows: GRID, pool: "first" },
      "surface.after": { label: "The function after the walk", rows: GRID, pool: "first" },
    },
  },
  steps: (values) => trainingSteps(values) + walkSteps(values),
  every: stepsAFrame,
  pace: (values) => 16 * stepsAFrame(values),

  init: (values, key): DegenerateMinimaState => {
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
        data: taughtExamples(fold(key, "taught"), net, teacher, NARROW.examples, NARROW.noise),
        parameters: moved(fold(key, "narrow"), teacher, NARROW.apart),
        damping: FIRST_DAMPING,
        rested: false,
      },
      origin: null,
      direction: randomDirection(fold(key, "direction"), wideNet(values).weights),
      walkLoss: 0,
    };
  },

  advance: (state, steps, values) => {
    for (let i = 0; i < steps; i++) {
      if (state.step < trainingSteps(values)) improve(wideNet(values), state.wide);
      else walk(state, values);
      improve(narrowNet(values), state.narrow);
      state.step++;
    }
  },

  observe: (state, values) => {
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
        distance: Math.sqrt(sumOfSquares(wide.parameters.map((w, i) => w - origin[i]!))),
        change: rms(surface, before),
        "change.data": rms(net.values(wide.parameters, wide.data.x), net.values(origin, wide.data.x)),
        "walk.loss": state.walkLoss > 0 ? state.walkLoss : loss,
        "narrow.weights": narrowNet(values).weights,
        "narrow.examples": NARROW.examples,
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
  },
  describe,
  remedy: "Use tanh units, or fewer points.",
  claims,
  knownAnswers,
  sweeps: {
    examples: {
      label: "Flat directions against points",
      question: "What does every further point take away?",
      over: "examples",
      values: [2, 5, 10, 15, 20, 25],
      scalars: ["zeros", "loss"],
      stored: true,
    },
    width: {
      label: "Flat directions against hidden units",
      question: "What does every further unit add?",
      over: "width",
      values: [4, 6, 8, 10, 12, 15],
      scalars: ["zeros", "weights", "loss"],
    },
  },
  presets,
  beats,
  provenance,
});
