/** Numbers in tables: one precision, points below one another, no more rows than can be read. */
import { describe, expect, it } from "vitest";
import { kindOf } from "../../src/experiments/kinds.ts";
import { storedSeeds } from "../../src/experiments/stored.ts";
import { aligned, formatNumber } from "../../src/frame/format.ts";
import { renderFigure } from "../../src/frame/server.tsx";
import { fieldTable, mostRows } from "../../src/frame/tables.ts";
import { percent } from "../../src/terms/numbers.ts";
import { loadStored, loadWidget, widgetIds } from "../../src/widgets/registry.ts";

describe("numbers", () => {
  it("of shares have one decimal, small ones two digits", () => {
    expect([1, 0.999, 0.97, 0.5, 0.0312, 0, 0.00042].map(percent)).toEqual([
      "100.0 %",
      "99.9 %",
      "97.0 %",
      "50.0 %",
      "3.1 %",
      "0.0 %",
      "0.042 %",
    ]);
    expect(formatNumber(0.5, "percent")).toBe(percent(0.5));
  });

  it("of a column have their points below one another", () => {
    const column = aligned(["1.25", "12", "−3.5", "1.2e-5", "–", "1,000", "50.0 %"]);
    /** Widths in figures of one width: a point, its space and a comma are narrow. */
    const wide = (text: string) => [...text].reduce((sum, letter) => sum + (/[.,\u2008]/.test(letter) ? 0.3 : 1), 0);
    const behind = (text: string) => wide(text.replace(/^[−\d,]*/, "").replace(/ %$/, ""));
    for (const text of [column[0], column[1], column[2], column[5], column[6]])
      expect(behind(text!)).toBeCloseTo(2.3, 9);
    expect(column[3]).toBe("1.2e-5");
    expect(column.map((text) => text.replace(/[\u2007\u2008]/g, ""))).toEqual([
      "1.25",
      "12",
      "−3.5",
      "1.2e-5",
      "–",
      "1,000",
      "50.0 %",
    ]);
  });
});

it("there are fields to show", async () => {
  const stored = await Promise.all(widgetIds.map(loadStored));
  expect(stored.flatMap(({ summary }) => Object.keys(summary.fields)).length).toBeGreaterThan(0);
});

describe.each([...widgetIds])("%s", (id) => {
  it("shows every field at its places, in rows that are bounded and told apart", async () => {
    const [{ experiment }, { summary }] = await Promise.all([loadWidget(id), loadStored(id)]);
    for (const name of Object.keys(summary.fields)) {
      const { values } = summary.fields[name]!;
      const { head, firsts, columns, caption } = fieldTable(experiment, summary, name);
      expect(firsts.length, name).toBeLessThanOrEqual(mostRows);
      expect(firsts.length).toBeGreaterThanOrEqual(Math.min(values.length, mostRows / 2));
      expect(new Set(firsts).size).toBe(firsts.length);
      expect(new Set(head).size, `${name}: ${head}`).toBe(head.length);
      for (const column of columns) expect(column).toHaveLength(firsts.length);
      expect(columns[0]?.[0]).toBe(values.length === 0 ? undefined : formatNumber(values[0]));
      if (values.length > mostRows) expect(caption).toContain("downloads have all");
    }
  });

  it("speaks of no seeds where nothing is drawn at random", async () => {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const table = (html: string) => /<details class="data-table">([\s\S]*?)<\/details>/.exec(html)?.[1] ?? "";
    const still = { ...widget, experiment: { ...widget.experiment, chance: false as const } };
    const one = { ...stored, summary: { ...stored.summary, seeds: [1] } };
    const told = table(renderFigure(widget, stored, { place: "page" }, "p-"));
    const { experiment } = widget;
    if (experiment.chance === false) expect(told).not.toMatch(/seed|quartile|[Mm]edian/);
    else if (kindOf(experiment) === "survey") expect(told).toMatch(/one survey; bands are over the runs at each point/);
    else expect(told).toMatch(new RegExp(`${storedSeeds(experiment).length} seeds[\\s\\S]*Lower quartile`));
    expect(table(renderFigure(still, one, { place: "page" }, "p-"))).not.toMatch(/seed|quartile|[Mm]edian/);
  });

  it("has a passport in words: what the talk said, with a way to it where the page tells it", async () => {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const [row] = widget.experiment.provenance.talk;
    const sources = (here: boolean) => ({
      citations: {},
      rows: row === undefined ? {} : { [row]: { claim: "What was said", here } },
      code: "https://x.org/blob/",
    });
    const passport = (here: boolean) =>
      /class="passport"[\s\S]*?<\/details>/.exec(
        renderFigure(widget, stored, { place: "page", sources: sources(here) }, "p-"),
      )?.[0] ?? "";
    if (row === undefined) expect(passport(true)).not.toContain("Said in the talk");
    else {
      expect(passport(true)).toContain(`<a href="#row-${row.toLowerCase()}">What was said</a>`);
      expect(passport(false)).toContain("<dd>What was said</dd>");
    }
    expect(passport(false)).toContain(`<a href="https://x.org/blob/src/experiments/`);
    expect(passport(true).replace(/<[^>]*>/g, " ")).not.toMatch(/\bT\d+\b/);
  });
});
