/** `two-wells` in motion: the crowd, and Boltzmann's law to hold it against. */
import { exp } from "../../../engine/functions.ts";
import type { Key } from "../../../engine/random.ts";
import { relaxationTime } from "../../relaxation.ts";
import { Remembered } from "../../remember.ts";
import type { Frame, State } from "../../types.ts";
import { plateauMasses } from "./authors.ts";
import {
  type Crowd,
  type CrowdSettings,
  LOOKS,
  moveAndLook,
  narrowVariance,
  schemeVariance,
  settled,
  sharesOf,
  startCrowds,
  wellsOf,
} from "./crowd.ts";
import { type Boltzmann, boltzmann, logOdds, shareOfOdds } from "./law.ts";

const BINS = 60;
/** Dimensions at which the formula is drawn. */
const FAR = [
  1, 2, 3, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000, 200_000, 300_000,
];
const NEAR = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface TwoWellsState extends State {
  crowds: Crowd[];
  /** Shares of the wide well at the last looks, from either start; see `moveAndLook`. */
  looks: Float64Array;
  /** Since which step the two starts have agreed; -1 if they do not. */
  since: number;
}

/** What is known of a landscape beforehand, once for all frames. */
interface Known extends Boltzmann {
  /** Time in which a start is forgotten, by the free energy of the first coordinate; NaN on a circle. */
  readonly memory: number;
  /** Masses of the authors' holes, each taken alone; NaN in the other landscapes. */
  readonly holes: readonly [number, number, number];
}

const NO_HOLES = [Number.NaN, Number.NaN, Number.NaN] as const;

const laws = new Remembered<Known>();
const curves = new Remembered<readonly number[]>();

function lawOf(values: CrowdSettings): Known {
  const { potential, dimension, ratio, temperature, barrier, deeper } = values;
  return laws.of([potential, dimension, ratio, temperature, barrier, deeper], () => {
    const wells = wellsOf(values);
    const law = boltzmann(wells, BINS);
    const width = (wells.high - wells.low) / BINS;
    return {
      ...law,
      holes: potential === "authors" ? plateauMasses(values) : NO_HOLES,
      memory: wells.period === undefined ? relaxationTime(law.logDensity, width, temperature) : Number.NaN,
    };
  });
}

/** ln of the odds by quadrature in the dimensions NEAR. */
function oddsOf(values: CrowdSettings): readonly number[] {
  const { potential, ratio, temperature, barrier, deeper } = values;
  return curves.of([potential, ratio, temperature, barrier, deeper], () =>
    NEAR.map((dimension) => boltzmann(wellsOf({ ...values, dimension }), BINS / 2).logOdds),
  );
}

const hundredths = (x: number) => Math.floor(x * 100 + 0.5) / 100;

export function init(values: CrowdSettings, key: Key): TwoWellsState {
  return {
    step: 0,
    crowds: startCrowds(values, wellsOf(values), key),
    looks: new Float64Array(2 * LOOKS).fill(-1),
    since: -1,
  };
}

export function advance(state: TwoWellsState, steps: number, values: CrowdSettings): void {
  const { crowds, looks, step, since } = state;
  state.since = moveAndLook(crowds, looks, values, wellsOf(values), step, steps, since);
  state.step += steps;
}

export function observe(state: TwoWellsState, values: CrowdSettings): Frame {
  const wells = wellsOf(values);
  const law = lawOf(values);
  const shares = sharesOf(state.crowds, wells);
  const advantage = values.deeper / values.temperature;
  /** Directions in which the wells do not differ. */
  const alike = values.dimension - wells.differing;
  const crowd = state.crowds[0]!;
  const size = crowd.dimension;
  const width = (wells.high - wells.low) / BINS;
  const density = new Float64Array(BINS);
  for (let w = 0; w < crowd.walkers; w++) {
    const bin = Math.floor((crowd.x[w * size]! - wells.low) / width);
    if (bin >= 0 && bin < BINS) density[bin]! += 1 / (crowd.walkers * width);
  }
  const centres = Float64Array.from({ length: BINS }, (_, i) => wells.low + (i + 0.5) * width);
  const freeEnergy = law.logDensity.map((value) => -values.temperature * value);
  const lowest = freeEnergy.reduce((least, value) => Math.min(least, value));
  return {
    step: state.step,
    scalars: {
      "share.wide": shares.wide,
      "share.exact": law.wide,
      "share.narrow": shares.narrow,
      "share.neither": shares.neither,
      "neither.exact": law.neither,
      "share.power": shareOfOdds(logOdds(wells.differing, values.ratio, advantage)),
      "share.fromStart": shares.fromStart,
      "share.fromOpposite": shares.fromOpposite,
      settled: settled(state.looks, shares.walkers) ? 1 : 0,
      since: state.since < 0 ? Number.NaN : state.since,
      memory: (law.memory * wells.stiffness) / values.rate,
      "hole.narrow": law.holes[0],
      "hole.wide": law.holes[1],
      "hole.neither": law.holes[2],
      "variance.narrow": narrowVariance(crowd, shares.where, wells, values.temperature),
      "variance.scheme": schemeVariance(values, wells),
    },
    fields: {
      "walkers.first": Float64Array.from({ length: crowd.walkers }, (_, w) => hundredths(crowd.x[w * size]!)),
      "walkers.second": Float64Array.from({ length: crowd.walkers }, (_, w) =>
        size > 1 ? hundredths(crowd.x[w * size + 1]!) : 0,
      ),
      "walkers.well": Float64Array.from(shares.where),
      "density.first": centres,
      "density.crowd": density,
      "density.exact": law.logDensity.map(exp),
      potential: centres.map(wells.energy),
      freeEnergy: freeEnergy.map((value) => value - lowest),
      "odds.dimension": FAR.slice(),
      "odds.law": FAR.map((d) => logOdds(d - alike, values.ratio, advantage)),
      "odds.near": NEAR.slice(),
      "odds.exact": oddsOf(values).slice(),
    },
  };
}
