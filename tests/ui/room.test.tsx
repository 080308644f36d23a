/** How plots and panels share out their room: planes, keys of maps, labels that go along. */
import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { type EndLabel, placeLabels, runBefore } from "../../src/ui/EndLabels.tsx";
import { HeatMap } from "../../src/ui/HeatMap.tsx";
import { Label } from "../../src/ui/Label.tsx";
import { keyRoom, MapKey } from "../../src/ui/MapKey.tsx";
import { Panel } from "../../src/ui/Panel.tsx";
import { Plot } from "../../src/ui/Plot.tsx";
import { PlotContext } from "../../src/ui/plot-context.ts";
import { type PlotAxes, planeAspect, roomOf } from "../../src/ui/plot-room.ts";
import { linear, log, wholeTicks } from "../../src/ui/scales.ts";
import { textWidth } from "../../src/ui/text.ts";
import { drawn, pathsOf, square } from "./render.tsx";

describe("a plane", () => {
  const domain = fc
    .tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 1, max: 9, noNaN: true }))
    .map(([from, length]) => linear([from, from + length]));

  it("has units as long on either axis, and stays in its room", () => {
    fc.assert(
      fc.property(
        domain,
        domain,
        fc.integer({ min: 200, max: 900 }),
        fc.integer({ min: 150, max: 900 }),
        (x, y, w, h) => {
          const { left, right, top, below, aside, width, height } = roomOf({ x, y, equal: true }, w, h, 13);
          const span = (scale: typeof x) => scale.domain()[1]! - scale.domain()[0]!;
          // both are rounded to a pixel
          expect(Math.abs(width / span(x) - height / span(y))).toBeLessThanOrEqual(1 / span(x) + 1 / span(y));
          expect(left + width + right + 2 * aside).toBeLessThanOrEqual(w + 1);
          expect(top + height + below).toBeLessThanOrEqual(Math.max(h, top + below + 20) + 1);
        },
      ),
    );
  });

  it("leaves no hole in a panel that follows it", () => {
    const axes: PlotAxes = {
      x: linear([-2, 2]),
      y: linear([-1, 1]),
      xLabel: "First weight",
      yLabel: "Second weight",
      equal: true,
    };
    let room = { width: 0, height: 0 };
    const html = renderToStaticMarkup(
      <Panel label="p" title="The weights" plane={axes}>
        {(size) => {
          room = size;
          return <Plot {...size} {...axes} />;
        }}
      </Panel>,
    );
    const [, width = 0, height = 0] = (/viewBox="0 0 (\d+) (\d+)"/.exec(html) ?? []).map(Number);
    expect(width).toBe(480);
    const { aside, top, below, height: inner, width: across } = roomOf(axes, room.width, room.height, 13);
    expect(aside).toBe(0);
    expect(Math.abs(top + inner + below - room.height)).toBeLessThanOrEqual(1);
    expect(Math.abs(across - 2 * inner)).toBeLessThanOrEqual(2);
    expect(html).toContain(`--aspect:${Math.round((1000 * width) / planeHeight(axes, 480)) / 1000}`);
    expect(height).toBe(Math.round(planeHeight(axes, 480)));
  });

  it("has its titles at its sides in a wide box, and is larger; in a narrow one above and below", () => {
    const axes: PlotAxes = { x: linear([-2, 2]), y: linear([-2, 2]), xLabel: "First weight", yLabel: "Second weight" };
    const wide = roomOf({ ...axes, equal: true }, 600, 200, 13);
    expect(wide.beside).toBe(true);
    // all but a line of ticks and the two edges
    expect(wide.height).toBeGreaterThan(200 - 3.5 * 13);
    for (const line of [...wide.xTitle, ...wide.yTitle]) expect(textWidth(line, 13)).toBeLessThan(wide.aside);
    const narrow = roomOf({ ...axes, equal: true }, 260, 200, 13);
    expect(narrow.beside).toBe(false);
    expect(narrow.height).toBeLessThan(200 - 5 * 13);
  });
  // a title of one line takes 27 pixels
  const planeHeight = (axes: PlotAxes, width: number) => width / planeAspect(axes, width, 27, 13);
});

