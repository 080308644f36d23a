/** What `trail` says of itself. */
import { listed } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { placeOf, rewritten, type Sentence, sentencesAt, standing, stopAt } from "./history.ts";
import { dateOf, names, type Reading, type Stop, stops } from "./stops.ts";

const READ: Readonly<Record<Reading, string>> = { text: "text read", abstract: "abstract read", report: "by report" };

/** Where a sentence comes from, and how well we know. */
export const sourceOf = ({ source, reading, note, by }: Stop): string =>
  `${by === "others" ? "Others: " : ""}${source} (${READ[reading]}).${note ? ` ${note}` : ""}`;

export const stopOf = ({ values }: Summary): number => placeOf(Number(values.stop));

/** One sentence, as it is heard. */
function heard({ subject, was, now }: Sentence): string {
  return was === null ? `${names[subject]}: “${now}”` : `${names[subject]}, was: “${was}” Now: “${now}”`;
}

export const pageInWords = (stop: number): string =>
  `The theory at ${dateOf(stopAt(stop))}. ${sentencesAt(stop).map(heard).join(" ")} ${sourceOf(stopAt(stop))}`;

const COUNTS = ["none", "one", "two", "all three"];
const TIMES = ["", "once", "twice"];

/** Which sentences are rewritten here, and which are new. */
function changes(stop: number): string {
  const here = sentencesAt(stop).filter(({ changed }) => changed);
  const said = (some: readonly Sentence[], what: string): string[] => {
    if (some.length === 0) return [];
    const subjects = listed(some.map(({ subject }) => names[subject].toLowerCase()));
    const many = some.length > 1;
    return [`the ${many ? "sentences" : "sentence"} on ${subjects} ${many ? "are" : "is"} ${what}`];
  };
  const before = here.filter(({ was }) => was !== null);
  const first = here.filter(({ was }) => was === null);
  return listed([...said(before, "rewritten"), ...said(first, "new")]);
}

export function describe(summary: Summary): string {
  const stop = stopOf(summary);
  const times = rewritten(stop);
  const count = standing(stop);
  const left = `Of the three sentences of April 2017 ${COUNTS[count]} ${count > 1 ? "stand" : "stands"} as written.`;
  if (times === 0) return `${dateOf(stopAt(stop))}: the page as it begins, and nothing is rewritten yet. ${left}`;
  const author = stopAt(stop).by === "author" ? "by the author" : "by others";
  return `${dateOf(stopAt(stop))}, ${author}: ${changes(stop)}. So far sentences were rewritten ${TIMES[times] ?? `${times} times`}. ${left}`;
}

/** Every stop with what it wrote, and whether that still stands at the end. */
export const record = stops.map((stop, i) => ({
  stop,
  sentences: sentencesAt(i + 1).filter(({ subject }) => stop.says[subject] !== undefined),
}));

export const stands = ({ subject, now }: Sentence): boolean =>
  sentencesAt(stops.length).some((last) => last.subject === subject && last.now === now);
