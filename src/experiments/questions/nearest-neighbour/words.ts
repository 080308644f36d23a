/** What `nearest-neighbour` says. */
import { grouped, percent } from "../../../terms/numbers.ts";
import { counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { OWN, TESTS } from "./arrivals.ts";
import { read } from "./outputs.ts";
import { SHOWN } from "./plane.ts";

/** An even number of voters is taken for the odd one below. */
export const isOne = ({ values }: Summary): boolean => Number(values.neighbors) < 3;
/** Whether the plane shows cells: one neighbor, and two inputs. */
export const hasCells = (summary: Summary): boolean => summary.values.dimension === 2 && isOne(summary);

export function planeTitle(summary: Summary): string {
  const { dimension, neighbors } = summary.values;
  const examples = read.median(summary, "examples");
  if (Number(dimension) > 2) return `A slice through the middle of ${dimension} dimensions`;
  if (hasCells(summary))
    return examples > SHOWN ? `Cells of the first ${SHOWN} examples` : `Cells of ${grouped(examples)} examples`;
  const asked = isOne(summary) ? "the nearest" : `the vote of ${neighbors}`;
  return `${grouped(examples)} examples: what ${asked} says`;
}

/** Shares that differ by less than a twentieth of themselves, beside twice what chance does, are about the same. */
const NEAR = 1 / 20;
const slackAt = (share: number, seeds: number) =>
  NEAR * share + 2 * Math.sqrt((share * (1 - share)) / (TESTS * Math.max(1, seeds)));

/** Of new points so few are wrong that no gap is left to see. */
const CLOSED = 0.005;

export function errorsTitle(summary: Summary): string {
  const [test, limit, bound, best] = (["test", "limit", "bound", "best"] as const).map((name) =>
    read.median(summary, name),
  );
  const slack = (share: number) => slackAt(share, summary.seeds.length);
  if (test! < CLOSED) return "The gap has closed";
  if (isOne(summary) && test! > bound! + slack(bound!)) return "Above the bound: it holds only in the limit";
  if (Math.abs(test! - limit!) > slack(limit!)) return "On its way to the limit";
  return test! - best! < slack(best!) ? "Nearly the best possible" : "At its limit, and the gap stays";
}

export function describe(summary: Summary): string {
  const { neighbors, dimension } = summary.values;
  const [test, train, best, limit, bound] = (["test", "train", "best", "limit", "bound"] as const).map((name) =>
    read.median(summary, name),
  );
  const one = isOne(summary);
  const examples = read.median(summary, "examples");
  // of one neighbor it is known of all of them
  const own =
    examples > OWN && (!one || train! > 0)
      ? `the first ${OWN} of its ${grouped(examples)}`
      : `its ${grouped(examples)}`;
  const who = one ? "The nearest neighbor" : `A vote of ${neighbors} neighbors`;
  const first = `${who} errs on ${train === 0 ? "none" : percent(train)} of ${own} examples and on ${percent(test)} of new points of ${counted(Number(dimension), "input")}.`;
  const limits = `The best possible is ${percent(best)}; the limit of many examples is ${percent(limit)}`;
  return `${first} ${limits}${one ? `, and cannot exceed ${percent(bound)}` : ""}.`;
}
