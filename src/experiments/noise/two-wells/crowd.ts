/** The crowds of `two-wells`: where they start, how they move, what share of them is where. */
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type Particles, type Sampler, sampler } from "../../../engine/sampler.ts";
import { Remembered } from "../../remember.ts";
import { authors } from "./authors.ts";
import { bowls } from "./bowls.ts";
import { funnel } from "./funnel.ts";
import { NARROW, NEITHER, type Settings, type Well, type Wells, WIDE } from "./wells.ts";

export type Potential = "bowls" | "funnel" | "authors";
export type Start = "half" | "narrow" | "wide" | "spread";

export interface CrowdSettings extends Settings {
  readonly potential: Potential;
  readonly start: Start;
  readonly walkers: number;
  /** Step of the scheme, as a part of the stiffest well's own time: λ dt. */
  readonly rate: number;
}

/** Walkers that do not see each other. Plain data, so that it can be stored and sent. */
export interface Crowd extends Particles {
  readonly walkers: number;
  readonly dimension: number;
}

const potentials = { bowls, funnel, authors } as const;

const known = new Remembered<Wells>();

export function wellsOf(settings: CrowdSettings): Wells {
  const { potential, dimension, ratio, barrier, temperature, deeper } = settings;
  return known.of([potential, dimension, ratio, barrier, temperature, deeper], () => potentials[potential](settings));
}

/**
 * Two crowds from different starts, to see whether the start still matters: the chosen one, and its opposite. `half` is
 * one crowd that is both: walkers with even numbers start in the narrow well, odd ones in the wide.
 */
export function startCrowds(settings: CrowdSettings, wells: Wells, key: Key): Crowd[] {
  const { walkers, dimension, start } = settings;
  const crowd = (name: string, well: (walker: number) => Well): Crowd => {
    const own = fold(key, name);
    const x = new Float64Array(walkers * dimension);
    const noise = new Float64Array(dimension);
    const uniform = new Float64Array(dimension);
    for (let w = 0; w < walkers; w++) {
      fillNormal(fold(fold(own, "place"), w), noise);
      fillUniform(fold(fold(own, "anywhere"), w), uniform);
      wells.place(x, w * dimension, well(w), noise, uniform);
    }
    return { walkers, dimension, key: fold(own, "noise"), step: 0, x: Float32Array.from(x) };
  };
  if (start === "half") return [crowd("half", (w) => (w % 2 === 0 ? NARROW : WIDE))];
  const chosen = { narrow: NARROW, wide: WIDE, spread: NEITHER } as const;
  const opposite = start === "narrow" ? WIDE : NARROW;
  return [crowd(start, () => chosen[start]), crowd(`${start}, opposite`, () => opposite)];
}

const samplers = new Remembered<Sampler>();

export function moveCrowds(crowds: readonly Crowd[], settings: CrowdSettings, wells: Wells, steps: number): void {
  const { walkers, dimension, temperature, rate } = settings;
  const { potential, stiffness, period } = wells;
  const made = samplers.of(settings, () =>
    sampler({
      particles: walkers,
      dimension,
      potential,
      temperature,
      dt: rate / stiffness,
      ...(period === undefined ? {} : { period }),
      precision: "float32",
    }),
  );
  for (const crowd of crowds) made.walk(crowd, steps);
}

/** In which well each walker of a crowd is. */
function whereabouts(crowd: Crowd, wells: Wells): Uint8Array {
  return Uint8Array.from({ length: crowd.walkers }, (_, w) => wells.well(crowd.x, w * crowd.dimension));
}

/**
 * Mean square distance of the narrow well's walkers from its bottom, by coordinate, times curvature over temperature: 1 by
 * Boltzmann's law, if the temperature is low. NaN where nobody is there. `where`: in which well each walker is.
 */
