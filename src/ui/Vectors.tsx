/** Arrows from places of the data: gradients, forces, steps. All as one path, with heads that are as long as their arrows allow. */
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { headPath } from "./marks.ts";
import { pixels, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface VectorsProps {
  /** Where they begin, and what they go, in data units. */
  readonly x: Values;
  readonly y: Values;
  readonly dx: Values;
  readonly dy: Values;
  readonly ink: InkName;
  /** Stroke in pixels. */
  readonly size?: number;
  readonly alpha?: number;
  readonly ghost?: boolean;
}

const sums = (a: Values, b: Values) =>
  Array.from({ length: Math.min(a.length, b.length) }, (_, i) => (a[i] ?? Number.NaN) + (b[i] ?? Number.NaN));

export function Vectors({ x, y, dx, dy, ink, size = 1.5, alpha = 1, ghost }: VectorsProps) {
  const frame = usePlot();
  const from = pixels(frame, x, y);
  const to = pixels(frame, sums(x, dx), sums(y, dy));
  let shafts = "";
  let heads = "";
  for (const [i, start] of from.entries()) {
    const end = to[i];
    if (!start || !end || (start[0] === end[0] && start[1] === end[1])) continue;
    shafts += `M${start[0]} ${start[1]}L${end[0]} ${end[1]}`;
    heads += headPath(start, end, 3 + 2 * size);
  }
  const { variable } = inks[ink];
  return (
    <g opacity={alpha === 1 ? undefined : alpha} {...(ghost ? ghostly : undefined)}>
      <path d={shafts} stroke={variable} strokeWidth={size} fill="none" />
      <path d={heads} fill={variable} stroke="none" />
    </g>
  );
}
