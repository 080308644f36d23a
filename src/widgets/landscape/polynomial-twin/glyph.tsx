/** A unit in small: the kink, or the polynomial as far as it was fitted. */
import { valueAt } from "../../../experiments/landscape/polynomial-twin/kink.ts";
import { styles } from "../../../experiments/landscape/polynomial-twin/nets.ts";
import { read } from "../../../experiments/landscape/polynomial-twin/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { hairline, inks } from "../../../ui/inks.ts";

interface GlyphProps {
  readonly name: "relu" | "twin";
  readonly summary: Summary;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

const PLACES = 24;
const tenth = (value: number) => Math.round(value * 10) / 10;

export function Glyph({ name, summary, width, height }: GlyphProps) {
  const interval = Number(summary.values.interval);
  const coefficients = Array.from(read.field(summary, "coefficients"));
  const points = Array.from({ length: PLACES + 1 }, (_, i) => {
    const t = (2 * i) / PLACES - 1;
    const value = name === "relu" ? Math.max(t, 0) : valueAt(coefficients, t * interval) / interval;
    return `${tenth(((t + 1) / 2) * width)} ${tenth(height * (0.8 - 0.75 * value))}`;
  });
  return (
    <g aria-hidden>
      <path {...hairline} d={`M0 ${tenth(height * 0.8)}H${tenth(width)}`} />
      <path
        d={`M${points.join("L")}`}
        fill="none"
        stroke={inks[styles[name].ink].variable}
        strokeWidth={2}
        strokeLinejoin="round"
      />
    </g>
  );
}
