/** `trail` against the calendar, the list of references, and edits by hand. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import references from "../../../content/references.json";
import face from "../../../src/experiments/outlook/trail/face.ts";
import { edited, rewritten, sentencesAt, standing } from "../../../src/experiments/outlook/trail/history.ts";
import { dateOf, stops, subjects } from "../../../src/experiments/outlook/trail/stops.ts";
import { pageInWords, record, stands } from "../../../src/experiments/outlook/trail/words.ts";
import { textWidth } from "../../../src/ui/text.ts";
import { pageOf } from "../../../src/widgets/outlook/trail/layout.ts";

const all = stops.map((_, i) => i + 1);
const inText = (kind: string, parts: ReturnType<typeof edited>) =>
  parts
    .filter((part) => part.kind === "kept" || part.kind === kind)
    .map(({ text }) => text)
    .join(" ");

it("names sources that are in the list of references, none later than its stop", () => {
  for (const { papers, on } of stops)
    for (const paper of papers) {
      const known = references[paper as keyof typeof references];
      expect(known, paper).toBeDefined();
      expect(known.year, paper).toBeLessThanOrEqual(on[0]);
    }
});

it("goes on in time", () => {
  // each as late as it may have been
  const ends = stops.map(({ on: [year, month, day] }) =>
    Date.UTC(year, month === undefined ? 12 : day === undefined ? month : month - 1, day ?? 0),
  );
  // of a year alone nothing is known but that others of that year may come before or after
  const known = ends.filter((_, i) => stops[i]!.on.length > 1);
  expect(known).toEqual(known.toSorted((a, b) => a - b));
  const years = stops.map(({ on }) => on[0]);
  expect(years).toEqual(years.toSorted((a, b) => a - b));
});

it("reads dates as a calendar does, as far as they are known", () => {
  for (const stop of stops) {
    const [year, month, day] = stop.on;
    const form: Intl.DateTimeFormatOptions = { year: "numeric", timeZone: "UTC" };
    if (month !== undefined) form.month = "long";
    if (day !== undefined) form.day = "numeric";
    const calendar = new Intl.DateTimeFormat("en-GB", form);
    expect(dateOf(stop)).toBe(calendar.format(Date.UTC(year, (month ?? 1) - 1, day ?? 1)));
  }
});

it("is linked by the chapter at stops that its words and sources fit", () => {
  const chapter = readFileSync(new URL("../../../content/outlook.mdx", import.meta.url), "utf8");
  const links = [...chapter.matchAll(/<Set of="trail" stop="(\d+)">([^<]+)<\/Set>([^.]*?)(?:<Cite id="([^"]+)"|\.)/g)];
  expect(links).toHaveLength(chapter.match(/<Set of="trail"/g)?.length ?? 0);
  expect(links.length).toBeGreaterThan(3);
  for (const [, place, said, , cited] of links) {
    const stop = stops[Number(place) - 1]!;
    expect(stop, said).toBeDefined();
    // dates are those of a preset, and words that are no date are backed by the stop's own source
    const dated = dateOf(stop).includes(said!) && face.presets?.some(({ values }) => values.stop === Number(place));
    expect(dated || stop.papers.some((paper) => cited?.split(", ").includes(paper)), said).toBe(true);
  }
});

it("changes something at every stop, and never writes the same again", () => {
  for (const stop of all.slice(1)) {
    const here = sentencesAt(stop).filter(({ changed }) => changed);
    expect(here.length, stops[stop - 1]!.source).toBeGreaterThan(0);
    for (const { was, now } of here) expect(now).not.toBe(was);
  }
});

it("strikes out words so that the old sentence and the new one can both be read", () => {
  for (const stop of all)
    for (const sentence of sentencesAt(stop)) {
      const parts = edited(sentence);
      expect(inText("new", parts)).toBe(sentence.now);
      if (sentence.was !== null) expect(inText("gone", parts)).toBe(sentence.was);
    }
});

it("keeps what both have, and lets no two words stand alone between changes", () => {
  const parts = edited({ was: "one two three four five six", now: "one two three 4 five 6", changed: true });
  expect(parts.map(({ text, kind }) => `${kind[0]} ${text}`)).toEqual([
    "k one",
    "k two",
    "k three",
    "g four",
    "g five",
    "g six",
    "n 4",
    "n five",
    "n 6",
  ]);
});

it("counts: three sentences stand at first, each rewriting is one more, and the last page is what stands", () => {
  expect([1, 2, 4, stops.length].map(standing)).toEqual([3, 1, 1, 0]);
  expect(all.map((stop) => rewritten(stop))).toEqual(all.map((stop) => rewritten(stop)).toSorted((a, b) => a - b));
  const written = stops.reduce((sum, { says }) => sum + Object.keys(says).length, 0);
  expect(rewritten(stops.length)).toBe(written - subjects.length);
  expect(record.flatMap(({ sentences }) => sentences).filter(stands)).toHaveLength(subjects.length);
});

it("says was and now of what is rewritten, and says of every source how it was read", () => {
  expect(pageInWords(2)).toMatch(/Prediction, was: “.*” Now: “/);
  expect(pageInWords(1)).not.toContain("was:");
  for (const stop of all) expect(pageInWords(stop)).toMatch(/\((text read|abstract read|by report)\)/);
});

it("sets every page within its width and height", () => {
  for (const narrow of [true, false])
    for (const stop of all) {
      const width = narrow ? 345 : 720;
      const { sizes, blocks, source, height } = pageOf(stop, width, narrow);
      const baselines = [...blocks.flatMap(({ lines }) => lines.map(({ at }) => at)), ...source.map(({ at }) => at)];
      expect(baselines).toEqual(baselines.toSorted((a, b) => a - b));
      expect(baselines.at(-1)).toBeLessThan(height);
      const apart = (lines: readonly { readonly at: number }[]) => lines.slice(1).map(({ at }, i) => at - lines[i]!.at);
      expect(Math.min(sizes.small, ...apart(source))).toBe(sizes.small);
      expect(Math.min(sizes.text, ...blocks.flatMap(({ lines }) => apart(lines)))).toBe(sizes.text);
      // a serif is as wide as what the labels are set in, or narrower; bold words only widen a line
      const wide = (text: string, size: number) => textWidth(text, size) / (width - sizes.left);
      for (const { text } of source) expect(wide(text, sizes.small), text).toBeLessThanOrEqual(1);
      for (const { parts } of blocks.flatMap(({ lines }) => lines)) {
        const text = parts.map((part) => part.text).join(" ");
        expect(wide(text, sizes.text), text).toBeLessThanOrEqual(1);
      }
    }
});
