/** What `bezout` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    bound: { label: "Bézout’s bound: the degrees, multiplied", format: "integer", ink: "law" },
    p: { label: "Degree of the first curve", format: "integer" },
    q: { label: "Degree of the second curve", format: "integer" },
    real: { label: "Real crossings", format: "integer", ink: "accent" },
    "real.complete": { label: "Real crossings, as often as their multiplicity", format: "integer" },
    complex: { label: "Complex solutions, as often as their multiplicity", format: "integer" },
    distinct: { label: "Complex solutions, each once", format: "integer" },
    infinity: { label: "Solutions at infinity, the rest of the bound", format: "integer" },
    infinite: { label: "Infinitely many solutions (1: yes)", format: "integer" },
    draws: { label: "Random pairs of the same degrees", format: "integer" },
    "draws.mean": { label: "Their real crossings, on average" },
    "draws.most": { label: "The most that one of them has", format: "integer" },
    "draws.law": { label: "Their average by theory: the root of the bound", ink: "law" },
    degree: { label: "Degree of the net’s equations in its weights", format: "integer" },
    digits: { label: "Digits of the bound for the net", format: "integer" },
  },
  fields: {
    first: { label: "First curve: of each component its degree, and its coefficients over the largest", pool: "first" },
    second: { label: "Second curve, moved, likewise", pool: "first" },
    x: { label: "Real crossings, to the right", pool: "first" },
    y: { label: "Real crossings, upwards", x: "x", pool: "first" },
    multiplicity: { label: "Multiplicity of each", x: "x", pool: "first" },
    numbers: { label: "Number of real crossings", pool: "first" },
    pairs: { label: "Random pairs that have so many", x: "numbers", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
