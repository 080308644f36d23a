/** What `two-wells` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    "share.wide": { label: "Share in the wide well", format: "percent", ink: "local", series: true },
    "share.exact": { label: "Boltzmann’s law", format: "percent", ink: "law" },
    "share.narrow": { label: "Share in the narrow well", format: "percent", ink: "dense" },
    "share.neither": { label: "Share in neither well", format: "percent", ink: "plain" },
    "neither.exact": { label: "Boltzmann’s law for neither well", format: "percent", ink: "law" },
    "share.power": { label: "Power law, ratio to the dimension", format: "percent", ink: "plain" },
    "share.fromStart": {
      label: "Share in the wide well of those that began as chosen (half and half: in the narrow well)",
      format: "percent",
      ink: "local",
      series: true,
    },
    "share.fromOpposite": {
      label: "Share in the wide well of those that began elsewhere (half and half: in the wide well)",
      format: "percent",
      ink: "dense",
      series: true,
    },
    settled: { label: "Two starts agree (1: yes)", format: "integer" },
    since: { label: "Step since which they agree" },
    memory: { label: "Steps in which a start is forgotten, by the free energy of one coordinate" },
    "hole.narrow": { label: "Mass of the narrow hole alone, in the authors’ box", format: "percent" },
    "hole.wide": { label: "Mass of the wide hole alone, in the authors’ box", format: "percent" },
    "hole.neither": { label: "Mass of the plateau, in the authors’ box", format: "percent" },
    "variance.narrow": { label: "Variance in the narrow well, times curvature over temperature", format: "number" },
    "variance.scheme": { label: "The same by the step alone, 1 / (1 - curvature · step / 2)", format: "number" },
  },
  fields: {
    "walkers.first": { label: "Walkers, first coordinate", pool: "first" },
    "walkers.second": { label: "Walkers, second coordinate", pool: "first", stored: false },
    "walkers.well": { label: "Well of each walker (0 narrow, 1 wide, 2 neither)", pool: "first" },
    "density.first": { label: "First coordinate", pool: "first" },
    "density.crowd": { label: "Density of the crowd", x: "density.first", ink: "local", pool: "mean" },
    "density.exact": { label: "Boltzmann’s density", x: "density.first", ink: "law", pool: "first" },
    potential: { label: "Potential along the axis", x: "density.first", pool: "first" },
    freeEnergy: { label: "Free energy of the first coordinate", x: "density.first", ink: "law", pool: "first" },
    "odds.dimension": { label: "Dimensions", pool: "first" },
    "odds.law": {
      label: "ln of the odds, leading order in the temperature",
      x: "odds.dimension",
      ink: "law",
      pool: "first",
    },
    "odds.near": { label: "Dimensions", pool: "first" },
    "odds.exact": { label: "ln of the odds, by quadrature", x: "odds.near", ink: "local", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
