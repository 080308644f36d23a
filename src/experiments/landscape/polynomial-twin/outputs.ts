/** What `polynomial-twin` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";
import { styles } from "./nets.ts";

export const outputs = {
  scalars: {
    "relu.error": { label: "New examples that the ReLU net gets wrong", format: "percent", ink: "plain", series: true },
    "twin.error": { label: "New examples that its twin gets wrong", format: "percent", ink: "accent", series: true },
    "relu.loss": { label: `Logistic loss on new examples, ${styles.relu.label}`, ink: "plain" },
    "twin.loss": { label: `Logistic loss on new examples, ${styles.twin.label}`, ink: "accent" },
    agree: { label: "New examples on which both say the same", format: "percent" },
    "agree.map": { label: "Part of the map on which both say the same", format: "percent" },
    reach: { label: "Largest sum of a unit of the twin, in size" },
    outside: { label: "Sums of the twin that lie outside the interval", format: "percent" },
    "fit.error": { label: "Largest distance of polynomial and ReLU within the interval" },
    "degree.input": { label: "Degree of the twin in its inputs", format: "integer" },
  },
  fields: {
    coefficients: { label: "Coefficients of 1, t, t², …", pool: "first", ink: "accent" },
    bars: { label: "Sum of a unit, middle of the bar", pool: "first" },
    histogram: { label: "Share of the twin’s sums", x: "bars", pool: "mean", ink: "accent" },
    "relu.map": { label: "Output of the ReLU net over the plane", pool: "first", rows: 44, ink: "plain" },
    "twin.map": { label: "Output of its twin over the plane", pool: "first", rows: 44, ink: "accent" },
    "points.first": { label: "First coordinate of an example", pool: "first" },
    "points.second": { label: "Second coordinate", x: "points.first", pool: "first" },
    "points.class": { label: "Its class", x: "points.first", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

/** The part of the plane that is mapped, wider than the moons: cells of an eighth of a unit. */
export const MAP = { left: -3, right: 4, bottom: -2.5, top: 3, columns: 56, rows: outputs.fields["relu.map"].rows };
