/** What `bezout` says, in one sentence or two; and the titles of its panels. */
import { raised } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const crossings = (count: number) => counted(count, "real crossing");

const dropped = ({ values }: Summary) => values.equations === "one";
const shared = (summary: Summary) => read.median(summary, "infinite") === 1;

export const degreesOf = (summary: Summary): readonly [number, number] => [
  read.median(summary, "p"),
  read.median(summary, "q"),
];

export function planeTitle(summary: Summary): string {
  if (dropped(summary)) return "One equation: a whole curve solves it";
  if (shared(summary)) return "A part in common: infinitely many";
  const real = read.median(summary, "real");
  const bound = read.median(summary, "bound");
  if (Number.isNaN(real)) return "These crossings could not be told apart";
  if (real < bound) return `${crossings(real)} of at most ${bound}`;
  return bound === 1 ? "The one crossing is real" : `All ${bound} crossings are real`;
}

function tally(summary: Summary): string {
  const [p, q] = degreesOf(summary);
  const bound = read.median(summary, "bound");
  if (dropped(summary)) return `With one equation dropped, all points of a curve of degree ${p} solve the other.`;
  if (shared(summary))
    return `The curves share a part: infinitely many points solve both, and the bound ${p} × ${q} = ${bound} says nothing.`;
  const real = read.median(summary, "real");
  if (Number.isNaN(real)) return "These crossings could not be told apart exactly, so they are not counted.";
  const complete = read.median(summary, "real.complete");
  const times = complete > real ? ` (${complete} with multiplicity)` : "";
  const infinity = read.median(summary, "infinity");
  const away = infinity > 0 ? `, and ${infinity} lie at infinity` : "";
  return `${crossings(real)}${times}; with the complex ones ${read.median(summary, "complex")}${away}; Bézout’s bound is ${p} × ${q} = ${bound}.`;
}

function boundOfNet(summary: Summary): string {
  return `${read.median(summary, "degree")}${raised(Number(summary.values.examples))}`;
}

const digitsOfNet = (summary: Summary) => counted(read.median(summary, "digits"), "digit");

export function netTitle(summary: Summary): string {
  return `${boundOfNet(summary)} has ${digitsOfNet(summary)}`;
}

export function drawsTitle(summary: Summary): string {
  return `Random pairs: ${read.median(summary, "draws.mean").toFixed(1)} real ones on average`;
}

export function describe(summary: Summary): string {
  const equations = counted(Number(summary.values.examples), "equation");
  const net = `For a net with ${equations} of degree ${read.median(summary, "degree")} it is ${boundOfNet(summary)}, a number of ${digitsOfNet(summary)}.`;
  return `${tally(summary)} ${net}`;
}
