/** Paths of the five marks that end the lines of the five learners. */
import type { MarkShape } from "./inks.ts";
import type { Place } from "./place.ts";

const tenth = (value: number) => Math.round(value * 10) / 10;

/** A mark of radius `r` pixels at (x, y); `cross` is stroked, the others are filled. */
export function markPath(shape: MarkShape, x: number, y: number, r: number): string {
  const [left, right, top, bottom] = [tenth(x - r), tenth(x + r), tenth(y - r), tenth(y + r)];
  switch (shape) {
    case "none":
      return "";
    case "round":
      return `M${left} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case "square":
      return `M${left} ${top}H${right}V${bottom}H${left}z`;
    case "diamond":
      return `M${x} ${tenth(y - 1.25 * r)}L${tenth(x + 1.25 * r)} ${y}L${x} ${tenth(y + 1.25 * r)}L${tenth(x - 1.25 * r)} ${y}z`;
    case "triangle":
      return `M${x} ${tenth(y - 1.2 * r)}L${tenth(x + 1.15 * r)} ${bottom}H${tenth(x - 1.15 * r)}z`;
    case "cross":
      return `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`;
  }
}

/** A filled arrow head with its tip at `to`, at most `size` pixels long and no longer than the way from `from`. */
export function headPath(from: Place, to: Place, size: number): string {
  const [x, y] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(x, y);
  if (!(length > 0)) return "";
  const reach = Math.min(size, length);
  const [along, up] = [(x / length) * reach, (y / length) * reach];
  const base: Place = [to[0] - along, to[1] - up];
  // two fifths of its length to either side
  const side: Place = [-0.4 * up, 0.4 * along];
  const corner = (sign: number) => `${tenth(base[0] + sign * side[0])} ${tenth(base[1] + sign * side[1])}`;
  return `M${tenth(to[0])} ${tenth(to[1])}L${corner(1)}L${corner(-1)}z`;
}
