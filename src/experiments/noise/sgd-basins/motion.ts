/** `sgd-basins` in motion: descent, SGD and Langevin's equation from the same starts on the same loss. */
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import { type Particles, type Sampler, sampler } from "../../../engine/sampler.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { LOOKS, settled } from "../two-wells/crowd.ts";
import { NARROW, WIDE } from "../two-wells/wells.ts";
import { basinsAt, flatByLaw, type Settings, temperatureOf, tiltsOf } from "./basins.ts";
import { meanTilts, wordsOf } from "./batches.ts";

interface BasinsState extends State {
  readonly batches: Key;
  /** EXAMPLES x dimension. */
  readonly tilts: Float64Array;
  /** First coordinates at the start. */
  readonly start: Float64Array;
  readonly gd: Particles;
  readonly sgd: Particles;
  readonly langevin: Particles;
  /** Sum of the squares of all coordinates of all batches' noise so far. */
  squares: number;
  /** SGD's shares in the flat basin at the last looks, begun in the sharp one (first row) and in the flat one. */
  readonly looks: Float64Array;
}

/** Runs begin scattered around a bottom as at this temperature: nobody begins across the ridge. */
const START = 0.1;
/** Runs of each that are drawn. */
const DRAWN = 120;
const LOOK_EVERY = 100;
/** Where the loss is drawn. */
const LOW = -4;
const PLACES = 65;

const samplers = new Remembered<Sampler>();
const laws = new Remembered<number>();

/** Euler's steps of length `rate` on the mean loss: plain descent at temperature 0, Langevin's equation above it. */
function samplerAt(settings: Settings, temperature: number): Sampler {
  const { dimension, ratio, rate, runs } = settings;
  return samplers.of([dimension, ratio, rate, runs, temperature], () =>
    sampler({
      particles: runs,
      dimension,
      potential: basinsAt(settings, START).potential,
      temperature,
      dt: rate,
      precision: "float32",
    }),
  );
}

export function init(settings: Settings, key: Key): BasinsState {
  const { dimension, runs, sigma } = settings;
  const basins = basinsAt(settings, START);
  const x = new Float64Array(runs * dimension);
  const noise = new Float64Array(dimension);
  for (let run = 0; run < runs; run++) {
    fillNormal(fold(fold(key, "start"), run), noise);
    basins.place(x, run * dimension, run % 2 === 0 ? NARROW : WIDE, noise, noise);
  }
  const begin = (name: string) => ({ key: fold(key, name), step: 0, x: Float32Array.from(x) });
  return {
    step: 0,
    batches: fold(key, "batches"),
    tilts: tiltsOf(fold(key, "examples"), dimension, sigma),
    start: Float64Array.from({ length: runs }, (_, run) => x[run * dimension]!),
    gd: begin("gd"),
    sgd: begin("sgd"),
    langevin: begin("langevin"),
    squares: 0,
    looks: new Float64Array(2 * LOOKS).fill(-1),
  };
}

export function advance(state: BasinsState, steps: number, settings: Settings): void {
  const { dimension, batch, rate, runs, heat } = settings;
  const descent = samplerAt(settings, 0);
  descent.walk(state.gd, steps);
  samplerAt(settings, heat * temperatureOf(settings)).walk(state.langevin, steps);
  const { x } = state.sgd;
  const noise = new Float64Array(runs * dimension);
  const words = wordsOf(runs, batch);
  for (let i = 0; i < steps; i++) {
    meanTilts(noise, fold(state.batches, state.step), state.tilts, batch, dimension, words);
    // a batch's slope is the mean slope and its mean tilt, which does not depend on where it stands
    descent.walk(state.sgd, 1);
    for (let j = 0; j < noise.length; j++) {
      state.squares += noise[j]! * noise[j]!;
      x[j] = x[j]! - rate * noise[j]!;
    }
    state.step++;
    if (state.step % LOOK_EVERY === 0) look(state, settings);
  }
}

/** In which basin each run stands, as in `Well`. */
function basinsOf({ x }: Particles, settings: Settings): Uint8Array {
  const basins = basinsAt(settings, START);
  return Uint8Array.from({ length: settings.runs }, (_, run) => basins.well(x, run * settings.dimension));
}

const flat = (where: Uint8Array): number => where.reduce((sum, basin) => sum + basin, 0) / where.length;
/** Of the runs begun in the sharp basin (0) or the flat one (1). */
const flatFrom = (where: Uint8Array, begun: 0 | 1): number => flat(where.filter((_, run) => run % 2 === begun));

function look(state: BasinsState, settings: Settings): void {
  const where = basinsOf(state.sgd, settings);
  const column = (state.step / LOOK_EVERY) % LOOKS;
  state.looks[column] = flatFrom(where, 0);
  state.looks[LOOKS + column] = flatFrom(where, 1);
}

const hundredths = (x: number) => Math.floor(x * 100 + 0.5) / 100;

export function observe(state: BasinsState, settings: Settings): Frame {
  const { dimension, batch, sigma, ratio, runs } = settings;
  const temperature = temperatureOf(settings);
  const basins = basinsAt(settings, 1);
  const [gd, sgd, langevin] = [state.gd, state.sgd, state.langevin].map((crowd) => basinsOf(crowd, settings)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  const firsts = ({ x }: Particles) =>
    Float64Array.from({ length: Math.min(DRAWN, runs) }, (_, run) => hundredths(x[run * dimension]!));
  const drawn = (where: Uint8Array) => Float64Array.from(where.subarray(0, DRAWN));
  const place = Float64Array.from({ length: PLACES }, (_, i) => LOW + ((basins.high - LOW) * i) / (PLACES - 1));
  return {
    step: state.step,
    scalars: {
      "flat.gd": flat(gd),
      "flat.sgd": flat(sgd),
      "flat.langevin": flat(langevin),
      "flat.boltzmann": laws.of([dimension, ratio, temperature], () => flatByLaw(settings, temperature)),
      "sgd.fromSharp": flatFrom(sgd, 0),
      "sgd.fromFlat": flatFrom(sgd, 1),
      settled: settled(state.looks, [runs / 2, runs / 2]) ? 1 : 0,
      temperature,
      noise: state.step === 0 ? 1 : (state.squares * batch) / (sigma * sigma * state.step * runs * dimension),
    },
    fields: {
      "start.first": state.start.subarray(0, DRAWN).map(hundredths),
      "gd.first": firsts(state.gd),
      "sgd.first": firsts(state.sgd),
      "langevin.first": firsts(state.langevin),
      "gd.basin": drawn(gd),
      "sgd.basin": drawn(sgd),
      "langevin.basin": drawn(langevin),
      place,
      loss: place.map(basins.energy),
    },
  };
}
