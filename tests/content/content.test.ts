/** The words as they are written: chapters, references, stored results, and that they fit to the experiments. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import { type StoredResult, storedSeeds } from "../../src/experiments/stored.ts";
import { runsOf } from "../../src/experiments/sweeps.ts";
import { chapters as chapterNames } from "../../src/terms/chapters.ts";
import { straightQuotes } from "./typography.ts";

interface Reference {
  readonly authors: readonly string[];
  readonly year: number;
  readonly title: string;
  readonly where: string;
  readonly url: string;
}

const folder = join(import.meta.dirname, "../../content");
const names = readdirSync(folder).filter((name) => name.endsWith(".mdx"));
const chapters = names.map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const references = JSON.parse(readFileSync(join(folder, "references.json"), "utf8")) as Record<string, Reference>;
const experiments = await loadAllExperiments();

const cited = (text: string) =>
  [...text.matchAll(/<Cite\s+id="([^"]+)"/g)].flatMap((match) => (match[1] ?? "").split(",").map((key) => key.trim()));
const field = (text: string, name: string) =>
  new RegExp(`^${name}:\\s*(.+)$`, "m").exec(/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? "")?.[1];

describe("chapters", () => {
  it("are those of the essay", () => {
    expect(names.map((name) => name.replace(".mdx", "")).sort()).toEqual([...chapterNames].sort());
  });
  it.each(chapters)("$name has its front matter", ({ name, text }) => {
    for (const key of ["title", "description", "question"]) expect(field(text, key), `${name}: ${key}`).toBeTruthy();
    expect(field(text, "question")).toMatch(/\?["']?$/);
  });
  it("place each widget once, and may sketch it elsewhere", () => {
    const placed = chapters.flatMap(({ text }) =>
      [...text.matchAll(/<(?:Widget\s+id|Guide\s+of)="([^"]+)"/g)].map((match) => match[1]),
    );
    expect(placed.length).toBeGreaterThan(0);
    expect(new Set(placed).size).toBe(placed.length);
  });
  it("pose a puzzle and close with what is known, where a section is finished", () => {
    for (const { name, text } of chapters.filter(({ text }) => /<(Widget|Guide)\b/.test(text))) {
      expect(text.match(/<Puzzle\b/g)?.length, name).toBeGreaterThan(0);
      for (const box of ["Settled", "Contested", "Open"]) expect(text, name).toContain(`<${box}>`);
    }
  });
  it("are not written for a file system: no line of code for a reader to fill in", () => {
    for (const { name, text } of chapters) expect(text, name).not.toMatch(/\{\s*\/\*|^import |^export /m);
  });
});

describe("quotes and apostrophes", () => {
  it.each(chapters)("are typographic in $name", async ({ text }) => {
    expect(await straightQuotes(text)).toEqual([]);
  });
  it("are found where a reader sees them", async () => {
    const seen: readonly (readonly [string, number])[] = [
      ["It is the network's.", 1],
      ['A "settled" crowd, and *another "one"*.', 2],
      ['<Settled>\n\nThe law isn\'t "new".\n\n</Settled>', 1],
      ["Text. <Margin>The theorem's net.</Margin>", 1],
      ['<Puzzle question="What is a net\'s size?" choices={["a", "the tree\'s"]} answer={0}>\n\nSo.\n\n</Puzzle>', 2],
      ["---\ntitle: \"The net's size\"\nroute: '/a/'\n---\n\nText.", 1],
    ];
    for (const [text, count] of seen) expect(await straightQuotes(text), text).toHaveLength(count);
  });
  it("may be straight in code, formulas, addresses and front matter’s own marks", async () => {
    const unseen = [
      "Say `it's`.",
      "```\nit's\n```",
      "With $f'$ and\n\n$$\nf'=g'\n$$\n",
      '<Cite id="a" /> and <a href="?a=1">here</a>.',
      '---\ntitle: "T"\n---\n\nThe net’s “size”.',
    ];
    for (const text of unseen) expect(await straightQuotes(text), text).toEqual([]);
  });
});

describe("references", () => {
  const used = new Set([
    ...chapters.flatMap(({ text }) => cited(text)),
    ...experiments.flatMap(({ provenance }) => provenance.papers),
  ]);
  it("are there for all that is cited", () => {
    expect(used.size).toBeGreaterThan(10);
    expect([...used].filter((key) => !Object.hasOwn(references, key))).toEqual([]);
  });
  it("are cited, all of them", () => {
    expect(Object.keys(references).filter((key) => !used.has(key))).toEqual([]);
  });
  it("say who, when, what, where, and lead there", () => {
    for (const [key, { authors, year, title, where, url }] of Object.entries(references)) {
      expect(authors.length, key).toBeGreaterThan(0);
      expect(year, key).toBeGreaterThan(1900);
      expect(year, key).toBeLessThanOrEqual(2026);
      expect(title.length, key).toBeGreaterThan(5);
      expect(where.length, key).toBeGreaterThan(2);
      expect(url, key).toMatch(/^https:\/\/[\w.-]+\.\w+\//);
    }
  });
});

describe.each(experiments.map((experiment) => [experiment.id, experiment] as const))(
  "the stored result of %s",
  (id, experiment) => {
    const text = () => readFileSync(join(folder, "results", `${id}.json`), "utf8");
    const result = () => JSON.parse(text()) as StoredResult;
    it("is a whole run of its usual seeds at the defaults, in 30 kB", () => {
      const { summary } = result();
      expect(text().length).toBeLessThanOrEqual(30_000);
      expect(summary.values).toEqual(experiment.defaults);
      expect(summary.seeds).toEqual(experiment.chance === false ? [1] : storedSeeds(experiment));
      const { defaults, survey } = experiment;
      const steps = survey?.gather ? runsOf(experiment, survey.sweep, defaults, [1]) : experiment.steps(defaults);
      expect([summary.state, summary.step, summary.steps]).toEqual(["done", steps, steps]);
      for (const [name, band] of Object.entries(summary.series)) expect(band.x.length, name).toBeLessThanOrEqual(121);
    });
    it("holds what is declared", () => {
      const { summary, sweeps } = result();
      expect(Object.keys(summary.scalars).sort()).toEqual(Object.keys(experiment.outputs.scalars).sort());
      const kept = Object.entries(experiment.outputs.fields).filter(([, output]) => output.stored !== false);
      expect(Object.keys(summary.fields).sort()).toEqual(kept.map(([name]) => name).sort());
      const stored = Object.entries(experiment.sweeps ?? {}).filter(([, sweep]) => sweep.stored);
      expect(Object.keys(sweeps).sort()).toEqual(stored.map(([name]) => name).sort());
    });
  },
);
