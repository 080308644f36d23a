/** What `rescaling` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    change: { label: "Largest change of the function, in its largest values", format: "scientific" },
    top: { label: "Largest curvature" },
    trace: { label: "Sum of curvatures" },
    scaled: { label: "Curvature of a layer times its squared weights, summed" },
    "top.ratio": { label: "Largest curvature, in times of that before" },
    "trace.ratio": { label: "Sum of curvatures, in times of that before" },
    "scaled.ratio": { label: "Curvature times squared weights, in times of that before" },
    flat: { label: "Flat directions", format: "integer" },
    "flat.before": { label: "Flat directions before", format: "integer" },
    loss: { label: "Loss of the trained net", format: "scientific" },
    stray: { label: "What the Hessian is off from D⁻¹ H D⁻¹", format: "scientific" },
    orbit: { label: "What the orbits of single units are off, at the start", format: "scientific" },
  },
  fields: {
    before: { label: "The trained net over its input", pool: "first" },
    now: { label: "The rescaled net", pool: "first" },
    "top.along": { label: "Largest curvature along the factors", pool: "first" },
    "trace.along": { label: "Sum of curvatures along the factors", pool: "first" },
    "scaled.along": { label: "Curvature times squared weights along the factors", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
