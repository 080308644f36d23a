/** What `memorize` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    dots: { label: "Dots", format: "integer" },
    weights: { label: "Weights that are fitted", format: "integer" },
    drawn: { label: "Numbers of the first layer, drawn by chance", format: "integer" },
    wrong: { label: "Dots that the net gets wrong", format: "integer" },
    miss: { label: "Distance of its output from their labels, root mean square" },
    new: { label: "New dots", format: "integer" },
    "new.wrong": { label: "New dots that it gets wrong", format: "integer" },
    "any.own": { label: "Any labels, other draws: part of the own dots that is wrong", format: "percent" },
    "any.fitted": { label: "Any labels, other draws: part of the draws with no dot wrong", format: "percent" },
    "any.new": { label: "Any labels, other draws: part of new dots that is wrong", format: "percent" },
    "any.low": { label: "Any labels, other draws: lower quarter of that", format: "percent" },
    "any.high": { label: "Any labels, other draws: upper quarter of that", format: "percent" },
    "true.own": { label: "True labels, other draws: part of the own dots that is wrong", format: "percent" },
    "true.fitted": { label: "True labels, other draws: part of the draws with no dot wrong", format: "percent" },
    "true.new": { label: "True labels, other draws: part of new dots that is wrong", format: "percent" },
    "true.low": { label: "True labels, other draws: lower quarter of that", format: "percent" },
    "true.high": { label: "True labels, other draws: upper quarter of that", format: "percent" },
  },
  fields: {
    map: { label: "Output of the net over the plane, rows of a square, held within ±1.5", pool: "first" },
    newX: { label: "New dots, first input", pool: "first" },
    newY: { label: "New dots, second input", pool: "first" },
    newLabels: { label: "Their labels, 1 for red", pool: "first" },
    newRight: { label: "Whether the net gets them right", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
