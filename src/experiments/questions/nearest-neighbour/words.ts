/** What `nearest-neighbour` says. */
import { grouped, percent } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { read } from "./outputs.ts";
import { SHOWN } from "./plane.ts";

/** Whether the plane shows cells: one neighbor, and two inputs. */
export const hasCells = ({ values }: Summary): boolean => values.dimension === 2 && Number(values.neighbors) < 3;

export function planeTitle(summary: Summary): string {
  const { dimension, neighbors } = summary.values;
  const examples = read.median(summary, "examples");
  if (Number(dimension) > 2) return `A slice through the middle of ${dimension} dimensions`;
  if (hasCells(summary))
    return examples > SHOWN ? `Cells of the first ${SHOWN} examples` : `Cells of ${grouped(examples)} examples`;
  const asked = Number(neighbors) < 3 ? "the nearest" : `the vote of ${neighbors}`;
  return `${grouped(examples)} examples: what ${asked} says`;
}

/** Of two shares that differ by less than chance does. */
const NEAR = 0.015;

export function errorsTitle(summary: Summary): string {
  const [test, limit, bound, best] = (["test", "limit", "bound", "best"] as const).map((name) =>
    read.median(summary, name),
  );
  if (test! > bound! + NEAR) return "Above the bound: it holds only in the limit";
  if (Math.abs(test! - limit!) > NEAR) return "On its way to the limit";
  if (test! < NEAR) return "The gap has closed";
  return test! - best! < NEAR ? "Nearly the best possible" : "At its limit, and the gap stays";
}

export function describe(summary: Summary): string {
  const { neighbors, dimension } = summary.values;
  const [test, train, best, limit, bound] = (["test", "train", "best", "limit", "bound"] as const).map((name) =>
    read.median(summary, name),
  );
  const one = Number(neighbors) < 3;
  const who = one ? "The nearest neighbor" : `A vote of ${neighbors} neighbors`;
  const first = `${who} errs on ${train === 0 ? "none" : percent(train)} of its ${grouped(read.median(summary, "examples"))} examples and on ${percent(test)} of new points of ${counted(Number(dimension), "input")}.`;
  const limits = `The best possible is ${percent(best)}; the limit of many examples is ${percent(limit)}`;
  return `${first} ${limits}${one ? `, and cannot exceed ${percent(bound)}` : ""}.`;
}
