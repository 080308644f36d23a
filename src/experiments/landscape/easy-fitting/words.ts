/** What `easy-fitting` says: its sentence, and the titles of its panels. */
import { grouped, percent, twoDigits } from "../../../terms/numbers.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import type { DescentName } from "./nets.ts";
import { read } from "./outputs.ts";

export type Verdict = "without" | "with" | "level" | "unknown";

/**
 * Who fits more of the same draws. Only draws that one of the two fits say something about that; chance alone would make
 * their numbers differ by the root of their sum (McNemar 1947), and twice that is asked for.
 */
export function verdictOf(summary: Summary): Verdict {
  const [without, noisy] = [read.median(summary, "only.gd"), read.median(summary, "only.sgd")];
  if (!(read.median(summary, "runs") > 0)) return "unknown";
  const apart = without - noisy;
  if (apart * apart <= 4 * (without + noisy)) return "level";
  return apart > 0 ? "without" : "with";
}

const countOf = (summary: Summary, name: DescentName) => grouped(read.median(summary, `${name}.fitted`));
const runsOf = (summary: Summary) => grouped(read.median(summary, "runs"));

const TITLES: Readonly<Record<Exclude<Verdict, "unknown">, string>> = {
  level: "With noise or without: about as many runs fit",
  without: "Without noise more runs fit",
  with: "With noise more runs fit",
};

export function sharesTitle(summary: Summary): string {
  const verdict = verdictOf(summary);
  return verdict === "unknown" ? "Share of runs that fit" : TITLES[verdict];
}

export function runsTitle(summary: Summary): string {
  const [without, noisy] = [read.median(summary, "only.gd"), read.median(summary, "only.sgd")];
  if (verdictOf(summary) === "unknown") return "The same draws, with noise and without";
  return `Only without noise: ${without}; only with it: ${noisy}`;
}

export function describe(summary: Summary): string {
  const { examples, batch, spread, rate } = summary.values;
  if (verdictOf(summary) === "unknown")
    return `Nets of half a weight to eight weights for each of ${examples} examples are to fit random labels, in batches of ${batch}, from first weights of ${spread} times the usual size, at rate ${rate}; none has tried yet.`;
  const noisy =
    Number(batch) >= Number(examples)
      ? "batches of all examples, no noise either, fit"
      : `descent in batches of ${batch} fits`;
  const first = `Of ${runsOf(summary)} draws, descent without noise fits ${countOf(summary, "gd")}, ${noisy} ${countOf(summary, "sgd")}, Adam without noise ${countOf(summary, "adam")}`;
  const share = (name: DescentName) => percent(read.median(summary, `${name}.share`));
  return `${first}. With ${twoDigits(read.median(summary, "ratio"))} weights for each example they fit ${share("gd")}, ${share("sgd")} and ${share("adam")} of the draws.`;
}

/** Of a sweep: where plain descent fits most of its runs. */
export function sweepTitle(points: readonly SweepPoint[], wanted: number, what: string): string {
  const otherwise = `Share that fits against ${what}`;
  if (points.length < wanted) return otherwise;
  const shares = points.map((point) => read.median(point.summary, "gd.share"));
  const best = shares.indexOf(Math.max(...shares));
  if (!(shares[best]! > 0)) return "Descent without noise never fits";
  const last = shares.at(-1) ?? Number.NaN;
  const at = (place: number) => twoDigits(Number(points[place]!.value));
  return last < shares[best]! / 2
    ? `Without noise: ${percent(shares[best])} fit at ${at(best)}, ${percent(last)} at ${at(shares.length - 1)}`
    : otherwise;
}