export function narrowVariance(crowd: Crowd, where: Uint8Array, wells: Wells, temperature: number): number {
  const { dimension, x } = crowd;
  const bottoms = Array.from({ length: dimension }, (_, c) => wells.bottom(c));
  let sum = 0;
  let count = 0;
  where.forEach((well, w) => {
    if (well !== NARROW) return;
    bottoms.forEach(({ at, curvature }, c) => {
      const aside = x[w * dimension + c]! - at;
      sum += (curvature * aside * aside) / temperature;
      count++;
    });
  });
  return count > 0 ? sum / count : Number.NaN;
}

/**
 * By how much a step of the scheme multiplies that variance in a quadratic well: 1 / (1 - λ dt / 2), λ the curvature in the
 * directions in which the wells differ.
 */
export function schemeVariance({ dimension, rate }: CrowdSettings, wells: Wells): number {
  return 1 / (1 - (wells.bottom(dimension - 1).curvature * rate) / wells.stiffness / 2);
}

/** The two starts are compared at every hundredth step, over the last five of these looks. */
const LOOK_EVERY = 100;
export const LOOKS = 5;

/**
 * Moves the crowds from step `from` on, and notes in `looks` (two rows of LOOKS shares, -1 where there is none yet) what
 * share of either start is in the wide well. Gives the step since which the two have agreed at every look, -1 if they do
 * not; `since` is what it was at `from`.
 */
export function moveAndLook(
  crowds: readonly Crowd[],
  looks: Float64Array,
  settings: CrowdSettings,
  wells: Wells,
  from: number,
  steps: number,
  since: number,
): number {
  const end = from + steps;
  let agreed = since;
  for (let at = from; at < end; ) {
    const next = Math.min(end, at - (at % LOOK_EVERY) + LOOK_EVERY);
    moveCrowds(crowds, settings, wells, next - at);
    at = next;
    if (at % LOOK_EVERY !== 0) continue;
    const { fromStart, fromOpposite, walkers } = sharesOf(crowds, wells);
    const column = (at / LOOK_EVERY) % LOOKS;
    looks[column] = fromStart;
    looks[LOOKS + column] = fromOpposite;
    agreed = settled(looks, walkers) ? (agreed < 0 ? at : agreed) : -1;
  }
  return agreed;
}

export interface Shares {
  readonly narrow: number;
  readonly wide: number;
  readonly neither: number;
  /** Of the wide well, among those who started as chosen (`half`: in the narrow well), and among the others. */
  readonly fromStart: number;
  readonly fromOpposite: number;
  /** How many walkers these two shares are of. */
  readonly walkers: readonly [number, number];
  /** In which well each walker of the chosen start is. */
  readonly where: Uint8Array;
}

export function sharesOf(crowds: readonly Crowd[], wells: Wells): Shares {
  const where = whereabouts(crowds[0]!, wells);
  const share = (places: Uint8Array, well: Well) =>
    places.reduce((sum, place) => sum + (place === well ? 1 : 0), 0) / places.length;
  const other = crowds[1];
  const first = other ? where : where.filter((_, w) => w % 2 === 0);
  const second = other ? whereabouts(other, wells) : where.filter((_, w) => w % 2 === 1);
  return {
    narrow: share(where, NARROW),
    wide: share(where, WIDE),
    neither: share(where, NEITHER),
    fromStart: share(first, WIDE),
    fromOpposite: share(second, WIDE),
    walkers: [first.length, second.length],
    where,
  };
}

/** Whether the two starts agree within two standard errors, on the average of the last looks. */
export function settled(looks: Float64Array, [n, m]: readonly [number, number]): boolean {
  if (looks.includes(-1)) return false;
  const mean = (row: Float64Array) => row.reduce((sum, share) => sum + share, 0) / LOOKS;
  const a = mean(looks.subarray(0, LOOKS));
  const b = mean(looks.subarray(LOOKS));
  // the error of one look: looks close in time are nearly the same crowd. One more walker of each kind is counted for
  // the error alone, since a crowd without a single exception still has one
  const variance = (share: number, walkers: number) => {
    const p = (share * walkers + 1) / (walkers + 2);
    return (p * (1 - p)) / walkers;
  };
  return (a - b) * (a - b) <= 4 * (variance(a, n) + variance(b, m));
}
