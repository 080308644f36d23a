/** What `langevin` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    distance: { label: "Distance from Boltzmann’s law (total variation)", ink: "accent", series: true },
    other: { label: "The same, of the crowd from the other start", ink: "plain", series: true },
    chance: { label: "Distance that chance alone leaves" },
    apart: { label: "Distance between the two crowds" },
    bias: { label: "Distance from Boltzmann’s law to the law of steps of this length, on a line" },
    "distance.steps": { label: "Distance of the crowd from the law of its own steps, on a line" },
    mean: { label: "Mean place" },
    variance: { label: "Variance of the places" },
    "mean.law": { label: "Mean place by Boltzmann’s law", ink: "law" },
    "variance.law": { label: "Variance by Boltzmann’s law", ink: "law" },
    "variance.scheme": { label: "Variance of steps of this length, in a bowl" },
    time: { label: "Time that has passed" },
    memory: { label: "Time in which a start is forgotten, by theory, on a line" },
    "height.half": { label: "Height below which half of Boltzmann’s law lies, in the plane" },
    "height.most": { label: "Height below which nine tenths of it lie, in the plane" },
    half: { label: "Share of the crowd in the half, in the plane", format: "percent" },
    most: { label: "Share of the crowd in the nine tenths, in the plane", format: "percent" },
  },
  fields: {
    x: { label: "Place", pool: "first" },
    crowd: { label: "Share of walkers, per unit of place", x: "x", ink: "accent", pool: "mean" },
    law: { label: "Boltzmann’s law", x: "x", ink: "law", pool: "first" },
    steps: {
      label: "The law of steps of this length, on a line (Boltzmann’s where it cannot be told)",
      pool: "first",
      stored: false,
    },
    landscape: { label: "Height of the landscape", x: "x", ink: "plain", pool: "first" },
    walkers: { label: "Places of the walkers", pool: "first" },
    "walkers.second": { label: "Their second coordinates, in the plane (on a line 0 alone)", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
