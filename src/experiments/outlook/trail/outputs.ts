/** What a run of `trail` reports, and the reader of it: names are checked when the code is compiled. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

/** The numbers are uniform on [-1, 1]: mean 0, variance 1/3. */
export const DEVIATION = Math.sqrt(1 / 3);

export const outputs = {
  scalars: {
    spread: { label: "Spread of the averages", ink: "accent", series: true },
    law: { label: "Deviation of one number over √n", ink: "law", series: true },
    gain: { label: "Spread of single numbers over that of averages" },
  },
  fields: { averages: { label: "Averages", pool: "first", ink: "accent" } },
} as const satisfies Outputs;

export const read = readerOf(outputs);
