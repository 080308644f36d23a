/** Hundreds of small round dots as one path. `size` is their diameter in pixels, `alpha` 0 to 1. */

import type { InkName } from "../terms/inks.ts";
import { ghostly, inks } from "./inks.ts";
import { pixels, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface DotsProps {
  readonly x: Values;
  readonly y: Values;
  readonly ink: InkName;
  readonly size?: number;
  readonly alpha?: number;
  readonly ghost?: boolean;
}

export function Dots({ x, y, ink, size = 4, alpha = 0.5, ghost }: DotsProps) {
  const frame = usePlot();
  let d = "";
  for (const point of pixels(frame, x, y)) if (point) d += `M${point[0]} ${point[1]}h0`;
  return (
    <path
      {...(ghost ? ghostly : undefined)}
      d={d}
      stroke={inks[ink].variable}
      strokeWidth={size}
      strokeOpacity={alpha}
      strokeLinecap="round"
      fill="none"
    />
  );
}
