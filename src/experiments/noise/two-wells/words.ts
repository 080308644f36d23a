/** What just happened in `two-wells`, in a sentence or two, and what its panels may call themselves. */
import { exp, log } from "../../../engine/functions.ts";
import { grouped, percent, raised } from "../../../terms/numbers.ts";
import { inWords } from "../../../terms/words.ts";
import { meanOf } from "../../mean.ts";
import type { Summary } from "../../types.ts";
import { bottomsOf } from "./bottoms.ts";
import { read } from "./outputs.ts";

/** Names of the wells; at ratio 1 neither is the narrow one. */
export const namesOf = (summary: Summary): { readonly narrow: string; readonly wide: string } =>
  Number(summary.values.ratio) > 1
    ? { narrow: "narrow well", wide: "wide well" }
    : { narrow: "left well", wide: "right well" };

/** Where the two compared starts began. */
export function startsOf(summary: Summary): { readonly chosen: string; readonly opposite: string } {
  const { narrow, wide } = namesOf(summary);
  const began = (well: string) => `began in the ${well}`;
  switch (summary.values.start) {
    case "wide":
      return { chosen: began(wide), opposite: began(narrow) };
    case "spread":
      return { chosen: "began anywhere", opposite: began(narrow) };
    default:
      return { chosen: began(narrow), opposite: began(wide) };
  }
}

/** Tenths of a percent. */
const TENTHS = 1000;

/**
 * Shares as percentages of one precision, tenths. What is not none is never printed as 0, nor what is not all as 100.
 * `whole`: they are the parts of one, and add up to it as printed, too, since the largest remainders are rounded up.
 */
export function percents(shares: readonly number[], whole = false): string[] {
  const rounded = shares.map((share) => Math.floor(share * TENTHS + (whole ? 1e-9 : 0.5)));
  if (whole) {
    const byRemainder = shares
      .map((share, i) => [share * TENTHS - rounded[i]!, i] as const)
      .sort((a, b) => b[0] - a[0]);
    const missing = TENTHS - rounded.reduce((sum, value) => sum + value, 0);
    for (const [, i] of byRemainder.slice(0, missing)) rounded[i]!++;
  }
  return shares.map((share, i) => {
    if (rounded[i] === 0 && share > 0) return `under ${percent(1 / TENTHS)}`;
    if (rounded[i] === TENTHS && share < 1) return `over ${percent(1 - 1 / TENTHS)}`;
    return percent(rounded[i]! / TENTHS);
  });
}

/** Odds to one, in two digits: 2.0, 33, 1,100; where they are nearly even, two digits of what they have beyond: 1.005. */
const toOne = (odds: number) => {
  const beyond = odds - 1;
  if (beyond < 1e-6) return "1";
  if (beyond < 0.095) return `1${String(Number(beyond.toPrecision(2))).slice(1)}`;
  return odds < 9.95 ? odds.toFixed(1) : grouped(Number(odds.toPrecision(2)));
};

/** Odds by their natural logarithm: 33 : 1, 1 : 2.0. */
export const oddsInWords = (logOdds: number): string =>
  logOdds < 0 ? `1 : ${toOne(exp(-logOdds))}` : `${toOne(exp(logOdds))} : 1`;

/** Standard errors beyond which a settled crowd is not on the law, and walkers in each well below which nobody can tell. */
const ERRORS = 3;
const FEWEST = 10;

export interface Standing {
  /** The two starts agree, in most seeds. */
  readonly settled: boolean;
  /** ln of the odds wide to narrow, of all walkers of all seeds and by Boltzmann's law. */
  readonly crowd: number;
  readonly law: number;
  /** The crowd's odds against the law's: beyond sampling error above (1) or below (-1), or not (0). */
  readonly beyond: -1 | 0 | 1;
  /** The same of its share in the wide well, which may miss the law where the odds of the two wells do not. */
  readonly shareBeyond: -1 | 0 | 1;
}

/** Errors are those of independent walkers: steps of one walker are not counted as draws. */
const sign = (errors: number): -1 | 0 | 1 => (errors > ERRORS ? 1 : errors < -ERRORS ? -1 : 0);

/** How the crowd stands to itself and to the law. */
export function standingOf(summary: Summary): Standing {
  const walkers = Number(summary.values.walkers) * summary.seeds.length;
  const wide = walkers * meanOf(read.members(summary, "share.wide"));
  const narrow = walkers * meanOf(read.members(summary, "share.narrow"));
  const exact = read.median(summary, "share.exact");
  const law = log(exact) - log(1 - exact - read.median(summary, "neither.exact"));
  const crowd = log(wide) - log(narrow);
  const off = wide >= FEWEST && narrow >= FEWEST ? (crowd - law) / Math.sqrt(1 / wide + 1 / narrow) : 0;
  return {
    settled: read.median(summary, "settled") > 0.5,
    crowd,
    law,
    beyond: sign(off),
    shareBeyond: sign((wide - walkers * exact) / Math.sqrt(walkers * exact * (1 - exact) + 1)),
  };
}

