/** What `easy-fitting` says: its sentence, and the titles of its panels. */
import { grouped, twoDigits, wholePercent } from "../../../terms/numbers.ts";
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

/** With all examples in a batch nothing is drawn: both descents make the same steps. */
const noiseless = ({ values }: Summary) => Number(values.batch) >= Number(values.examples);

export function sharesTitle(summary: Summary): string {
  const verdict = verdictOf(summary);
  if (verdict === "unknown") return "Share of runs that fit";
  return noiseless(summary) ? "All examples in a batch: no noise in either" : TITLES[verdict];
}

export function runsTitle(summary: Summary): string {
  if (noiseless(summary)) return "The same draws, without noise twice";
  const [without, noisy] = [read.median(summary, "only.gd"), read.median(summary, "only.sgd")];
  if (verdictOf(summary) === "unknown") return "The same draws, with noise and without";
  return `Only without noise: ${without}; only with it: ${noisy}`;
}

export function describe(summary: Summary): string {
  const { examples, batch, spread, rate } = summary.values;
  if (verdictOf(summary) === "unknown")
    return `Nets of half a weight to eight weights for each of ${examples} examples are to fit random labels, in batches of ${noiseless(summary) ? "all" : batch}, from first weights of ${spread} times the usual size, at rate ${rate}; none has tried yet.`;
  const noisy = noiseless(summary)
    ? "batches of all examples, no noise either, fit"
    : `descent in batches of ${batch} fits`;
  const first = `Of ${runsOf(summary)} draws, descent without noise fits ${countOf(summary, "gd")}, ${noisy} ${countOf(summary, "sgd")}, Adam without noise ${countOf(summary, "adam")}`;
  const share = (name: DescentName) => wholePercent(read.median(summary, `${name}.share`));
  return `${first}. With ${twoDigits(read.median(summary, "ratio"))} weights for each example they fit ${share("gd")}, ${share("sgd")} and ${share("adam")} of the draws.`;
}

interface Fall {
  readonly drop: number;
  readonly title: string;
}

/** From where a descent fits most of its runs to that end of the sweep at which it fits fewer; null where that is half or more. */
function fallOf(points: readonly SweepPoint[], name: DescentName, who: string): Fall | null {
  const shares = points.map(({ summary }) => read.median(summary, `${name}.share`));
  const at = (place: number) => `${wholePercent(shares[place])} fit at ${twoDigits(Number(points[place]?.value))}`;
  const most = Math.max(...shares);
  const last = shares.length - 1;
  const end = shares[0]! < shares[last]! ? 0 : last;
  if (!(shares[end]! < most / 2)) return null;
  return { drop: most - shares[end]!, title: `${who}: ${at(shares.indexOf(most))}, ${at(end).replace(" fit", "")}` };
}

/** Of a sweep: the descent of the two that loses most towards an end of it. */
export function sweepTitle(points: readonly SweepPoint[], wanted: number, what: string): string {
  const otherwise = `Share that fits against ${what}`;
  if (points.length < wanted) return otherwise;
  const fits = (name: DescentName) => points.some(({ summary }) => read.median(summary, `${name}.share`) > 0);
  if (!fits("gd") && !fits("sgd")) return "Descent never fits, in batches or without noise";
  // in a batch of all examples there is no noise, so that the sweep of batches may end without any
  const [without, batches] = [fallOf(points, "gd", "Without noise"), fallOf(points, "sgd", "In batches")];
  const fall = (batches?.drop ?? 0) > (without?.drop ?? 0) ? batches : without;
  return fall?.title ?? otherwise;
}
