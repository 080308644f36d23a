/** Numbers as text, the same everywhere in a figure. */

import type { Format } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";

/** Three significant digits, without the noise of binary fractions. */
function significant(value: number): string {
  const size = Math.abs(value);
  if (size !== 0 && (size < 1e-3 || size >= 1e6)) return value.toExponential(1).replace("e+", "e");
  if (size >= 1000) return grouped(Math.round(value));
  return String(Number(value.toPrecision(3)));
}

/** "–" where there is no number. */
export function formatNumber(value: number | null | undefined, format: Format = "number"): string {
  if (value === null || value === undefined || !Number.isFinite(value)) return "–";
  switch (format) {
    case "percent":
      return `${Number((value * 100).toPrecision(3))} %`;
    case "integer":
      return grouped(Math.round(value));
    case "scientific":
      return value.toExponential(1).replace("e+", "e");
    case "number":
      return significant(value);
  }
}

export function formatSeconds(seconds: number): string {
  if (seconds < 1.5) return "about a second";
  if (seconds < 90) return `about ${Math.round(seconds)} seconds`;
  return `about ${Math.round(seconds / 60)} minutes`;
}