export function describe(summary: Summary): string {
  const dimension = Number(summary.values.dimension);
  const where = `In ${inWords(dimension)} dimension${dimension === 1 ? "" : "s"}`;
  const { wide } = namesOf(summary);
  const standing = standingOf(summary);
  const apart = summary.step > 0 && !standing.settled;
  const neither = read.median(summary, "share.neither");
  const lost = neither > 0.005;
  const [share = "", exact = "", fromStart = "", fromOpposite = "", elsewhere = ""] = percents([
    read.median(summary, "share.wide"),
    read.median(summary, "share.exact"),
    ...(apart ? [read.median(summary, "share.fromStart"), read.median(summary, "share.fromOpposite")] : [0, 0]),
    lost ? neither : 0,
  ]);
  if (summary.step === 0)
    return `The walkers stand ready, ${share} of them in the ${wide}. ${where}, Boltzmann’s law says ${exact}.`;
  const first = `${where}, ${share} of the walkers are in the ${wide} after ${grouped(summary.step)} steps; Boltzmann’s law says ${exact}.`;
  const outside = lost ? ` ${elsewhere} are in neither well.` : "";
  return `${first}${outside} ${apart ? disagreement(summary, fromStart, fromOpposite) : agreement(summary, standing)}`;
}

function disagreement(summary: Summary, fromStart: string, fromOpposite: string): string {
  const { chosen, opposite } = startsOf(summary);
  const { wide } = namesOf(summary);
  return `Two different starts still disagree: in the ${wide} are ${fromStart} of those that ${chosen}, and ${fromOpposite} of those that ${opposite}. This is a waiting time, not yet a law.${waiting(summary)}`;
}

/** Numbers beyond this are told by their power of ten. */
const COUNTED = 1e7;

/**
 * Steps in which the difference of two starts falls by a factor e. That of one coordinate's free energy is exact in one
 * dimension, and a lower bound in more, where a walker has to find more than that coordinate.
 */
function waiting(summary: Summary): string {
  const memory = read.median(summary, "memory");
  if (!Number.isFinite(memory)) return "";
  const least = Number(summary.values.dimension) > 1 ? "at least " : "";
  const steps =
    memory < COUNTED ? grouped(Number(memory.toPrecision(2))) : `10${raised(Math.floor(log(memory) / log(10) + 0.5))}`;
  return ` By the free energy it takes ${least}about ${steps} steps to forget most of a start.`;
}

function agreement(summary: Summary, { crowd, law, beyond, shareBeyond }: Standing): string {
  const since = grouped(read.median(summary, "since"));
  if (beyond === 0 && shareBeyond !== 0)
    return `Two different starts agree since step ${since}, yet not on the law: the share misses it by more than chance. Steps of size ${Number(summary.values.rate)} have a law of their own.`;
  if (beyond === 0) return `Two different starts agree since step ${since}: the crowd has settled.`;
  const { narrow, wide } = namesOf(summary);
  const odds = `the odds of the ${wide} are ${oddsInWords(crowd)} here and ${oddsInWords(law)} by the law`;
  if (beyond < 0) return `Two different starts agree, yet not on the law: ${odds}.`;
  const factor = read.median(summary, "variance.scheme");
  const times = Math.abs(factor - 2) < 1e-9 ? "double" : `multiply by ${factor.toPrecision(3)}`;
  return `Two different starts agree, yet not on the law: ${odds}. That is the bias of the step: steps of size ${Number(summary.values.rate)} ${times} the variance at the bottom of the ${narrow}, and so favor the ${wide}.`;
}

/** Title of the panel that compares two starts. */
export function arrivalTitle(summary: Summary): string {
  if (summary.step === 0) return "Two starts";
  const { settled, beyond, shareBeyond } = standingOf(summary);
  if (!settled) return summary.step < summary.steps ? "Two starts, not yet together" : "Two starts still disagree";
  return beyond === 0 && shareBeyond === 0 ? "Two starts, one law" : "Two starts agree, yet not on the law";
}

/** Title of the panel of odds: what one more dimension does to them, by quadrature over those that are drawn. */
export function oddsTitle(summary: Summary): string {
  const exact = read.field(summary, "odds.exact");
  const last = exact.length - 1;
  const factor = last > 0 ? exp((exact[last]! - exact[0]!) / last) : 1;
  if (factor < 1 + 1e-6) return "Even odds in every dimension";
  const shown = factor < 1.1 ? `1${(factor - 1).toPrecision(1).slice(1)}` : factor.toPrecision(2);
  return `Each further dimension multiplies the odds by about ${shown}`;
}

/** Which walkers are drawn; a still has room for a part of them. */
export const drawnInWords = (summary: Summary): string =>
  summary.seeds.length > 1 ? "walkers of one run over it" : "each walker over it";

/** Parts of Boltzmann's law: narrow well, wide well, neither; in the authors' box each hole is taken alone, as by hand. */
export function partsOf(summary: Summary): readonly [number, number, number] {
  const [narrow, wide, neither] = (["hole.narrow", "hole.wide", "hole.neither"] as const).map((name) =>
    read.median(summary, name),
  );
  if (Number.isFinite(narrow)) return [narrow!, wide!, neither!];
  const [exact, outside] = [read.median(summary, "share.exact"), read.median(summary, "neither.exact")];
  return [1 - exact - outside, exact, outside];
}

/** Title of the panel of energy and free energy. Differences below a fiftieth of the temperature are none. */
export function energyTitle(summary: Summary): string {
  const freeEnergy = read.field(summary, "freeEnergy");
  const { left, right } = bottomsOf(read.field(summary, "potential"));
  const { wide, narrow } = namesOf(summary);
  if (partsOf(summary)[2] > 0.5) return "Entropy favors the plateau over both wells";
  const lower = (freeEnergy[left] ?? 0) - (freeEnergy[right] ?? 0);
  if (Math.abs(lower) < Number(summary.values.temperature) / 50)
    return Number(summary.values.deeper) > 0
      ? "Level by free energy, not by energy"
      : "Level by energy, and by free energy";
  const [lies, other] = lower > 0 ? [wide, narrow] : [narrow, wide];
  return `By free energy the ${lies} lies ${Math.abs(lower).toPrecision(2)} below the ${other}`;
}
