/** Marks whose geometry has a closed form. The frame is 100 by 50 pixels; a unit of either axis is 10. */
import fc from "fast-check";
import { inverse as inverseOf, Matrix } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { Categories } from "../../src/ui/Categories.tsx";
import { Contours } from "../../src/ui/Contours.tsx";
import { categoryAxis } from "../../src/ui/categories.ts";
import { Ellipse } from "../../src/ui/Ellipse.tsx";
import { axesOf, inverse, scaled } from "../../src/ui/ellipse.ts";
import { Images, imageGrid } from "../../src/ui/Images.tsx";
import { isolines } from "../../src/ui/isolines.ts";
import { Members } from "../../src/ui/Members.tsx";
import { MovingImages, placed, travelling } from "../../src/ui/MovingImages.tsx";
import { headPath } from "../../src/ui/marks.ts";
import { Path } from "../../src/ui/Path.tsx";
import { linear } from "../../src/ui/scales.ts";
import { textWidth } from "../../src/ui/text.ts";
import { Vectors } from "../../src/ui/Vectors.tsx";
import { drawn, pathsOf, square } from "./render.tsx";

describe("Vectors", () => {
  it("go from their place by what they are, heads as long as they are drawn thick", () => {
    const [shafts, heads] = pathsOf(
      drawn(<Vectors x={[1, 2]} y={[1, 1]} dx={[4, 0]} dy={[0, 2]} ink="accent" size={1} />),
    );
    expect(shafts).toBe("M10 40L50 40M20 40L20 20");
    // five pixels long, two to either side
    expect(heads).toBe("M50 40L45 42L45 38zM20 20L22 25L18 25z");
  });

  it("have no head where they go nowhere, and a smaller one where they are short", () => {
    expect(pathsOf(drawn(<Vectors x={[1]} y={[1]} dx={[0]} dy={[0]} ink="accent" />))).toEqual(["", ""]);
    expect(headPath([0, 0], [2, 0], 10)).toBe("M2 0L0 0.8L0 -0.8z");
    expect(headPath([3, 3], [3, 3], 10)).toBe("");
  });
});

describe("Ellipse", () => {
  const positive = fc
    .tuple(
      fc.double({ min: 0.1, max: 9, noNaN: true }),
      fc.double({ min: -0.95, max: 0.95, noNaN: true }),
      fc.double({ min: 0.1, max: 9, noNaN: true }),
    )
    .map(([xx, part, yy]) => ({ xx, xy: part * Math.sqrt(xx * yy), yy }));

  it("has its points where vᵀ C⁻¹ v = 1", () => {
    fc.assert(
      fc.property(positive, fc.double({ min: 0, max: 6.3, noNaN: true }), (c, turn) => {
        const { long, short, angle } = axesOf(c)!;
        const [a, b] = [long * Math.cos(turn), short * Math.sin(turn)];
        const v = Matrix.columnVector([
          a * Math.cos(angle) - b * Math.sin(angle),
          a * Math.sin(angle) + b * Math.cos(angle),
        ]);
        const form = v.transpose().mmul(
          inverseOf(
            new Matrix([
              [c.xx, c.xy],
              [c.xy, c.yy],
            ]),
          ),
        );
        expect(form.mmul(v).get(0, 0)).toBeCloseTo(1, 8);
        expect(long).toBeGreaterThanOrEqual(short);
      }),
    );
  });

  it("of a form is that of its inverse, and there is none of what is not positive", () => {
    expect(inverse({ xx: 4, xy: 0, yy: 0.25 })).toEqual({ xx: 0.25, xy: -0, yy: 4 });
    expect(inverse({ xx: 1, xy: 1, yy: 1 })).toBeNull();
    expect(axesOf({ xx: 1, xy: 2, yy: 1 })).toBeNull();
    expect(axesOf({ xx: -1, xy: 0, yy: -1 })).toBeNull();
    expect(axesOf({ xx: 2, xy: 2, yy: 2 })).toMatchObject({ long: 2, short: 0, angle: Math.PI / 4 });
  });

  it("is stretched and turned by the axes it stands on", () => {
    expect(scaled({ xx: 1, xy: 0.5, yy: 2 }, [10, -20])).toEqual({ xx: 100, xy: -100, yy: 800 });
    const html = drawn(<Ellipse at={[5, 2]} covariance={{ xx: 4, xy: 0, yy: 0.25 }} ink="law" size={1} />);
    expect(html).toContain('cx="50" cy="30" rx="20" ry="5" transform="rotate(0 50 30)"');
    // along the diagonal, eigenvalues 3 and 1; y grows upwards, so the turn is to the left
    const turned = drawn(<Ellipse at={[5, 2]} covariance={{ xx: 2, xy: 1, yy: 2 }} ink="law" size={2} />);
    expect(turned).toContain(`rx="${Math.round(2000 * Math.sqrt(3)) / 100}" ry="20" transform="rotate(-45 50 30)"`);
    const form = drawn(<Ellipse at={[5, 2]} form={{ xx: 0.25, xy: 0, yy: 4 }} ink="law" />);
    expect(form).toContain('rx="20" ry="5"');
    expect(drawn(<Ellipse at={[5, 2]} form={{ xx: 0, xy: 0, yy: 4 }} ink="law" />)).toBe("");
  });
});

