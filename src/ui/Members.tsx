/** Each member of an ensemble as a thin curve of its own, beside the median: all as one path. */
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { pixels, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface MembersProps {
  readonly x: Values;
  /** Values of each member; nulls break its curve. */
  readonly members: readonly Values[];
  readonly ink: InkName;
  readonly alpha?: number;
  readonly ghost?: boolean;
}

export function Members({ x, members, ink, alpha = 0.4, ghost }: MembersProps) {
  const frame = usePlot();
  let d = "";
  for (const y of members) {
    let open = false;
    for (const point of pixels(frame, x, y)) {
      if (point) d += `${open ? "L" : "M"}${point[0]},${point[1]}`;
      open = point !== null;
    }
  }
  return (
    <path
      className="members"
      d={d}
      fill="none"
      stroke={inks[ink].variable}
      strokeWidth={1}
      strokeOpacity={alpha}
      strokeLinejoin="round"
      {...(ghost ? ghostly : undefined)}
    />
  );
}
