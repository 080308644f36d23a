/** Paths made relative draw what they drew. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { relativePath } from "../../src/frame/relative-path.ts";

/** Every point that a path names, absolute, with its command, by the rules of SVG: M, L, C, Z in either case. */
function pointsOf(path: string): string[] {
  const points: string[] = [];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  for (const [, command = "", text = ""] of path.matchAll(/([MLCZ])([^MLCZ]*)/gi)) {
    const kind = command.toUpperCase();
    if (kind === "Z") {
      points.push("Z");
      [x, y] = [startX, startY];
      continue;
    }
    const numbers = (text.match(/-?(\d*\.\d+|\d+)/g) ?? []).map(Number);
    const size = kind === "C" ? 6 : 2;
    for (let i = 0; i < numbers.length; i += size) {
      const [baseX, baseY] = command === kind ? [0, 0] : [x, y];
      for (let j = i; j < i + size; j += 2) {
        [x, y] = [baseX + numbers[j]!, baseY + numbers[j + 1]!];
        points.push(
          `${kind === "M" && i > 0 ? "L" : kind} ${x.toFixed(2)} ${y.toFixed(2)}`.replaceAll("-0.00", "0.00"),
        );
      }
      if (kind === "M" && i === 0) [startX, startY] = [x, y];
    }
  }
  return points;
}

describe("a relative path", () => {
  it("is short", () => {
    expect(relativePath("M0,24.7L2.8,26.7L5.5,26.2Z")).toBe("M0 24.7l2.8 2 2.7-.5z");
    expect(relativePath("M1,1C2,2,3,3,4,4C5,5,6,6,7,7")).toBe("M1 1c1 1 2 2 3 3 1 1 2 2 3 3");
  });

  it("begins anew after it has been closed", () => {
    expect(relativePath("M1,1L5,1L5,5ZL3,3M9,9L8,8")).toBe("M1 1l4 0 0 4zl2 2M9 9l-1-1");
  });

  it("is left alone where it holds anything else", () => {
    for (const path of ["", "M0 0H5", "M1 1a4 4 0 1 0 8 0z", "M0 0l1 1", "M1e-7,0L1,1"])
      expect(relativePath(path)).toBe(path);
  });

  it("draws the same", () => {
    const number = fc.integer({ min: -9999, max: 9999 }).map((tenths) => tenths / 10);
    const numbers = (count: number) =>
      fc.array(number, { minLength: count, maxLength: count }).map((all) => all.join(","));
    const part = fc.oneof(
      numbers(2).map((point) => `L${point}`),
      numbers(4).map((points) => `L${points}`),
      numbers(6).map((points) => `C${points}`),
      numbers(2).map((point) => `M${point}`),
      fc.constant("Z"),
    );
    fc.assert(
      fc.property(numbers(2), fc.array(part, { maxLength: 12 }), (start, parts) => {
        const path = `M${start}${parts.join("")}`;
        expect(pointsOf(relativePath(path))).toEqual(pointsOf(path));
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});
