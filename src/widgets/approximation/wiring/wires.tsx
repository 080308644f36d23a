/** Straight wires from one unit to others, as one path. */
import type { InkName } from "../../../terms/inks.ts";
import { inks } from "../../../ui/inks.ts";
import type { Place } from "../../../ui/place.ts";
import { pixels, usePlot } from "../../../ui/plot-context.ts";

interface WiresProps {
  readonly from: Place;
  readonly to: readonly Place[];
  readonly ink: InkName;
  readonly size: number;
  readonly alpha?: number;
}

export function Wires({ from, to, ink, size, alpha = 1 }: WiresProps) {
  const [start, ...ends] = pixels(
    usePlot(),
    [from, ...to].map(([x]) => x),
    [from, ...to].map(([, y]) => y),
  );
  if (!start) return null;
  const d = ends.map((end) => (end ? `M${start.join(",")}L${end.join(",")}` : "")).join("");
  return <path d={d} stroke={inks[ink].variable} strokeWidth={size} strokeOpacity={alpha} fill="none" />;
}
