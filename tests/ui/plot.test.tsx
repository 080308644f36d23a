import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import type { InkName } from "../../src/terms/inks.ts";
import { type EndLabel, endRoom, placeLabels } from "../../src/ui/EndLabels.tsx";
import { Line } from "../../src/ui/Line.tsx";
import { Panel } from "../../src/ui/Panel.tsx";
import { Plot } from "../../src/ui/Plot.tsx";
import { Rule } from "../../src/ui/Rule.tsx";
import { extentOf, linear, log, symlog, ticksOf, tickText } from "../../src/ui/scales.ts";
import { textWidth, wrapText } from "../../src/ui/text.ts";
import { square } from "./render.tsx";

const scales = { linear, log, symlog };
const kinds = fc.constantFrom<keyof typeof scales>("linear", "log", "symlog");
/** Any number that JavaScript has: huge, tiny, NaN, infinite. */
const anything = fc.double();

describe("Plot", () => {
  it("never writes NaN, whatever the ranges and values", () => {
    fc.assert(
      fc.property(
        kinds,
        kinds,
        fc.array(anything, { maxLength: 6 }),
        fc.array(anything, { maxLength: 6 }),
        (a, b, x, y) => {
          const html = renderToStaticMarkup(
            <Panel label="random" aspect={1.5}>
              {(size) => (
                <Plot
                  {...size}
                  x={scales[a](extentOf(x))}
                  y={scales[b](extentOf(y))}
                  xLabel="x"
                  yLabel="y"
                  ends={[{ ink: "dense", text: "net", y }]}
                >
                  <Line x={x} y={y} ink="dense" />
                </Plot>
              )}
            </Panel>,
          );
          expect(html).not.toMatch(/NaN|Infinity|undefined/);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("is 480 wide on the first render, with a name of its own", () => {
    const html = renderToStaticMarkup(
      <Panel label="Error against steps" aspect={1.5}>
        {() => null}
      </Panel>,
    );
    expect(html).toContain('viewBox="0 0 480 320"');
    expect(html).toContain('role="img" aria-label="Error against steps"');
  });

  it("holds the whole of its outermost tick labels", () => {
    for (const width of [200, 300, 480])
      for (const domain of [
        [-4, 4],
        [0, 16000],
        [-1000, 0],
      ] as const) {
        const html = renderToStaticMarkup(
          <Panel label="p" aspect={1.5}>
            {() => (
              <Plot width={width} height={200} x={linear(domain)} y={linear([0, 1])} xTicks={domain} yTicks={[]} />
            )}
          </Panel>,
        );
        const [, left = ""] = /<g transform="translate\((\d+) \d+\)"><clipPath/.exec(html) ?? [];
        const labels = [...html.matchAll(/<text x="([\d.]+)" [^>]*text-anchor="middle">([^<]*)</g)];
        expect(labels).toHaveLength(2);
        for (const [, at, text = ""] of labels) {
          const half = textWidth(text, 13) / 2;
          expect(Number(left) + Number(at) - half, text).toBeGreaterThanOrEqual(-1);
          expect(Number(left) + Number(at) + half, text).toBeLessThanOrEqual(width + 1);
        }
      }
  });

  it("leaves its words to the picture's name: none is loose in what a screen reader gets", () => {
    const html = renderToStaticMarkup(
      <Panel label="Error against steps" title="Error" aspect={1.5}>
        {(size) => (
          <Plot
            {...size}
            x={linear([0, 1])}
            y={linear([0, 1])}
            xLabel="a"
            yLabel="b"
            ends={[{ ink: "law", text: "c", y: 1 }]}
          >
            <Rule y={0.5} label="half" />
          </Plot>
        )}
      </Panel>,
    );
    let rest = html;
    for (let before = ""; before !== rest; ) {
      before = rest;
      rest = rest.replace(/<(text|g)\b[^>]*aria-hidden="true"[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/g, "");
      rest = rest.replace(
        /(<g\b[^>]*aria-hidden="true"[^>]*>(?:(?!<\/g>)[\s\S])*?)<g\b[^>]*>((?:(?!<g\b)[\s\S])*?)<\/g>/g,
        "$1$2",
      );
    }
    expect(html).toContain("<text");
    expect(rest).not.toContain("<text");
  });

  it("says in words that an axis is logarithmic", () => {
    const html = renderToStaticMarkup(
      <Plot width={480} height={300} x={log([1, 1000])} y={linear([0, 1])} xLabel="Examples" yLabel="Error" />,
    );
    expect(html).toContain("Examples (log scale)");
    expect(html).not.toContain("Error (log scale)");
  });

  it("places labels at the ends of their lines, none over another", () => {
    const value = fc.double({ min: 0, max: 5, noNaN: true });
    const label = fc.record({
      ink: fc.constantFrom<InkName>("dense", "local"),
      text: fc.string({ maxLength: 24 }),
      y: value,
    });
    fc.assert(
      fc.property(fc.array(label, { maxLength: 6 }), (ends: EndLabel[]) => {
        const placed = placeLabels(ends, square, 480).sort((a, b) => a.centre - b.centre);
        for (let i = 1; i < placed.length; i++) {
          const gap = placed[i]!.centre - placed[i]!.height / 2 - (placed[i - 1]!.centre + placed[i - 1]!.height / 2);
          // centres are rounded to a tenth
          expect(gap).toBeGreaterThanOrEqual(-0.11);
        }
      }),
    );
    expect(placeLabels([{ ink: "dense", text: "net", y: [1, 2, null] }], square, 480)[0]!.centre).toBe(30);
  });

  it("go with the end of their line where its places are known, and stay at the edge otherwise", () => {
    const left = (end: Pick<EndLabel, "x" | "y">) =>
      placeLabels([{ ink: "dense", text: "net", ...end }], square, 480)[0]!.left;
    const edge = square.width;
    expect(left({ y: [1, 2, null] })).toBe(edge);
    expect(left({ y: 2 })).toBe(edge);
    expect(left({ x: [0, 1, 2], y: [1, 2, null] })).toBe(square.x(1));
    expect(left({ x: [0, 1e6], y: [1, 2] })).toBe(edge);
  });

  it("keeps room for the widest label", () => {
    const ends: EndLabel[] = [{ ink: "dense", text: "dense net", y: 1 }];
    expect(endRoom(ends, 480, 13)).toBeGreaterThan(textWidth("dense net", 13));
    expect(endRoom([], 480, 13)).toBe(0);
  });
});

describe("ticks", () => {
  it("are few, round and inside the domain", () => {
    expect(ticksOf(linear([0, 3000]), 4)).toEqual([0, 1000, 2000, 3000]);
    expect(ticksOf(log([1e-4, 1]), 5)).toEqual([1e-4, 1e-3, 1e-2, 0.1, 1]);
    expect(ticksOf(log([2, 30]), 4)).toEqual([2, 5, 10, 20]);
    expect(ticksOf(symlog([-100, 100]), 6)).toEqual([-100, -10, -1, 0, 1, 10, 100]);
  });

  it("are written as they are read", () => {
    expect([0, 0.25, 3000, 1e6, 2e-5, -4, 1e-7].map(tickText)).toEqual([
      "0",
      "0.25",
      "3,000",
      "10⁶",
      "2·10⁻⁵",
      "−4",
      "10⁻⁷",
    ]);
  });
});

describe("wrapText", () => {
  it("leaves a percent sign on the line of its number, however narrow", () => {
    for (let width = 40; width < 200; width += 10)
      for (const line of wrapText("The right pairs: 26 % of it, 3.5 % wrong", width, 13))
        expect(line).not.toMatch(/^%/);
  });

  it("keeps all words, each line within its width unless one word is longer", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 12 }), (words) => {
        const lines = wrapText(words.join(" "), 120, 13);
        expect(lines.join(" ")).toBe(words.join(" "));
        for (const line of lines) expect(textWidth(line, 13) <= 120 || !line.includes(" ")).toBe(true);
      }),
    );
  });
});
