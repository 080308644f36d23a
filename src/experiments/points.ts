/** Points as text: "0.1,0.5_0.3,-0.2", with classes "0.1,0.5,a_0.3,-0.2,b". Neither links nor shells change such a text. */
import type { Extent, PointsParameter } from "./parameters.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
  /** Empty where the parameter has no classes. */
  readonly kind: string;
}

/** The nearest whole multiple of a tenth of the step that lies within, without the noise of binary fractions. */
export function snapped({ min, max, step }: Pick<Extent, "min" | "max" | "step">, value: number): number {
  const fine = step / 10;
  const inside = Math.min(max, Math.max(min, value));
  // + 0 turns -0 into 0, which is what its text reads back as
  return Number((Math.floor(inside / fine + 0.5) * fine).toPrecision(9)) + 0;
}

export function printPoints(points: readonly Point[]): string {
  return points.map(({ x, y, kind }) => (kind === "" ? `${x},${y}` : `${x},${y},${kind}`)).join("_");
}

/** Points between underscores, semicolons or line ends; their numbers between commas, tabs or spaces, as tables have them. */
export function readPoints(
  parameter: PointsParameter,
  text: string,
  number: (text: string) => number,
): Point[] | string {
  const rows = text
    .split(/[_;\r\n]+/)
    .map((row) => row.trim())
    .filter((row) => row !== "");
  const points: Point[] = [];
  for (const [i, row] of rows.entries()) {
    const [x = "", y = "", kind = "", ...more] = row.split(/\s*[,\t]\s*|\s+/);
    const [left, top] = [number(x), number(y)];
    if (!Number.isFinite(left) || !Number.isFinite(top) || more.length > 0)
      return `point ${i + 1}: ${row.slice(0, 24)}`;
    const known = parameter.classes?.some(({ value }) => value === kind) ?? kind === "";
    if (!known) return `point ${i + 1}: class ${kind.slice(0, 12) || "missing"}`;
    points.push({ x: left, y: top, kind });
  }
  return points;
}

/** A canonical text as points. */
export const pointsOf = (text: string): Point[] =>
  text === ""
    ? []
    : text.split("_").map((row) => {
        const [x = "", y = "", kind = ""] = row.split(",");
        return { x: Number(x), y: Number(y), kind };
      });
