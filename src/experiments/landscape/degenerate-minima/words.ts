/** What just happened in `degenerate-minima`, in two or three sentences; and the titles of its panels, which say it too. */
import { log } from "../../../engine/functions.ts";
import { raised } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { INTERPOLATES, STEEP } from "./sizes.ts";

/** The power of ten at or above x, in words of a reader: 10⁻²⁸. */
function below(x: number): string {
  const power = Math.ceil(log(x) / Math.LN10 - 1e-9);
  return `10${raised(power)}`;
}

const plain = (x: number) => (x >= 100 ? x.toFixed(0) : x.toPrecision(2));

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

/** Smallest and largest over the seeds: "3 to 14", or one number. */
function spread(values: readonly number[]): string {
  const ascending = [...values].sort((a, b) => a - b);
  const [least, most] = [ascending[0] ?? 0, ascending.at(-1) ?? 0];
  return least === most ? String(least) : `${least} to ${most}`;
}

/** Why directions are flat where no count promises it: a bounded unit with large weights is a step, however steep. */
function steps(summary: Summary, name: "largest" | "narrow.largest"): string {
  const largest = read.median(summary, name);
  if (summary.values.activation !== "tanh" || largest < STEEP) return "";
  return ` Units have turned into steps: the largest weight into one is ${plain(largest)}, and how steep a step is the points hardly see.`;
}

const fitted = (summary: Summary) => read.median(summary, "interpolates") > 0.5;
const walked = (summary: Summary) => read.median(summary, "walked");

/** Over the curve of the loss. */
export function lossTitle(summary: Summary): string {
  const loss = read.median(summary, "walk.loss");
  if (walked(summary) === 0 || Number.isNaN(loss)) {
    if (summary.step === 0) return "The loss, before training";
    return fitted(summary) ? "The loss falls to rounding" : `The loss stands at ${plain(read.median(summary, "loss"))}`;
  }
  if (loss < INTERPOLATES) return `On the surface the loss stays below ${below(loss)}`;
  return summary.values.direction === "stiff"
    ? `Against the data the loss climbs to ${plain(loss)}`
    : `Straight on the loss climbs to ${plain(loss)}`;
}

/** Over the count of flat directions. */
export function countTitle(summary: Summary): string {
  const spare = read.median(summary, "weights") - Number(summary.values.examples);
  const zeros = read.median(summary, "zeros");
  if (summary.step === 0) return "Flat directions, before training";
  if (fitted(summary) && zeros === spare) return "Every point takes one away";
  return spare > 0 ? `${zeros} flat, not ${spare}` : `${zeros} flat, though none is promised`;
}

function smallNet(summary: Summary): string {
  const name = `the small net, with ${read.median(summary, "narrow.weights")} weights and ${read.median(summary, "narrow.examples")} points`;
  const { "small-start": start, "small-labels": labels } = summary.values;
  const from = `${start === "near" ? "started near the teacher" : "started anywhere"}, ${labels === "teacher" ? "with a teacher’s labels" : "with random labels"}`;
  const zeros = read.members(summary, "narrow.zeros");
  if (zeros.every((count) => count === 0)) return `No direction of ${name}, is flat (${from}).`;
  const runs = zeros.filter((count) => count > 0).length;
  const where = zeros.length === 1 ? "" : ` in ${runs} of ${zeros.length} runs`;
  return `Of ${name}, ${spread(zeros)} directions are flat${where} (${from}).${steps(summary, "narrow.largest")}`;
}

export function describe(summary: Summary): string {
  const points = Number(summary.values.examples);
  const weights = read.median(summary, "weights");
  const loss = read.median(summary, "loss");
  const zeros = Math.floor(read.median(summary, "zeros") + 0.5);
  const size = `${weights} weights, ${points} points`;
  const flat = several(zeros, "direction is", "directions are");
  if (summary.step === 0) return `${size}. Before training the loss is ${plain(loss)}, and ${flat} flat.`;
  const training = summary.step <= read.median(summary, "training");
  if (training && !fitted(summary))
    return `${size}. After ${several(summary.step, "step", "steps")} of training the loss is ${loss < 1e-3 ? `below ${below(loss)}` : plain(loss)}; ${flat} flat.`;
  const way = walked(summary);
  if (way === 0 && !fitted(summary)) return `${notFitted(summary)} ${smallNet(summary)}`;
  const { direction } = summary.values;
  if (way > 0 && direction === "stiff")
    return `${size}. Along the direction that the points hold hardest, the loss has climbed from zero to ${plain(loss)} over a way of ${way.toFixed(1)}.`;
  if (way > 0 && direction === "straight")
    return `${size}. Straight on in a direction that was flat where it began, the loss has climbed from zero to ${plain(loss)} over a way of ${way.toFixed(1)}: the surface of exact fits is curved, and a straight line leaves it.`;
  const held = `The ${points} points hold ${weights - zeros} of the ${weights} directions; the other ${zeros} are flat, ${Math.floor(read.median(summary, "gap"))} decades below.`;
  if (training || way === 0) return `${held} ${smallNet(summary)}`;
  return `${held} A walk of length ${way.toFixed(1)} along the surface of exact fits, corrected back to it at every step, has kept the loss below ${below(read.median(summary, "walk.loss"))} and changed the function between the points by ${read.median(summary, "change").toFixed(2)}, where labels have deviation 1. ${smallNet(summary)}`;
}

/** A run that ended at a loss that is no zero: what is flat there, over the seeds. */
function notFitted(summary: Summary): string {
  const points = Number(summary.values.examples);
  const weights = read.median(summary, "weights");
  const fits = read.members(summary, "interpolates").filter((one) => one > 0.5).length;
  const runs = summary.seeds.length;
  const zeros = read.members(summary, "zeros");
  const where = runs === 1 ? "" : `, ${fits === 0 ? `in none of ${runs} runs` : `in only ${fits} of ${runs} runs`}`;
  const count = `${spread(zeros)} ${runs > 1 || zeros[0] !== 1 ? "directions are" : "direction is"} flat all the same`;
  const why =
    weights > points
      ? "where a line does not pass through the points, weights minus points is no law"
      : "with fewer weights than points the count promises none";
  return `${weights} weights, ${points} points. The loss stays at ${plain(read.median(summary, "loss"))}: training did not fit the points${where}. ${capital(count)}, though ${why}.${steps(summary, "largest")}`;
}
