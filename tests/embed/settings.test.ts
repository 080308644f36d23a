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
      hide: [],
      warnings: [],
    });
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
    const settings = parseSettings("?scale=9&theme=pink&hide=constructor,body&beat=2&nonsense=1&__proto__=x", figure);
    expect(settings).toMatchObject({ scale: 4, theme: "auto", hide: [] });
    expect(settings.warnings).toHaveLength(7);
    expect(settings.warnings).toContain("beat: not available in this version, ignored");
    expect(settings.warnings).toContain("nonsense: unknown name, ignored");
  });

  it("reads at the far end of a hall: larger, in black and white unless told otherwise", () => {
    expect(parseSettings("?scale=projector", figure)).toMatchObject({ scale: 4 / 3, theme: "contrast" });
    expect(parseSettings("?scale=projector&theme=dark", figure)).toMatchObject({ scale: 4 / 3, theme: "dark" });
  });
});