describe("words in a plot", () => {
  it("stand as many em from what they name at any size of text", () => {
    const offset = (fontSize: number) => {
      const html = renderToStaticMarkup(
        <PlotContext value={{ ...square, width: 1000, height: 1000, fontSize }}>
          <Label atX={400} atY={400} dx={13} dy={26} text="here" />
        </PlotContext>,
      );
      return (/<text[^>]* x="([\d.]+)" y="([\d.]+)"/.exec(html) ?? [])
        .slice(1)
        .map((at) => (Number(at) - 400) / fontSize);
    };
    expect(offset(13)).toEqual([1, 2]);
    expect(offset(39)).toEqual([1, 2]);
  });
});

describe("labels at the ends of lines", () => {
  it("go along while the lines are short, and stand at the edge when they have arrived", () => {
    const at = (x: EndLabel["x"]) => placeLabels([{ ink: "dense", text: "net", x, y: [1, 2, null] }], square, 480)[0]!;
    // the last place that has a value is the second
    expect(at([0, 3, 6])).toMatchObject({ left: 30, from: 30 });
    expect(at([0, 10, 20])).toMatchObject({ left: 100 });
    expect(at([0, 40, 80])).toMatchObject({ left: 100 });
    expect(at(undefined)).toMatchObject({ left: 100 });
    expect(placeLabels([{ ink: "dense", text: "net", x: 4, y: 5 }], square, 480)[0]).toMatchObject({
      left: 40,
      from: 0,
    });
  });

  it("have no place without a value", () => {
    expect(placeLabels([{ ink: "dense", text: "net", x: [], y: [] }], square, 480)).toEqual([]);
    expect(placeLabels([{ ink: "dense", text: "net", y: Number.NaN }], square, 480)).toEqual([]);
  });

  it("say what a ghost is", () => {
    expect(placeLabels([runBefore([0, 5], [1, 4])], square, 480)[0]).toMatchObject({
      left: 50,
      from: 10,
      label: { text: "run before" },
    });
  });
});

describe("the key of a map", () => {
  it("goes from full through nothing to full, in the tones of the map", () => {
    const html = drawn(<MapKey full={2} signed />);
    // 17 cells in 50 pixels, the middle one empty, and a frame
    expect(pathsOf(html)).toHaveLength(17);
    expect(pathsOf(html)[0]).toBe("M114 0h10V2.9h-10z");
    expect([...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(["2", "0", "−2"]);
    const full = drawn(
      <HeatMap values={[2, 2, -2, -2]} rows={2} xFrom={0} xTo={1} yFrom={0} yTo={1} signed full={2} />,
    );
    const tones = (text: string) => [...text.matchAll(/fill="([^"]+)" fill-opacity="1"/g)].map(([, fill]) => fill);
    expect(tones(html).slice(0, 2)).toEqual(tones(full));
  });

  it("begins at zero where there are amounts, and has its room beside the plot", () => {
    const html = drawn(<MapKey full={12} />);
    expect([...html.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual(["12", "0"]);
    expect(keyRoom({ full: 12 }, 13)).toBeGreaterThan(30 + textWidth("12", 13) - 1);
    const axes = { x: linear([0, 1]), y: linear([0, 1]) };
    expect(roomOf({ ...axes, mapKey: { full: 12 } }, 300, 200, 13).right).toBe(keyRoom({ full: 12 }, 13));
  });
});

describe("ticks of what is counted", () => {
  it("are whole", () => {
    expect(wholeTicks(linear([0, 800]), 4)).toEqual([0, 200, 400, 600, 800]);
    expect(wholeTicks(linear([1, 4]), 6)).toEqual([1, 2, 3, 4]);
    expect(wholeTicks(log([2, 30]), 4)).toEqual([2, 5, 10, 20]);
  });
});
