/** Small parts of the frame: words, tables, exports, posters. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseLink, printLink } from "../../src/experiments/link.ts";
import { settingWords } from "../../src/experiments/setting-words.ts";
import type { RangeParameter } from "../../src/experiments/types.ts";
import { drawnState } from "../../src/frame/addresses.ts";
import { asCsv, asJson, madeBy } from "../../src/frame/export-data.ts";
import { pictureWords } from "../../src/frame/export-picture.ts";
import { formatNumber, formatSeconds } from "../../src/frame/format.ts";
import { posterOf, thumbnailOf } from "../../src/frame/poster.ts";
import { fittingSweeps, nextSeed, seedsFrom } from "../../src/frame/settings.ts";
import { plainRules } from "../../src/frame/svg-styles.ts";
import { fileName } from "../../src/frame/takeaways.ts";
import { cures, divergence } from "../../src/frame/trouble.ts";
import { frameRights } from "../../src/terms/markup.ts";
import { grouped } from "../../src/terms/numbers.ts";
import { wandering } from "../fixtures/wandering.ts";
import { plumb } from "../fixtures/without-chance.ts";
import { straight } from "./harness.ts";

describe("numbers", () => {
  it.each([
    [null, undefined, "–"],
    [Number.NaN, "percent", "–"],
    [0.97468, "percent", "97.5 %"],
    [0.1 + 0.2, "number", "0.3"],
    [1234.5, "number", "1,235"],
    [0.00001234, "number", "1.2e-5"],
    [2_500_000, "number", "2.5e6"],
    [1999.6, "integer", "2,000"],
    [1e-18, "scientific", "1.0e-18"],
    [0, "number", "0"],
  ] as const)("%s as %s is %s", (value, format, text) => expect(formatNumber(value, format)).toBe(text));

  it.each([0, 7, 999, 1000, -1000, 12_345.6, 1_234_567, 0.001])(
    "%f has its thousands apart, as in English",
    (value) => {
      expect(grouped(value)).toBe(value.toLocaleString("en-US"));
    },
  );

  it("of seconds are told roughly", () => {
    expect([0.3, 42, 200].map(formatSeconds)).toEqual(["about a second", "about 42 seconds", "about 3 minutes"]);
  });
});

describe("settings", () => {
  it("are worded by kind, alike wherever they stand", () => {
    const { dots, bump, formula } = plumb.parameters;
    const { length, fault } = wandering.parameters;
    expect(settingWords(length!, 12_345)).toBe("12,345");
    expect(settingWords({ ...length!, unit: "steps" } as RangeParameter, 0.1 + 0.2)).toBe("0.3 steps");
    expect([settingWords(fault!, "late"), settingWords(formula!, "x^2")]).toEqual(["late", "x^2"]);
    expect(settingWords(dots!, "0,0,a")).toBe("1 point");
    expect(settingWords(bump!, "0,0,0,0,0")).toBe("5 heights");
    const values = { ...plumb.defaults, formula: "1/x", dots: "0,0,a" };
    expect(cures(plumb, values).map(({ words }) => words)).toEqual([
      "Set Formula f(x) back to x^2",
      "Set Dots back to 2 points",
    ]);
  });

  it("count seeds on, and another draw shares none", () => {
    expect(seedsFrom(5, 3)).toEqual([5, 6, 7]);
    expect(nextSeed(5, 3)).toBe(8);
    expect(nextSeed(999_999, 8)).toBe(1);
  });

  it("keep sweeps that were run at them, and only these", () => {
    const { defaults } = wandering;
    const point = (growth: number, rest = {}) => ({
      value: growth,
      summary: straight({ ...defaults, ...rest, growth }, [1]),
    });
    const sweeps = { growth: { name: "growth", over: "growth", points: [point(0.5), point(1)] } };
    expect(fittingSweeps(wandering, { ...defaults, growth: 77 }, sweeps)).toEqual(sweeps);
    expect(fittingSweeps(wandering, { ...defaults, length: 40 }, sweeps)).toEqual({});
    expect(fittingSweeps(wandering, defaults, { other: sweeps.growth })).toEqual({});
  });
});

describe("a diverged ensemble", () => {
  const values = { ...wandering.defaults, growth: 1e9, length: 100, fault: "none" };
  it("is told with its first step", () => {
    const summary = straight(values, [4, 5]);
    const steps = summary.diverged.map(({ step }) => step);
    expect(divergence(summary)).toMatch(
      new RegExp(`^All 2 runs diverged, the first \\(seed \\d\\) at step ${Math.min(...steps)}:`),
    );
    expect(divergence(straight(values, [4]))).toMatch(/^It diverged at step \d+: the numbers grew out of range\.$/);
  });

  it("is cured first by what the remedy speaks of", () => {
    expect(cures(wandering, values)).toEqual([
      { name: "growth", words: "Set Growth back to 1" },
      { name: "length", words: "Set Length back to 200" },
    ]);
    expect(cures(wandering, wandering.defaults)).toEqual([]);
  });
});

describe("exports", () => {
  const summary = straight({ ...wandering.defaults, length: 40 }, [1, 2]);
  const about = { link: "https://example.org/?length=40", made: madeBy(new Date("2026-11-27T12:00Z")), rounded: false };
  it("as CSV have a row for each value, and say where they come from", () => {
    const lines = asCsv(wandering, summary, about).trimEnd().split("\n");
    expect(lines[1]).toBe("# https://example.org/?length=40");
    expect(lines.filter((line) => line.startsWith("series,place,"))).toHaveLength(41);
    const { median, low, high } = summary.scalars.place!;
    expect(lines).toContain(`scalar,place,40,${median},${low},${high}`);
    expect(new Set(lines.filter((line) => !line.startsWith("#")).map((line) => line.split(",").length))).toEqual(
      new Set([6]),
    );
  });

  it("as JSON come back with all numbers", () => {
    const { params, seeds, scalars, series, link, credit } = JSON.parse(asJson(wandering, summary, about));
    expect({ params, seeds, scalars, series, link }).toEqual({
      params: summary.values,
      seeds: [1, 2],
      scalars: summary.scalars,
      series: summary.series,
      link: about.link,
    });
    expect(credit).toMatch(/CC BY 4.0/);
  });

  it("say what the numbers are, whether they are rounded, of which version and day", () => {
    const texts = (rounded: boolean) => [
      asCsv(wandering, summary, { ...about, rounded }),
      asJson(wandering, summary, { ...about, rounded }),
    ];
    for (const text of [...texts(true), ...texts(false), pictureWords(wandering, summary, about).small.join("\n")])
      expect(text).toMatch(/Version \d+\.\d+\.\d+, made 2026-11-27\./);
    for (const text of texts(true)) expect(text).toContain("rounded to six significant digits");
    for (const text of texts(false)) {
      expect(text).toMatch(/lower quartile \(low\) and upper quartile \(high\)/);
      expect(text).not.toContain("rounded to");
    }
  });

  it("come from the summary that is drawn: settings, seeds, link and file name", () => {
    expect(drawnState(wandering, summary)).toEqual({ values: summary.values, seed: 1, seeds: 2 });
    const query = printLink(wandering, drawnState(wandering, summary));
    const { notes, ...back } = parseLink(wandering, query);
    expect({ back, notes }).toEqual({ back: drawnState(wandering, summary), notes: [] });
    expect(pictureWords(wandering, summary, about).small).toContain(about.link);
  });

  it("have a name for each setting, that every system takes", () => {
    const names = [
      fileName(wandering, summary, "csv"),
      fileName(wandering, straight({ ...wandering.defaults, length: 40 }, [3, 4]), "csv"),
      fileName(wandering, straight({ ...wandering.defaults, length: 40, growth: 2 }, [1, 2]), "csv"),
      fileName(wandering, straight(wandering.defaults, [1, 2]), "csv"),
    ];
    expect(new Set(names).size).toBe(names.length);
    expect(names[0]).toBe("wandering-length-40-seeds-2-step-40.csv");
    for (const name of names) expect(name).toMatch(/^[a-z0-9.-]{1,200}$/);
  });
});

describe("frames to paste", () => {
  it("allow what a figure in them offers, in the README too", () => {
    const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
    for (const right of ["allow-scripts", "allow-downloads", "allow-popups"]) expect(frameRights).toContain(right);
    const frames = readme.match(/<iframe[^>]*>/g) ?? [];
    expect(frames.length).toBeGreaterThan(0);
    for (const frame of frames) expect(frame).toContain(`sandbox="${frameRights}"`);
  });
});

describe("posters", () => {
  it("take plain rules of a sheet only", () => {
    const css =
      '@import "x.css"; :root{--a:1}/* .no{} */@media print{.b{c:d}:root{--a:2}} .panel text, .e { fill: red }';
    expect(plainRules(css)).toEqual([
      { selector: ":root", body: "--a:1" },
      { selector: ".panel text, .e", body: "fill: red" },
    ]);
  });

  it("put panels side by side, with title and sentence, and no variable left", () => {
    const panel =
      '<svg class="panel" viewBox="0 0 480 200"><path stroke="var(--ink)" style="fill:var(--nowhere, none)"/></svg>';
    const poster = posterOf(`<div>${panel}${panel}${panel}</div>`, "A & B", "So it < went.", "light");
    expect(poster.match(/<svg /g)).toHaveLength(4);
    expect(poster).toContain("<title>A &amp; B</title>");
    expect(poster).toContain("So it &lt; went.");
    expect(poster).not.toContain("var(");
    expect(poster).toMatch(/<style>[^<]*\.panel\b[^<]*\{[^<]+\}/);
    expect(poster).toContain('stroke="#1b1b1f"');
    const thumbnail = thumbnailOf(`<div>${panel}${panel}</div>`, "A", "light");
    expect(thumbnail.match(/<svg /g)).toHaveLength(2);
    expect(thumbnail).not.toContain("var(");
    expect(() => posterOf("<p>nothing</p>", "A", "b", "dark")).toThrow("poster A: its drawing has no panel");
  });
});
