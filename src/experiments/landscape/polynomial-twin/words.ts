/** What `polynomial-twin` says: its sentence, and the titles of its panels. */
import { grouped, inPowers, percent, twoDigits } from "../../../terms/numbers.ts";
import { bandOf } from "../../summary.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { read } from "./outputs.ts";

/** An error closer than this to the ReLU net's is as good: a fiftieth of the examples. */
export const LEVEL = 0.02;

const settings = ({ values }: Summary) => ({ degree: Number(values.degree), interval: Number(values.interval) });
const errors = (summary: Summary) => ({
  relu: read.median(summary, "relu.error"),
  twin: read.median(summary, "twin.error"),
});
/** Sizes without bound: 16, 3 · 10¹². */
const sized = (value: number) => (value < 1e5 ? twoDigits(value) : inPowers(value));

export type Verdict = "level" | "worse" | "better" | "lost";

/** What became of the twin: `lost` where half of its runs or more diverged. */
export function verdictOf(summary: Summary): Verdict {
  const { relu, twin } = errors(summary);
  if (2 * summary.diverged.length >= Math.max(1, summary.seeds.length) || !Number.isFinite(twin)) return "lost";
  if (Math.abs(twin - relu) <= LEVEL) return "level";
  return twin > relu ? "worse" : "better";
}

const lostRuns = ({ diverged, seeds }: Summary): string => {
  if (seeds.length === 1) return "It diverged";
  return `${diverged.length === seeds.length ? `All ${seeds.length}` : `${diverged.length} of ${seeds.length}`} runs diverged`;
};

/** Where the twin's sums went. */
function whereabouts(summary: Summary): string {
  const { interval } = settings(summary);
  const outside = read.median(summary, "outside");
  if (!(outside > 0)) return `All sums of its units lie within ±${interval}, where the polynomial was fitted`;
  return `${percent(outside)} of its units’ sums lie outside ±${interval}, where nothing holds the polynomial; the largest has size ${sized(read.median(summary, "reach"))}`;
}

function cause(summary: Summary): string {
  const { interval } = settings(summary);
  const lost = new Set(summary.diverged.map(({ seed }) => seed));
  const reaches = read.members(summary, "reach").filter((_, place) => lost.has(summary.seeds[place] ?? Number.NaN));
  const reach = bandOf(reaches).median ?? Number.NaN;
  const where = `±${interval}, where the polynomial grows without bound`;
  if (!Number.isFinite(reach)) return `their units’ sums left ${where}`;
  const seen = `when last seen, the largest sum of a unit had size ${sized(reach)}`;
  return reach > interval ? `${seen}, outside ${where}` : `${seen}, and within one look it left ${where}`;
}

export function describe(summary: Summary): string {
  const { degree } = settings(summary);
  const { relu, twin } = errors(summary);
  if (summary.diverged.length > 0) {
    const others =
      summary.diverged.length < summary.seeds.length && Number.isFinite(twin)
        ? ` The others of degree ${degree} get ${percent(twin)} of new examples wrong, the ReLU nets ${percent(relu)}.`
        : "";
    return `${lostRuns(summary)}: ${cause(summary)}.${others}`;
  }
  if (!Number.isFinite(twin) || !Number.isFinite(relu))
    return `A polynomial of degree ${degree} stands in for every ReLU of the twin, and nothing is learned yet.`;
  if (summary.step === 0)
    return `Both nets have the same first weights. Untrained, the ReLU net gets ${percent(relu)} of new examples wrong, its twin, of degree ${degree}, ${percent(twin)}.`;
  const loud = read.median(summary, "twin.loss") > 1;
  const loss = loud
    ? `, at a loss of ${twoDigits(read.median(summary, "twin.loss"))}: where it errs it is very sure`
    : "";
  return `After ${grouped(summary.step)} steps the ReLU net gets ${percent(relu)} of new examples wrong, its twin, of degree ${degree}, ${percent(twin)}${loss}. ${whereabouts(summary)}.`;
}

/** Which of several runs the maps show. */
export const shownSeed = ({ seeds }: Summary): string => (seeds.length > 1 ? `seed ${seeds[0]}` : "");

/** Of the map that is shown, which is that of the first seed. */
export const mapTitle = (summary: Summary, name: "relu" | "twin"): string => {
  const error = read.member(summary, 0, `${name}.error`);
  const what = name === "relu" ? "ReLU net" : `Twin of degree ${settings(summary).degree}`;
  return Number.isFinite(error) ? `${what}: ${percent(error)} wrong` : `${what}: diverged`;
};

export function unitTitle(summary: Summary): string {
  const { degree, interval } = settings(summary);
  const off = twoDigits(read.median(summary, "fit.error"));
  return `A unit: degree ${degree} is off by ${off} at most within ±${interval}`;
}

const TITLES: Readonly<Record<Verdict, string>> = {
  level: "The twin learns as the ReLU net does",
  worse: "The twin learns less well",
  better: "The twin learns better",
  lost: "The twin diverges",
};

export const errorsTitle = (summary: Summary): string =>
  summary.step === 0 ? "Errors on new examples" : TITLES[verdictOf(summary)];

/** From which degree on the twin is as good, among those that were tried. */
export function degreesTitle(points: readonly SweepPoint[], wanted: number): string {
  const otherwise = "Error against degree";
  if (points.length < wanted) return otherwise;
  const first = points.findIndex(({ summary }) => verdictOf(summary) === "level");
  const lost = points.find(({ summary }) => verdictOf(summary) === "lost");
  if (first < 0) return "No degree does as well";
  const from = `Degree ${points[first]!.value} does as well`;
  return lost ? `${from}; at ${lost.value} it diverges` : from;
}
