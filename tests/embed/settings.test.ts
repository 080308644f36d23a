import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/embed/settings.ts";
import type { ParameterTable } from "../../src/experiments/types.ts";

const parameters: ParameterTable = {
  ratio: { kind: "range", label: "Ratio", help: "How wide.", min: 1, max: 3, step: 0.1, value: 2 },
};
const outputs = { scalars: { share: { label: "Share" }, odds: { label: "Odds" } }, fields: {} };
const figure = { id: "two-wells", parameters, outputs, defaults: { ratio: 2 }, steps: () => 9, pace: () => 300 };

describe("an embed's address", () => {
  it("says nothing: the defaults, and no warning", () => {
    expect(parseSettings("", figure)).toEqual({
      ui: "auto",
      play: "visible",
      theme: "auto",
      bg: "solid",
      scale: 1,
      leave: "pause",
      keys: "smart",
      motion: "auto",
      badge: "1",
      fit: "contain",
      menu: "1",
      lang: "auto",
      qr: "0",
      pace: 1,
      big: null,
      print: "static",
      dpr: null,
      handout: false,
      hide: [],
      at: 0,
      beats: ["beginning", "answer"],
      beat: null,
      origin: "",
      warnings: [],
    });
  });

  it("asks for a handout, a poster on paper, and how fine it is painted", () => {
    const { handout, print, dpr } = parseSettings("?handout&print=poster&dpr=2", figure);
    expect({ handout, print, dpr }).toEqual({ handout: true, print: "poster", dpr: 2 });
    expect(parseSettings("?handout=0&dpr=auto", figure)).toMatchObject({ handout: false, dpr: null, warnings: [] });
    const { dpr: most, warnings } = parseSettings("?dpr=9", figure);
    expect(most).toBe(4);
    expect(warnings).toHaveLength(1);
  });

  it("keeps what `only` names, a single parameter too, and leaves the rest out", () => {
    expect(parseSettings("?only=sentence", figure).hide).toEqual([
      "title",
      "question",
      "controls",
      "transport",
      "foot",
      "ratio",
    ]);
    expect(parseSettings("?only=ratio,transport", figure).hide).toEqual(["title", "question", "sentence", "foot"]);
    expect(parseSettings("?only=controls&hide=ratio", figure).hide).toContain("ratio");
    expect(parseSettings("?only=nothing", figure)).toMatchObject({
      hide: [],
      warnings: ["only=nothing: no such part or parameter, ignored"],
    });
  });

  it("begins at a step, or in a named state, by its name or its place", () => {
    expect(parseSettings("?at=120", figure)).toMatchObject({ at: 120, beat: null, warnings: [] });
    expect(parseSettings("?at=-3", figure)).toMatchObject({ at: 0 });
    expect(parseSettings("?at=-3", figure).warnings[0]).toContain("at=-3");
    const beats = [
      { id: "start", title: "Start", values: { ratio: 1 } },
      { id: "end", title: "End", values: { ratio: 1 }, step: "end" as const },
    ];
    for (const text of ["end", "3"])
      expect(parseSettings(`?beat=${text}`, { ...figure, beats })).toMatchObject({ beat: 3, warnings: [] });
    for (const text of ["4", "0.5", "-1", "ende"]) {
      const { beat, warnings } = parseSettings(`?beat=${text}`, { ...figure, beats });
      expect(beat).toBeNull();
      expect(warnings).toEqual([`beat=${text}: wanted one of 0 (beginning), 1 (answer), 2 (start), 3 (end); ignored`]);
    }
  });

  it("is taken where it is sound; the figure's own names are left to the figure", () => {
    const settings = parseSettings(
      "?ui=none&play=off&theme=dark&bg=transparent&scale=1.5&hide=ratio,title&ratio=9&seed=3",
      figure,
    );
    expect(settings).toMatchObject({ ui: "none", play: "off", theme: "dark", bg: "transparent", scale: 1.5 });
    expect(settings.hide).toEqual(["ratio", "title"]);
    expect(settings.warnings).toEqual([]);
  });

  it("is brought into range, with a warning each", () => {
    const settings = parseSettings("?scale=9&theme=pink&hide=constructor,body&lang=de&nonsense=1&__proto__=x", figure);
    expect(settings).toMatchObject({ scale: 4, theme: "auto", hide: [] });
    expect(settings.warnings).toHaveLength(7);
    expect(settings.warnings).toContain("lang=de is not one of auto, en; using auto");
    expect(settings.warnings).toContain("nonsense: unknown name, ignored");
  });

  it("has the presenter’s steps that are asked for, in that order, or none", () => {
    const beats = ["wider", "cold"].map((id, i) => ({ id, title: id, values: { ratio: 1 + i / 2 } }));
    const read = (query: string) => parseSettings(query, { ...figure, beats });
    for (const query of ["", "?beats=", "?beats=1"])
      expect(read(query)).toMatchObject({ beats: ["beginning", "answer", "wider", "cold"], warnings: [] });
    expect(read("?beats=0")).toMatchObject({ beats: [], warnings: [] });
    expect(read("?beats=cold,beginning,cold&beat=1")).toMatchObject({ beats: ["cold", "beginning"], beat: 1 });
    expect(read("?beats=cold,beginning&beat=beginning").beat).toBe(1);
    expect(read("?beats=cold,hot")).toMatchObject({
      beats: ["cold"],
      warnings: ["beats=hot: wanted 0 or some of beginning, answer, wider, cold; ignored"],
    });
    expect(read("?beats=hot").beats).toHaveLength(4);
    expect(read("?beats=0&beat=0")).toMatchObject({ beat: null, warnings: ["beat=0: wanted none; ignored"] });
  });

  it("takes a language with its region, and a parameter by its former name", () => {
    expect(parseSettings("?lang=en-GB", figure)).toMatchObject({ lang: "en", warnings: [] });
    const ratio = { ...parameters.ratio!, aliases: ["odds"] };
    const renamed = { ...figure, parameters: { ratio } };
    expect(parseSettings("?odds=3&hide=odds", renamed)).toMatchObject({ hide: ["ratio"], warnings: [] });
    expect(parseSettings("?odds=3", figure).warnings).toEqual(["odds: unknown name, ignored"]);
  });

  it("reads at the far end of a hall: larger, in black and white unless told otherwise", () => {
    expect(parseSettings("?scale=projector", figure)).toMatchObject({ scale: 4 / 3, theme: "contrast" });
    expect(parseSettings("?scale=projector&theme=dark", figure)).toMatchObject({ scale: 4 / 3, theme: "dark" });
  });

  it("moves slower in a hall, unless the address says how fast", () => {
    expect(parseSettings("?scale=projector", figure).pace).toBe(0.7);
    expect(parseSettings("?scale=projector&pace=2", figure)).toMatchObject({ pace: 2, warnings: [] });
    expect(parseSettings("?pace=0.25", figure)).toMatchObject({ pace: 0.25, warnings: [] });
    for (const text of ["0", "3", "-1", "fast", "", "1e9", "NaN"])
      expect(parseSettings(`?pace=${text}`, figure)).toMatchObject({
        pace: 1,
        warnings: [`pace=${text} is not one of 0.25, 0.5, 1, 2, 4; using 1`],
      });
  });

  it("says that what has no pace has none to change", () => {
    const { pace, warnings } = parseSettings("?pace=2", { ...figure, pace: undefined });
    expect(pace).toBe(1);
    expect(warnings).toEqual(["pace: this figure has no pace of its own and goes as fast as it can; ignored"]);
  });

  it("has one output large, by its name, and a code in a corner", () => {
    expect(parseSettings("?big=odds&qr=1", figure)).toMatchObject({ big: "odds", qr: "1", warnings: [] });
    for (const text of ["Odds", "constructor", "__proto__", ""])
      expect(parseSettings(`?big=${text}`, figure)).toMatchObject({
        big: null,
        warnings: [`big=${text} is not one of share, odds; ignored`],
      });
    expect(parseSettings("?qr=yes", figure)).toMatchObject({
      qr: "0",
      warnings: ["qr=yes is not one of 0, 1; using 0"],
    });
  });
});
