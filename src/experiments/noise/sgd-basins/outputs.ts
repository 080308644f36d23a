/** What a run of `sgd-basins` reports, and the reader of it. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

/** The three that walk, in the order of the picture. */
export const WALKERS = ["gd", "sgd", "langevin"] as const;
export type Walker = (typeof WALKERS)[number];

export const outputs = {
  scalars: {
    "flat.gd": { label: "Share in the flat basin, descent", format: "percent", ink: "plain", series: true },
    "flat.sgd": { label: "Share in the flat basin, SGD", format: "percent", ink: "accent", series: true },
    "flat.langevin": { label: "Share in the flat basin, Langevin", format: "percent", ink: "plain", series: true },
    "flat.boltzmann": { label: "Share in the flat basin, Boltzmann’s law", format: "percent", ink: "law" },
    "sgd.fromSharp": { label: "SGD’s share in the flat basin, of runs begun in the sharp one", format: "percent" },
    "sgd.fromFlat": { label: "SGD’s share in the flat basin, of runs begun there", format: "percent" },
    settled: { label: "SGD’s two starts agree (1: yes)", format: "integer" },
    temperature: { label: "Temperature that matches the noise, η σ² / 2B", format: "number" },
    noise: { label: "Variance of the batches drawn, times B / σ²", format: "number" },
  },
  fields: {
    "start.first": { label: "First coordinate at the start, same for all three", pool: "first" },
    "gd.first": { label: "First coordinate, descent", pool: "first" },
    "sgd.first": { label: "First coordinate, SGD", pool: "first" },
    "langevin.first": { label: "First coordinate, Langevin", pool: "first" },
    "gd.basin": { label: "Basin, descent (0 sharp, 1 flat)", pool: "first" },
    "sgd.basin": { label: "Basin, SGD (0 sharp, 1 flat)", pool: "first" },
    "langevin.basin": { label: "Basin, Langevin (0 sharp, 1 flat)", pool: "first" },
    place: { label: "First coordinate", pool: "first" },
    loss: { label: "Loss along it, the other coordinates 0", x: "place", ink: "law", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