describe("Contours", () => {
  const columns = 20;
  const rows = 10;
  const field = (f: (x: number, y: number) => number) =>
    Array.from({ length: columns * rows }, (_, i) => f((i % columns) + 0.5, Math.floor(i / columns) + 0.5));

  it("of a plane is a straight line from edge to edge, open", () => {
    const [line, ...more] = isolines(
      field((x) => x),
      rows,
      [7],
    );
    expect(more).toEqual([]);
    expect(line?.closed).toBe(false);
    for (const [x] of line!.points) expect(x).toBeCloseTo(7, 12);
    const heights = line!.points.map(([, y]) => y);
    expect([Math.min(...heights), Math.max(...heights)]).toEqual([0, rows]);
  });

  it("of a cone is a circle", () => {
    const [line, ...more] = isolines(
      field((x, y) => Math.hypot(x - 10, y - 5)),
      rows,
      [3],
    );
    expect(more).toEqual([]);
    expect(line?.closed).toBe(true);
    for (const [x, y] of line!.points) expect(Math.hypot(x - 10, y - 5)).toBeCloseTo(3, 1);
  });

  it("that leaves the grid and comes back is as many lines as are inside", () => {
    // a circle about the middle of the lower edge, and one about a corner
    for (const [at, ends] of [
      [[10, 0], 2],
      [[0, 0], 2],
    ] as const) {
      const lines = isolines(
        field((x, y) => Math.hypot(x - at[0], y - at[1])),
        rows,
        [4],
      );
      expect(lines).toHaveLength(1);
      expect(lines[0]!.closed).toBe(false);
      const outer = lines[0]!.points.filter(([x, y]) => x === 0 || y === 0 || x === columns || y === rows);
      expect(outer).toHaveLength(ends);
      for (const [x, y] of lines[0]!.points) expect(Math.abs(Math.hypot(x - at[0], y - at[1]) - 4)).toBeLessThan(0.1);
    }
  });

  it("leaves corners uncut and holes out", () => {
    expect(
      isolines(
        field(() => 1),
        rows,
        [0.5],
      ),
    ).toEqual([]);
    expect(
      isolines(
        field(() => Number.NaN),
        rows,
        [0.5],
      ),
    ).toEqual([]);
  });

  it("is drawn where its field lies, with its height in words", () => {
    const html = drawn(
      <Contours
        values={field((x) => x)}
        rows={rows}
        xFrom={0}
        xTo={10}
        yFrom={0}
        yTo={5}
        levels={[7]}
        words={(level) => `height ${level}`}
      />,
    );
    const numbers = [...pathsOf(html)[0]!.matchAll(/([\d.]+),([\d.]+)/g)].map(([, x]) => Number(x));
    // 7 of 20 columns are 35 of 100 pixels
    expect(new Set(numbers)).toEqual(new Set([35]));
    expect(html).toContain("height 7");
  });
});

