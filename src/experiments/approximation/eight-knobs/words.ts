/** What `eight-knobs` says. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary, SweepResult } from "../../types.ts";
import { read } from "./outputs.ts";

export const share = (part: number): string => `${Math.floor(part * 100 + 0.5)} %`;
/** Without a sign where nothing is left of it. */
const withSign = (text: string) => (Number(text) === 0 ? text.replace("-", "") : text.replace("-", "−"));
export const signed = (value: number): string => withSign(value.toFixed(2));
export const tenthly = (value: number): string => withSign(value.toFixed(1));

const swaps: Readonly<Record<string, string>> = {
  pair: "Knobs 1 and 2 swapped, still a pair",
  near: "Knobs 2 and 3 swapped",
  far: "Knobs 4 and 5 swapped",
};

function wired({ wiring, swap }: Summary["values"]): string {
  if (wiring === "shuffled") return "All knobs shuffled";
  return wiring === "right" ? "The right pairs" : (swaps[String(swap)] ?? "");
}

export const treeTitle = (summary: Summary): string =>
  `${wired(summary.values)}: the tables lose ${share(read.median(summary, "lost"))}`;

/** While the answer is kept back. */
export const askingTitle = (summary: Summary): string =>
  `${grouped(read.median(summary, "entries"))} numbers in seven tables`;

export function swapsTitle(sweep: SweepResult | undefined): string {
  const lost = (sweep?.points ?? []).map(({ summary }) => read.median(summary, "lost"));
  const [within] = lost;
  const most = lost.reduce((high, value) => Math.max(high, value), 0);
  if (within === undefined) return "What two swapped knobs cost";
  return `Swapped within a pair ${share(within)} is lost, across up to ${share(most)}`;
}

/** Less than this no eye sees, degrees. */
const STRAIGHT = 0.5;

export function describe(summary: Summary): string {
  const turn = read.median(summary, "turn");
  const lines =
    turn < STRAIGHT
      ? "In each of the lowest tables all lines of equal answers are one line."
      : `In the lowest tables lines of equal answers turn by up to ${turn.toFixed(0)}° as other knobs are set otherwise.`;
  const entries = grouped(read.median(summary, "entries.one"));
  return `The seven tables answer ${signed(read.median(summary, "answer"))}, the function is ${signed(read.median(summary, "truth"))}. Over all settings they lose ${share(read.median(summary, "lost"))} of its spread; one table of ${entries} entries loses ${share(read.median(summary, "lost.one"))}. ${lines}`;
}
