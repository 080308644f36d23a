import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { placesOf, readRows, type ToldBy } from "../../src/commands/rows.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import { standings } from "../../src/terms/rows.ts";

const root = join(import.meta.dirname, "../..");
const experiments = await loadAllExperiments();
const { rows, chapters } = await readRows(root);
const all = () => true;
const places = placesOf(rows, chapters, experiments, (file) => existsSync(join(root, file)));
const statusesOf = (row: string) => places.filter((place) => place.row === row).map(({ status }) => status);

describe("rows of the talk", () => {
  it("are the sixty of the talk, in order, each with a place or said to have none", () => {
    const wanted = Array.from({ length: 60 }, (_, i) => `T${i + 1}`);
    expect(Object.keys(rows)).toEqual(wanted);
    expect([...new Set(places.map(({ row }) => row))]).toEqual(wanted);
  });

  it("are told, every one", () => {
    expect(places.filter(({ place }) => place === null).map(({ row }) => row)).toEqual([]);
  });

  it("rest on a work, and, where they did not last, on one that came after the talk", () => {
    const years = JSON.parse(readFileSync(join(root, "content/references.json"), "utf8")) as Record<
      string,
      { readonly year: number }
    >;
    const sections = readdirSync(join(root, "content"))
      .filter((name) => name.endsWith(".mdx"))
      .flatMap((name) => readFileSync(join(root, "content", name), "utf8").split(/\n(?=##+ )/));
    const cited = (text: string) =>
      [...text.matchAll(/<Cite id="([^"]+)"/g)].flatMap(([, ids = ""]) => ids.split(",").map((id) => id.trim()));
    const shown = (text: string) => experiments.filter(({ id }) => text.includes(`="${id}"`));
    for (const [row, { standing }] of Object.entries(rows)) {
      const telling = sections.filter((section) => section.includes(`<Row of="${row}" />`));
      const papers = telling.flatMap((text) => [
        ...cited(text),
        ...shown(text).flatMap(({ provenance }) => provenance.papers),
      ]);
      if (standing === "definition" || standing === "question") continue;
      expect(papers.length, `${row}, ${standing}: its section cites nothing`).toBeGreaterThan(0);
      if (standing.endsWith("since"))
        expect(
          papers.some((id) => id !== "talk2017" && (years[id]?.year ?? 0) >= 2017),
          `${row}, ${standing}: its section cites nothing that came with or after the talk`,
        ).toBe(true);
      if (standing === "theorem")
        expect(
          papers.some((id) => id !== "talk2017"),
          `${row}, ${standing}: its section cites the talk alone`,
        ).toBe(true);
    }
  });

  it("say in words what was claimed, and how it stands", () => {
    for (const [row, { claim, standing }] of Object.entries(rows)) {
      expect(claim.length, row).toBeGreaterThan(15);
      expect(claim, row).not.toMatch(/["']/);
      expect(standings, row).toContain(standing);
    }
  });

  it("point to the figure that shows them, with its tests", () => {
    expect(places).toContainEqual({
      row: "T35",
      place: "/noise/#two-wells",
      status: "shown: theorem",
      tests: ["tests/experiments/all.test.ts", "tests/experiments/noise/two-wells.test.ts"],
    });
  });

  it("point to the sentence that tells them", () => {
    expect(places).toContainEqual({ row: "T3", place: "/#row-t3", status: "told: account of the speaker", tests: [] });
    expect(places).toContainEqual({
      row: "T13",
      place: "/approximation/#row-t13",
      status: "told: definition",
      tests: [],
    });
  });

  it("are no theorem where a conjecture was given up or is in dispute, whoever shows them", () => {
    expect(new Set(statusesOf("T33"))).toEqual(new Set(["told: withdrawn since", "shown: withdrawn since"]));
    expect(new Set(statusesOf("T37"))).toEqual(new Set(["told: contested since", "shown: contested since"]));
  });

  it("are told by a sentence where a figure counts them", () => {
    const told = new Set(chapters.flatMap((chapter) => chapter.told));
    for (const { id, provenance } of experiments)
      for (const row of provenance.talk) expect(told, `${row} of ${id}`).toContain(row);
  });

  it("name no test that does not exist, and no place that does not", () => {
    expect(placesOf(rows, chapters, experiments, () => false).every(({ tests }) => tests.length === 0)).toBe(true);
    const none = placesOf(rows, [], [], all);
    expect(none).toHaveLength(60);
    expect(none.every(({ place, status }) => place === null && status === "missing")).toBe(true);
  });

  it("have every place of several, sentences first", () => {
    const two: ToldBy[] = [
      { chapter: "landscape", told: ["T1"] },
      { chapter: "outlook", told: ["T1", "T2"] },
    ];
    expect(
      placesOf(rows, two, [], all)
        .filter(({ row }) => row === "T1")
        .map(({ place }) => place),
    ).toEqual(["/landscape/#row-t1", "/outlook/#row-t1"]);
  });
});
