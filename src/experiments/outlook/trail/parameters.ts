/** What a reader can change in `trail`: where on it to stand. */
import type { ParameterTable } from "../../types.ts";
import { stops } from "./stops.ts";

/** The first stop of each year, counted from 1. */
export const years: readonly { readonly value: number; readonly label: string }[] = stops.flatMap(
  ({ on: [year] }, i) => (i > 0 && stops[i - 1]!.on[0] === year ? [] : [{ value: i + 1, label: String(year) }]),
);

/** Those that have room beside each other under a slider. */
const spread: { readonly value: number; readonly label: string }[] = [];
for (const year of years) if (year.value >= (spread.at(-1)?.value ?? Number.NEGATIVE_INFINITY) + 5) spread.push(year);

export const parameters = {
  stop: {
    kind: "range",
    label: "Stop",
    help: "A date at which a sentence was changed. The arrow keys go to the next one and back.",
    min: 1,
    max: stops.length,
    step: 1,
    value: stops.length,
    integer: true,
    marks: spread,
  },
} as const satisfies ParameterTable;
