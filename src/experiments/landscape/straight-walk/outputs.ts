/** What `straight-walk` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";
import { GRID } from "../degenerate-minima/sizes.ts";

export const outputs = {
  scalars: {
    distance: { label: "Way gone" },
    straight: { label: "Loss of the straight walk", format: "scientific", ink: "accent", series: true },
    surface: { label: "Loss of the walk along the surface", format: "scientific", ink: "law", series: true },
    "surface.worst": { label: "Largest loss of the walk along the surface so far", format: "scientific" },
    "straight.1": { label: "Loss of the straight walk at distance 1", format: "scientific" },
    "straight.3": { label: "Loss of the straight walk at distance 3", format: "scientific" },
    power: { label: "Power of the distance with which that loss begins to grow" },
    "change.straight": { label: "Change of the function over the square, straight (root mean square)", ink: "accent" },
    "change.surface": { label: "Change of the function over the square, along the surface", ink: "law" },
    apart: { label: "Distance of the surface walk from its start, as the crow flies" },
    weights: { label: "Weights", format: "integer" },
    flat: { label: "Flat directions", format: "integer" },
    walks: { label: "The net fits, and has a flat direction (1: yes)", format: "integer" },
  },
  fields: {
    "points.first": { label: "Points, first input", pool: "first" },
    "points.second": { label: "Points, second input", pool: "first" },
    "straight.points": { label: "Change of the function at the points, straight", pool: "first" },
    "surface.points": { label: "Change of the function at the points, along the surface", pool: "first" },
    "straight.map": { label: "Change of the function, straight", rows: GRID, pool: "first" },
    "surface.map": { label: "Change of the function, along the surface", rows: GRID, pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
