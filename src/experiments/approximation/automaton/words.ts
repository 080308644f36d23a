/** What `automaton` says, in a sentence or two; and the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { CELLS, neighborhoods } from "./parameters.ts";

const many = (count: number, one: string): string => `${grouped(count)} ${count === 1 ? one : `${one}s`}`;

export const isRule = ({ values }: Summary): boolean => values.program === "rule";
const slips = ({ values }: Summary) => values.program === "rule" && values.slip !== "none";

const nameOf = (summary: Summary) =>
  isRule(summary) ? `Rule ${summary.values.rule}` : "A busy beaver of three states";

const layersOf = ({ values }: Summary) => many(Number(values.layers), "layer");

/** What became of the machine in the layers that are shown. */
function halted(summary: Summary): string {
  const steps = read.median(summary, "steps");
  const ones = many(read.median(summary, "ones"), "one");
  return steps <= Number(summary.values.layers)
    ? `halts after ${many(steps, "step")} with ${ones}`
    : `has not halted; ${ones} so far`;
}

export function sheetTitle(summary: Summary): string {
  const differences = read.median(summary, "differences");
  if (slips(summary)) return `One wrong weight of eight: ${many(differences, "wrong cell")} in ${layersOf(summary)}`;
  if (!isRule(summary)) return `${nameOf(summary)} ${halted(summary)}`;
  return `${nameOf(summary)}, the same ${read.median(summary, "weights")} numbers in each of ${layersOf(summary)}`;
}

export function coneTitle(summary: Summary): string {
  const [width, cone] = [read.median(summary, "width"), read.median(summary, "cone")];
  if (width === cone) return `One cell reaches ${many(cone, "cell")}: all that it can`;
  return `One cell can reach ${many(cone, "cell")}; here ${width === 0 ? "its trace is lost" : `it spans ${width}`}`;
}

export function describe(summary: Summary): string {
  const { layers } = summary.values;
  const cells = CELLS * Number(layers);
  const differences = read.median(summary, "differences");
  const weights = read.median(summary, "weights");
  const done = `${nameOf(summary)} as a net: ${many(weights, "number")} in a layer, the same at ${CELLS} places and in ${layersOf(summary)}`;
  if (slips(summary)) {
    const slip = neighborhoods.find((one) => one === summary.values.slip) ?? "";
    return `${done}, but the weight of ${slip} is wrong, and the net differs from the table in ${grouped(differences)} of ${grouped(cells)} cells.`;
  }
  const agrees =
    differences === 0
      ? `It agrees with the table in all ${grouped(cells)} cells.`
      : `It differs from the table in ${many(differences, "cell")}.`;
  if (!isRule(summary)) return `${done}. The machine ${halted(summary)}. ${agrees}`;
  const width = read.median(summary, "width");
  const left =
    width === 0
      ? "in the last row none is left"
      : `in the last row they span ${width} of the ${read.median(summary, "cone")} within reach`;
  return `${done}. ${agrees} Turning over one cell changes ${many(read.median(summary, "changed"), "cell")}; ${left}.`;
}
