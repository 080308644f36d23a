/** What just happened in `gradient-noise`, in a few sentences; and the titles of its panels. */
import { grouped, raised } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { DRAWS, floorAt } from "./sizes.ts";

/** Two digits: 0.35, 14, 2.1·10⁻⁷. */
function number(value: number): string {
  if (Math.abs(value) >= 1e-3 || value === 0) return value < 100 ? value.toPrecision(2) : value.toFixed(0);
  const [digits = "0", power = "0"] = value.toExponential(1).split("e");
  return `${digits}·10${raised(Number(power))}`;
}

/** Variances that are rounding. */
const NOTHING = 1e-20;

export const inPlane = ({ values }: Summary) => values.model === "plane";
export const langevin = ({ values }: Summary) => values.kind === "langevin";
const batches = ({ values }: Summary) =>
  Number(values.batch) === 1 ? "single examples" : `batches of ${grouped(Number(values.batch))}`;
/** No two batches differ. */
export const silent = (summary: Summary) => read.median(summary, "variance.law") < NOTHING;
/** The single gradients are all zero, not only the means of whole batches. */
const exact = (summary: Summary) => read.field(summary, "variances.law")[0]! < NOTHING;

export function cloudTitle(summary: Summary): string {
  if (silent(summary)) return exact(summary) ? "An exact fit: no noise at all" : "All examples at once: no noise";
  if (langevin(summary)) return "Langevin’s noise: the same in all directions";
  return Number(summary.values.batch) === 1
    ? "Gradients of single examples"
    : `Gradients of ${grouped(Number(summary.values.batch))} examples each`;
}

export function varianceTitle(summary: Summary): string {
  if (exact(summary)) return "No variance at any batch size";
  return summary.values.drawing === "with"
    ? "Variance falls as one over the batch"
    : "Variance falls to nothing where the batch is all";
}

export function kurtosisTitle(summary: Summary): string {
  if (exact(summary)) return "Nothing to have tails";
  if (langevin(summary)) return "Normal by construction";
  const single = number(read.median(summary, "single"));
  return summary.values.drawing === "with"
    ? `Tails fall as one over the batch, from ${single}`
    : `Larger batches have lighter tails; single examples ${single}`;
}

/** What the batches drawn so far cannot tell from a normal law. */
export const floorOf = ({ step }: Summary): number => floorAt(step * DRAWS);
const heavy = (summary: Summary) => read.median(summary, "kurtosis") > 2 * floorOf(summary);

/** Over a net's histogram. */
export function bellTitle(summary: Summary): string {
  if (silent(summary)) return "No noise, no bell curve";
  if (summary.step === 0) return "No batch drawn yet";
  return heavy(summary) ? "More peak and tails than a bell curve" : "About a bell curve";
}

export function endsTitle(summary: Summary): string {
  if (read.median(summary, "spread.law") < NOTHING)
    return exact(summary) || Number(summary.values.noise) === 0
      ? "The noise dies: all end at one point"
      : "Without noise all end at one point";
  if (langevin(summary)) return "With Langevin’s noise: Boltzmann’s law";
  return "With batches: not Boltzmann’s law";
}

export function describe(summary: Summary): string {
  const { step } = summary;
  const where = inPlane(summary) ? "" : ", seen along random directions,";
  if (silent(summary)) {
    const why = exact(summary)
      ? "every example is fitted, so every gradient is zero"
      : "every batch holds all examples";
    return `${step === 0 ? "Here" : `After ${grouped(step * DRAWS)} batches`} nothing scatters: ${why}.`;
  }
  if (step === 0)
    return `Theory says that gradients of ${batches(summary)}${where} scatter with a variance of ${number(read.median(summary, "variance.law"))}.`;
  const drawn = langevin(summary)
    ? `${grouped(step * DRAWS)} draws of Langevin’s noise, set to the size of that of ${batches(summary)},`
    : `The gradients of ${grouped(step * DRAWS)} ${batches(summary)}${where}`;
  const variance = `${drawn} have a variance of ${number(read.median(summary, "variance"))}; theory says ${number(read.median(summary, "variance.law"))}.`;
  const tails = heavy(summary)
    ? `Their tails are heavier than a normal law’s: the excess kurtosis is ${number(read.median(summary, "kurtosis"))}.`
    : "So many draws cannot tell them from a normal law.";
  if (!inPlane(summary)) return `${variance} ${tails}`;
  const spread = read.median(summary, "spread");
  const law = read.median(summary, "spread.law");
  if (law < NOTHING) return `${variance} ${tails} Descents end within ${number(spread)} of the fit.`;
  const round = read.median(summary, "round").toFixed(1);
  const boltzmann = read.median(summary, "round.law").toFixed(1);
  return `${variance} ${tails} Where descent ends, theory’s cloud is ${round} times as long as wide; Boltzmann’s is ${boltzmann}.`;
}
