/** What `connected` says, and the titles of its panels. */
import { grouped } from "../../../terms/numbers.ts";
import type { Summary, SweepPoint } from "../../types.ts";
import { netNames, styles } from "./nets.ts";
import { read } from "./outputs.ts";

/** A share in whole percent; all is said of all alone. */
export function share(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const rounded = Math.floor(value * 100 + 0.5);
  return `${value < 1 ? Math.min(99, rounded) : rounded} %`;
}

const SIDES = ["left", "right"] as const;
export type SideName = (typeof SIDES)[number];

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const small = ["no", "one", "two", "three"] as const;
const counted = (count: number, thing: string) => `${small[count] ?? grouped(count)} ${thing}${count === 1 ? "" : "s"}`;

export const follows = ({ values }: Summary) => values.task === "follow";
export const fills = ({ values }: Summary) => values.rule === "fill" && values.sheet === "spirals";
export const isOver = ({ step, steps }: Summary) => step >= steps;

export const sideTitle = (side: SideName) => sentence(side);
const place = (side: SideName) => SIDES.indexOf(side);
export const piecesOn = (summary: Summary, side: SideName) => read.field(summary, "each")[place(side)] ?? Number.NaN;
export const vanishedOn = (summary: Summary, side: SideName) => read.field(summary, "gone")[place(side)] ?? 0;
const reachedOn = (summary: Summary, side: SideName) => read.field(summary, "reached")[place(side)] ?? 0;
/** The filling has come to its end there. */
const stopped = (summary: Summary, side: SideName) =>
  reachedOn(summary, side) === 1 || (summary.step > 0 && read.field(summary, "open")[place(side)] === 0);

/** Which sheets are one piece: "left", "right", "both" or "neither". */
export function single(summary: Summary): SideName | "both" | "neither" {
  const [left, right] = SIDES.map((side) => piecesOn(summary, side) === 1);
  if (left && right) return "both";
  return left ? "left" : right ? "right" : "neither";
}

const verdicts = {
  left: "The left one is one piece",
  right: "The right one is one piece",
  both: "Each of the two is one piece",
  neither: "Neither is one piece",
} as const;

/** Below one of the sheets. */
export function sheetWords(summary: Summary, side: SideName): string {
  if (summary.step === 0) return "";
  if (!fills(summary)) {
    const gone = vanishedOn(summary, side);
    return isOver(summary)
      ? counted(gone, "piece")
      : gone === 0
        ? "no piece gone yet"
        : `${counted(gone, "piece")} gone`;
  }
  const reached = reachedOn(summary, side);
  if (!stopped(summary, side)) return `${share(reached)} filled`;
  return reached === 1 ? "all filled, one piece" : `${share(reached)} filled, and no way on`;
}

export function sheetsTitle(summary: Summary): string {
  const { sheet } = summary.values;
  if (summary.step === 0) return sheet === "random" ? "How many pieces?" : "Which one is one piece?";
  if (!isOver(summary)) {
    if (!fills(summary)) return "Every cell looks at three neighbors";
    const end = SIDES.find((side) => stopped(summary, side) && reachedOn(summary, side) < 1);
    return end ? `${sideTitle(end)}: no way on, and ink remains` : "From the loose end, cell by cell";
  }
  if (sheet === "random") return `${grouped(read.median(summary, "found"))} pieces in all`;
  return verdicts[single(summary)];
}

export function stepsTitle(summary: Summary): string {
  const [fill, shrink] = [read.median(summary, "steps.fill"), read.median(summary, "steps.shrink")];
  if (!(fill > 0)) return "Steps that a rule needs";
  return `${grouped(fill)} steps to fill, ${grouped(shrink)} to shrink`;
}

function ruleWords(summary: Summary): string {
  const [fill, shrink] = [read.median(summary, "steps.fill"), read.median(summary, "steps.shrink")];
  const side = grouped(read.median(summary, "side"));
  const seen = read.median(summary, "windows") === 0 ? " Every window of 3 × 3 cells is on both equally often." : "";
  if (summary.step === 0) return `Two sheets of ${side} × ${side} cells.${seen}`;
  const over = isOver(summary);
  const when = `After ${over ? "" : `${grouped(summary.step)} of `}${grouped(summary.steps)} steps`;
  if (fills(summary)) {
    const parts = SIDES.map((name) => `${name}, ${sheetWords(summary, name)}`);
    const other = over ? ` To let it shrink takes ${grouped(shrink)}.` : "";
    return `${when}: ${parts.join("; ")}.${over && summary.values.bridge === "none" ? seen : ""}${other}`;
  }
  const wrong = read.median(summary, "miscounted");
  const parts = SIDES.map((name) => `${counted(vanishedOn(summary, name), "piece")} on the ${name}`);
  const other = over && fill > 0 ? ` To fill it takes ${grouped(fill)}.` : "";
  if (!over && read.median(summary, "found") === 0) return `${when}: no piece has vanished yet.`;
  const right = over ? (wrong === 0 ? ", and so it is" : `, and that is wrong by ${grouped(wrong)}`) : " gone";
  return `${when}: ${parts.join(" and ")}${right}.${other}`;
}

const questions: Readonly<Record<string, string>> = {
  touch: "more cells touch across than down",
  cross: "a way leads from the top row to the bottom",
};

export function learningTitle(summary: Summary): string {
  const conv = read.median(summary, "right.conv");
  if (summary.step === 0) return "Two nets, untrained";
  return `Convolution: ${share(conv)} right`;
}

function netWords(summary: Summary): string {
  const each = (of: "right" | "seen") => netNames.map((name) => share(read.median(summary, `${of}.${name}`)));
  const [dense, conv] = netNames.map((name) => `the ${styles[name].label}`);
  const [denseRight, convRight] = each("right");
  const over = isOver(summary);
  const after = `After ${over ? "" : `${grouped(summary.step)} of `}${grouped(summary.steps)} steps`;
  const when = summary.step === 0 ? "Untrained" : after;
  const own = over
    ? ` Of the ${grouped(Number(summary.values.examples))} pictures that they learned from they know ${each("seen").join(" and ")}.`
    : "";
  return `Asked whether ${questions[String(summary.values.task)]}. ${when}, ${dense} gives ${denseRight} right answers about new pictures and ${conv} ${convRight}; a coin gives about 50 %.${own}`;
}

export const describe = (summary: Summary): string => (follows(summary) ? ruleWords(summary) : netWords(summary));

/** Of the panel with both questions; null until both are there. */
export function learnedTitle(points: readonly SweepPoint[]): string | null {
  const at = (task: string) => points.find(({ value }) => value === task)?.summary;
  const [touch, cross] = [at("touch"), at("cross")];
  if (!touch || !cross) return null;
  const [local, global] = [touch, cross].map((summary) => read.median(summary, "right.conv"));
  return `Right by convolution: ${share(local ?? Number.NaN)} and ${share(global ?? Number.NaN)}`;
}
