/** An axis of names: each has a whole number, from the top down. For `Categories`, and for any mark beside it. */
import { linear, type Scale } from "./scales.ts";

export interface CategoryAxis {
  readonly y: Scale;
  readonly yTicks: readonly number[];
  readonly yFormat: (place: number) => string;
}

/** Spread into a `Plot`: <Plot {...categoryAxis(names)} … /> */
export const categoryAxis = (names: readonly string[]): CategoryAxis => ({
  y: linear([Math.max(1, names.length) - 0.5, -0.5]),
  yTicks: names.map((_, i) => i),
  yFormat: (place) => names[place] ?? "",
});
