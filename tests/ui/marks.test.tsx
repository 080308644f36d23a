import { describe, expect, it } from "vitest";
import { Band } from "../../src/ui/Band.tsx";
import { Dots } from "../../src/ui/Dots.tsx";
import { HeatMap } from "../../src/ui/HeatMap.tsx";
import { Histogram } from "../../src/ui/Histogram.tsx";
import { inks } from "../../src/ui/inks.ts";
import { Line } from "../../src/ui/Line.tsx";
import { markPath } from "../../src/ui/marks.ts";
import { Points } from "../../src/ui/Points.tsx";
import { Rule } from "../../src/ui/Rule.tsx";
import { drawn, pathsOf, square } from "./render.tsx";

// the frame is 100 by 50 pixels, a unit is 10: coordinates below are worked out by hand
describe("marks", () => {
  it("draws a line through its points, and the learner's mark at its end", () => {
    const [line, mark] = pathsOf(drawn(<Line x={[0, 5, 10]} y={[0, 1, 5]} ink="dense" />));
    expect(line).toBe("M0 50l50-10 50-40");
    expect(mark).toBe("M96 -4H104V4H96z");
  });

  it("breaks a line where a value is missing", () => {
    const [line] = pathsOf(drawn(<Line x={[0, 1, 2, 3, 4]} y={[1, 2, null, 3, 4]} ink="law" />));
    expect(line).toBe("M0 40l10-10M30 20l10-10");
  });

  it("ends with the last value that there is", () => {
    const [, mark] = pathsOf(drawn(<Line x={[0, 1, 2]} y={[1, 2, null]} ink="dense" />));
    expect(mark).toBe("M6 26H14V34H6z");
  });

  it("gives a ghost no end mark", () => {
    expect(pathsOf(drawn(<Line x={[0, 1]} y={[1, 2]} ink="dense" ghost />))).toHaveLength(1);
  });

  it("draws a line in its learner's dash", () => {
    expect(drawn(<Line x={[0, 1]} y={[1, 2]} ink="wrong" />)).toContain(`stroke-dasharray="${inks.wrong.dash}"`);
    expect(drawn(<Line x={[0, 1]} y={[1, 2]} ink="wrong" dash="none" />)).not.toContain("stroke-dasharray");
  });

  it("fills a band between low and high", () => {
    expect(pathsOf(drawn(<Band x={[0, 10]} low={[1, 2]} high={[3, 4]} ink="local" />))).toEqual([
      "M0,20L100,10L100,30L0,40Z",
    ]);
  });

  it("draws a crowd as one path", () => {
    expect(pathsOf(drawn(<Dots x={[1, 2.345, null]} y={[1, 2, 3]} ink="plain" />))).toEqual(["M10 40h0M23.5 30h0"]);
  });

  it("stands a histogram on zero, its bars as wide as the centres are apart", () => {
    expect(pathsOf(drawn(<Histogram x={[1, 2, 3]} y={[1, 3, 2]} ink="local" />))).toEqual([
      "M5 50V40H15V20H25V30H35V50z",
    ]);
  });

  it("leaves a gap in a histogram where a height is missing", () => {
    expect(pathsOf(drawn(<Histogram x={[1, 2, 3]} y={[1, null, 2]} ink="local" />))).toEqual([
      "M5 50V40H15V50zM25 50V30H35V50z",
    ]);
  });

  it("joins equal cells of a row, and tells signs by ink", () => {
    const html = drawn(<HeatMap values={[1, 1, -1, 0]} rows={2} xFrom={0} xTo={10} yFrom={0} yTo={5} signed />);
    expect(pathsOf(html)).toEqual(["M0 50h100v-25h-100z", "M0 25h50v-25h-50z"]);
    expect(html.indexOf("--ink-shallow")).toBeLessThan(html.indexOf("--map-negative"));
  });

  it("draws whiskers longer than their mark, and no others", () => {
    const html = drawn(<Points x={[1, 2]} y={[2, 2]} low={[1, 1.9]} high={[3, 2.1]} ink="dense" r={2} />);
    expect(pathsOf(html)).toEqual(["M10 40V20", "M8 28H12V32H8zM18 28H22V32H18z"]);
  });

  it("rules across at one y and down at one x", () => {
    expect(pathsOf(drawn(<Rule y={2} />))).toEqual(["M0 30H100"]);
    expect(pathsOf(drawn(<Rule x={2} />))).toEqual(["M20 0V50"]);
  });

  it("draws nothing of empty data, and never NaN", () => {
    const nothing = [Number.NaN, Number.POSITIVE_INFINITY, null];
    for (const values of [[], nothing])
      for (const mark of [
        <Line key="line" x={values} y={values} ink="dense" />,
        <Band key="band" x={values} low={values} high={values} ink="dense" />,
        <Dots key="dots" x={values} y={values} ink="dense" />,
        <Histogram key="histogram" x={values} y={values} ink="dense" />,
        <Points key="points" x={values} y={values} ink="dense" />,
      ]) {
        const html = drawn(mark, square);
        expect(pathsOf(html).join("")).toBe("");
        expect(html).not.toMatch(/NaN|Infinity/);
      }
  });

  it("tells five learners apart by colour, by dash or mark, and by mark alone", () => {
    const learners = [inks.shallow, inks.dense, inks.local, inks.shared, inks.wrong];
    expect(new Set(learners.map((ink) => ink.variable)).size).toBe(5);
    expect(new Set(learners.map((ink) => markPath(ink.mark, 0, 0, 4))).size).toBe(5);
  });
});
