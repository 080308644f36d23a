/** What `valley` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    share: { label: "Share in the valley", format: "percent", ink: "accent", series: true },
    law: { label: "Boltzmann’s law", format: "percent", ink: "law" },
    pit: { label: "Share in the valley of those that began in the pit", format: "percent", series: true },
    valley: { label: "Share in the valley of those that began there", format: "percent", series: true },
    settled: { label: "Whether both starts agree within two standard errors (1) or not (0)", format: "integer" },
    odds: { label: "ln of the odds, valley to pit, by the law", ink: "law" },
    even: { label: "Temperature below which the pit wins" },
  },
  fields: {
    walkers: { label: "Walkers: first two coordinates", rows: 2, pool: "first" },
    parts: { label: "Whether each belongs to the valley rather than to the pit", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