describe("Images", () => {
  const one = Array.from({ length: 4 }, (_, i) => i / 3);

  it("stand in a grid, each pixel of theirs as many whole pixels of the screen", () => {
    expect(imageGrid({ side: 28, count: 10, width: 400 }, 13)).toEqual({
      columns: 8,
      size: 28,
      pitch: 36,
      aside: 0,
      down: 36,
      height: 64,
    });
    // captions are 18 pixels high, and never run into each other
    const captions = ["boot", "shirt", "a rather long caption", "bag"];
    expect(imageGrid({ side: 28, count: 4, width: 400, captions }, 13)).toMatchObject({ columns: 2, size: 196 });
    const narrow = imageGrid(
      { side: 28, count: 4, width: 114, captions: ["class 1", "class 2", "class 3", "class 4"] },
      13,
    );
    expect(narrow.pitch).toBeGreaterThan(textWidth("class 1", 13));
    expect(narrow.aside).toBeGreaterThan(0);
    expect(narrow.columns * narrow.pitch - 8).toBeLessThanOrEqual(114);
    expect(imageGrid({ side: 28, count: 4, width: 400, captions: ["a", "b", "c", "d"] }, 13)).toMatchObject({
      columns: 4,
      size: 84,
      height: 84 + 18,
    });
  });

  it("let ink through where they are white, so that they follow the theme", () => {
    const html = drawn(<Images pixels={[...one, ...one]} side={2} count={2} width={100} captions={["a", "b"]} />);
    expect(html.match(/<image href="data:image\/png;base64,/g)).toHaveLength(2);
    expect(html).toMatch(/<rect width="100" height="\d+" fill="var\(--ink, currentColor\)" mask="url\(#/);
    expect(html).toContain(">b</text>");
    const [, body = ""] = /base64,([^"]+)/.exec(html) ?? [];
    const png = Buffer.from(body, "base64");
    // rows 0 85 and 170 255, each behind a filter byte, at the end of the stored block
    expect([...png.subarray(png.indexOf("IDAT") + 11, png.indexOf("IDAT") + 17)]).toEqual([0, 0, 85, 0, 170, 255]);
  });
});

describe("MovingImages", () => {
  // two pictures of 2 by 2; pixel 0 goes to 3, 1 to 2, 2 to 0, 3 to 1
  const pixels = [0, 1, 2, 3, 10, 11, 12, 13];
  const places = [3, 2, 0, 1];

  it("stand with every pixel at its place, in every picture alike", () => {
    expect(placed(pixels, places, 2)).toEqual([2, 3, 1, 0, 12, 13, 11, 10]);
    expect(placed(pixels, [0, 1, 2, 3], 2)).toEqual(pixels);
    expect(drawn(<MovingImages pixels={pixels} places={places} side={2} count={2} full={13} width={100} />)).toBe(
      drawn(<Images pixels={placed(pixels, places, 2)} side={2} count={2} full={13} width={100} />),
    );
  });

  it("travel from where they were to where they go, half of the way in half of the time", () => {
    const grid = { columns: 2, size: 20, pitch: 28, aside: 0, down: 28 };
    const one = { side: 2, count: 1, full: 1 };
    // only pixel 0 is seen: it stands at the upper left, and goes to the lower right
    const way = (part: number) =>
      travelling([1, 0, 0, 0], { from: [0, 1, 2, 3], to: [3, 1, 2, 0], part }, one, grid).join("");
    expect(way(0)).toBe("M0 0h10v10h-10z");
    expect(way(0.5)).toBe("M5 5h10v10h-10z");
    expect(way(1)).toBe("M10 10h10v10h-10z");
    // a second picture stands beside the first
    const two = travelling([0, 0, 0, 0, 0, 1, 0, 0], { from: places, to: places, part: 1 }, { ...one, count: 2 }, grid);
    expect(two.join("")).toBe("M28 10h10v10h-10z");
  });

  it("go from the palest to the full grey", () => {
    const grid = { columns: 1, size: 20, pitch: 28, aside: 0, down: 28 };
    const levels = travelling([0.04, 0.1, 0.5, 1], { from: places, to: places, part: 0 }, { side: 2, count: 1 }, grid);
    expect(levels.flatMap((d, i) => (d === "" ? [] : [i]))).toEqual([0, 4, 9]);
  });
});

describe("Categories", () => {
  const frame = { ...square, y: categoryAxis(["one", "two"]).y.range([50, 0]) };

  it("go from the top down, each name at the middle of its row", () => {
    const axis = categoryAxis(["one", "two"]);
    expect(axis.yTicks.map(axis.yFormat)).toEqual(["one", "two"]);
    expect(axis.yTicks.map((tick) => frame.y(tick))).toEqual([12.5, 37.5]);
  });

  it("are bars from zero with whiskers, or dots", () => {
    const bars = drawn(<Categories values={[4, 8]} low={[3, null]} high={[5, null]} ink="dense" thick={0.4} />, frame);
    expect(pathsOf(bars)).toEqual(["M0 7.5H40V17.5H0z", "M30 12.5H50", "M0 32.5H80V42.5H0z"]);
    const dots = drawn(<Categories values={[4, null]} ink={["dense", "local"]} dots />, frame);
    expect(pathsOf(dots)).toEqual(["M36 8.5H44V16.5H36z"]);
  });
});

describe("Path", () => {
  it("is hollow where it starts and full where it ends", () => {
    const html = drawn(<Path x={[1, 2, 5]} y={[1, 1, 1]} ink="accent" />);
    expect(pathsOf(html)).toEqual(["M10,40L20,40L50,40"]);
    expect(html).toMatch(/<circle cx="10" cy="40" r="4" fill="var\(--paper[^"]*"/);
    expect(html).toMatch(/<circle cx="50" cy="40" r="4" fill="var\(--accent/);
  });

  it("shows its direction at equal times, also where it rests", () => {
    const [, heads] = pathsOf(drawn(<Path x={[1, 5, 5, 5, 9]} y={[1, 1, 1, 1, 1]} ink="accent" arrows={1} />));
    expect(heads).toBe("M50 40L42 43.2L42 36.8z");
    // a step of a tenth of a unit is one pixel, its head is eight
    const [, close] = pathsOf(drawn(<Path x={[1, 1.1, 1.2]} y={[1, 1, 1]} ink="accent" arrows={1} />));
    expect(close).toBe("M11 40L3 43.2L3 36.8z");
  });

  it("is nothing without places", () => {
    expect(drawn(<Path x={[null]} y={[1]} ink="accent" />)).toBe("");
  });
});

describe("Members", () => {
  it("are curves of their own in one path, broken where a value is missing", () => {
    const html = drawn(
      <Members
        x={[0, 1, 2]}
        members={[
          [1, 2, 3],
          [0, null, 4],
        ]}
        ink="local"
      />,
    );
    expect(pathsOf(html)).toEqual(["M0,40L10,30L20,20M0,50M20,10"]);
  });
});

it("none of them writes NaN", () => {
  const bad = [Number.NaN, Number.POSITIVE_INFINITY, null, -1e300];
  const frame = { ...square, x: linear([0, 1]).range([0, 100]) };
  for (const mark of [
    <Vectors key="1" x={bad} y={bad} dx={bad} dy={bad} ink="law" />,
    <Ellipse key="2" at={[Number.NaN, 0]} covariance={{ xx: 1, xy: 0, yy: 1 }} ink="law" />,
    <Ellipse key="3" at={[0, 0]} covariance={{ xx: Number.NaN, xy: 0, yy: 1 }} ink="law" />,
    <Contours key="4" values={bad} rows={2} xFrom={0} xTo={1} yFrom={0} yTo={1} levels={[0]} words={String} />,
    <Images key="5" pixels={bad} side={2} count={1} width={50} />,
    <Categories key="6" values={bad} low={bad} high={bad} ink="law" />,
    <Path key="7" x={bad} y={bad} ink="law" arrows={3} />,
    <Members key="8" x={bad} members={[bad]} ink="law" />,
  ])
    expect(drawn(mark, frame)).not.toMatch(/NaN|Infinity/);
});
