/** What `simple-cells` says. */
import { wholePercent } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";
import { HALF } from "./cells.ts";
import { read } from "./outputs.ts";

const answers = (summary: Summary) => [read.median(summary, "simple"), read.median(summary, "complex")] as const;

export function answersTitle(summary: Summary): string {
  const [simple, complex] = answers(summary);
  if (simple >= HALF && complex >= HALF) return "Both cells answer";
  if (complex >= HALF) return "Only the complex cell answers";
  return simple >= HALF ? "Only the simple cell answers" : "Neither answers by half";
}

export function describe(summary: Summary): string {
  const [simple, complex] = answers(summary);
  const [narrow, wide] = [read.median(summary, "simple.width"), read.median(summary, "complex.width")];
  return `To this bar the simple cell answers by ${wholePercent(simple)}, the complex one by ${wholePercent(complex)}. By half or more they answer at ${wholePercent(narrow)} and ${wholePercent(wide)} of the places.`;
}
