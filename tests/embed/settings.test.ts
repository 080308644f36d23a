import { describe, expect, it } from "vitest";
import { parseSettings } from "../../src/embed/settings.ts";
import type { ParameterTable } from "../../src/experiments/types.ts";

const parameters: ParameterTable = {
  ratio: { kind: "range", label: "Ratio", help: "How wide.", min: 1, max: 3, step: 0.1, value: 2 },
};
const figure = { id: "two-wells", parameters };

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
      print: "static",
      dpr: null,
      handout: false,
      hide: [],
      at: 0,
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
      { id: "start", title: "Start" },
      { id: "end", title: "End", step: "end" as const },
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
    expect(settings.warnings).toContain("lang: not available in this version, ignored");
    expect(settings.warnings).toContain("nonsense: unknown name, ignored");
  });

  it("reads at the far end of a hall: larger, in black and white unless told otherwise", () => {
    expect(parseSettings("?scale=projector", figure)).toMatchObject({ scale: 4 / 3, theme: "contrast" });
    expect(parseSettings("?scale=projector&theme=dark", figure)).toMatchObject({ scale: 4 / 3, theme: "dark" });
  });
});
