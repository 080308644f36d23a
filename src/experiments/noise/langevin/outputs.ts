/** What `langevin` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    distance: { label: "Distance from Boltzmann’s law (total variation)", ink: "accent", series: true },
    other: { label: "The same, of the crowd from the other side", ink: "plain", series: true },
    chance: { label: "Distance that chance alone leaves" },
    apart: { label: "Distance between the two crowds" },
    mean: { label: "Mean place" },
    variance: { label: "Variance of the places" },
    "mean.law": { label: "Mean place by Boltzmann’s law", ink: "law" },
    "variance.law": { label: "Variance by Boltzmann’s law", ink: "law" },
    "variance.scheme": { label: "Variance of steps of this length, in a bowl" },
    time: { label: "Time that has passed" },
  },
  fields: {
    x: { label: "Place", pool: "first" },
    crowd: { label: "Share of walkers, per unit of place", x: "x", ink: "accent", pool: "mean" },
    law: { label: "Boltzmann’s law", x: "x", ink: "law", pool: "first" },
    landscape: { label: "Height of the landscape", x: "x", ink: "plain", pool: "first" },
    walkers: { label: "Places of the first walkers", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
