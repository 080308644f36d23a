/** What just happened in `universality`, in a few sentences; and the titles of its panels. */

import { exp } from "../../../engine/functions.ts";
import { grouped, inPowers, twoDigits, withMinus } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const CURVES: Readonly<Record<string, string>> = {
  wave: "the wave",
  waves: "the five waves",
  kink: "the kink",
  root: "the root",
  step: "the step",
  drawn: "your curve",
  typed: "your formula",
};
const UNITS: Readonly<Record<string, readonly [one: string, many: string]>> = {
  relu: ["brick", "bricks"],
  tanh: ["round brick", "round bricks"],
  square: ["square", "squares"],
};

/** Rounding: the net is the curve. */
const EXACT = 1e-9;
/** A slope above this is none. */
const FLAT = -0.1;
/** So many times as far off, training is what limits a net; as many times closer, the builder. */
const LIMIT = 3;

/** An error in few signs: 0.012, 3 · 10⁻⁵. */
export function short(error: number): string {
  if (error < EXACT) return "0";
  return error >= 1e-3 ? twoDigits(error) : inPowers(error, 2);
}

const signed = (slope: number) => {
  const text = slope.toFixed(2);
  return Number(text) === 0 ? "0" : withMinus(text);
};
const times = (ratio: number) => (ratio < 9.95 ? ratio.toFixed(1) : twoDigits(ratio));

const curveOf = ({ values }: Summary) => CURVES[String(values.target)] ?? "the curve";

function bricksOf({ values }: Summary): string {
  const [one, many] = UNITS[String(values.unit)] ?? ["brick", "bricks"];
  return values.units === 1 ? `one ${one}` : `${values.units} ${many}`;
}

/** Adds up to one parabola, however many there are. */
const squares = ({ values }: Summary) => values.unit === "square" && Number(values.units) > 1;

export function curveTitle(summary: Summary): string {
  const sup = read.median(summary, "built.sup");
  if (squares(summary)) return `${capital(bricksOf(summary))} are one parabola`;
  if (sup < EXACT) return `${capital(curveOf(summary))}, exactly`;
  return `${capital(bricksOf(summary))}, built: ${short(sup)} from ${curveOf(summary)} at most`;
}

/** Slope and law of one error, in words: −1.99, theory −2. */
function slopeInWords(summary: Summary, which: "sup" | "rms"): string {
  const slope = read.median(summary, `slope.${which}`);
  const law = read.median(summary, `law.${which}`);
  if (Number.isNaN(slope)) return "exact";
  return Number.isNaN(law) ? signed(slope) : `${signed(slope)}, theory ${withMinus(String(law))}`;
}

export const supInWords = (summary: Summary): string => `largest: ${slopeInWords(summary, "sup")}`;
export const rmsInWords = (summary: Summary): string => `r.m.s.: ${slopeInWords(summary, "rms")}`;

export function errorsTitle(summary: Summary): string {
  const { values } = summary;
  const slope = read.median(summary, "slope.sup");
  if (squares(summary)) return "More squares change nothing";
  if (values.target === "step") return "The largest error never falls below half the step";
  if (Number.isNaN(slope)) return "Followed exactly";
  if (slope > FLAT) return "More bricks, and the largest error stays";
  return `Twice the bricks: the largest error is divided by ${exp(-slope * Math.LN2).toFixed(1)}`;
}

type Standing = "limit" | "ahead" | "level";

/** Whether training, or the builder, is what keeps a net from its curve. */
function standingOf(summary: Summary): Standing {
  const ratio = read.median(summary, "ratio");
  if (read.median(summary, "built.rms") < EXACT || ratio > LIMIT) return "limit";
  return ratio < 1 / LIMIT ? "ahead" : "level";
}

const over = ({ step, steps }: Summary) => step >= steps;

/** Of the built net. */
function builtInWords(summary: Summary): string {
  const [sup, rms] = [read.median(summary, "built.sup"), read.median(summary, "built.rms")];
  const curve = curveOf(summary);
  const bricks = capital(bricksOf(summary));
  const one = summary.values.units === 1;
  if (sup < EXACT) return `${bricks}, set by a builder, ${one ? "is" : "are"} ${curve}, exactly.`;
  if (squares(summary))
    return `${bricks} add up to one parabola, ${short(sup)} from ${curve} at its farthest and ${short(rms)} in root mean square; more of them change nothing.`;
  const step =
    summary.values.target === "step"
      ? ` However many there are, half the step remains, since a sum of them cannot jump.`
      : "";
  return `${bricks}, set by a builder, ${one ? "stays" : "stay"} within ${short(sup)} of ${curve}, ${short(rms)} in root mean square.${step}`;
}

const CONCLUSIONS: Readonly<Record<Standing, (times: string) => string>> = {
  limit: (ratio) => `, ${ratio} times as far off. The bricks would do; training has not found their places.`,
  ahead: (ratio) => `, ${ratio} times as close: it moves its bricks to where they are needed.`,
  level: () => ".",
};

/** Of the trained nets. */
function trainedInWords(summary: Summary): string {
  const { step, steps, seeds, diverged, state } = summary;
  if (state === "diverged") return `Training diverged at step ${grouped(diverged[0]?.step ?? step)}.`;
  const rms = short(read.median(summary, "trained.rms"));
  if (step === 0) return `Untrained, from random weights, the same net is ${rms} off in root mean square.`;
  const nets = seeds.length === 1 ? "one net" : `the median of ${seeds.length} nets`;
  const lost = diverged.length > 0 ? ` Of them ${diverged.length} diverged.` : "";
  if (!over(summary))
    return `After ${grouped(step)} of ${grouped(steps)} steps of training, ${nets} is ${rms} off.${lost}`;
  const came = `Trained from random weights, ${nets} comes to ${rms} in root mean square`;
  if (squares(summary)) return `${came}.${lost}`;
  const ratio = read.median(summary, "ratio");
  if (!Number.isFinite(ratio) || read.median(summary, "built.rms") < EXACT) return `${came}.${lost}`;
  return `${came}${CONCLUSIONS[standingOf(summary)](times(ratio >= 1 ? ratio : 1 / ratio))}${lost}`;
}

export const describe = (summary: Summary): string => `${builtInWords(summary)} ${trainedInWords(summary)}`;
