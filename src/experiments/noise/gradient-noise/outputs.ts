/** What `gradient-noise` reports. Variances are means over the directions that are looked along. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    variance: { label: "Variance of a batch’s gradient", format: "scientific" },
    "variance.law": { label: "The same by theory", format: "scientific", ink: "law" },
    kurtosis: { label: "Excess kurtosis of a batch’s gradient" },
    "kurtosis.law": {
      label: "The same by theory, with replacement: that of single examples over the batch",
      ink: "law",
    },
    single: { label: "Excess kurtosis of single examples’ gradients" },
    quarter: { label: "Width of the cloud at four times this batch, over its width" },
    "kurtosis.fall": { label: "Excess kurtosis at batches of 4 over that at 64" },
    shape: { label: "Long over short axis of the noise, measured in the Hessian" },
    "round.crowd": { label: "Long over short axis of the crowd of descents", ink: "accent" },
    round: { label: "The same by HC + CH = ηΣ/B", ink: "law" },
    "round.law": { label: "The same by Boltzmann’s law", ink: "law" },
    solved: { label: "What HC + CH misses ηΣ/B by, relative", format: "scientific" },
    spread: { label: "Width of the crowd of descents", format: "scientific", ink: "accent" },
    "spread.law": { label: "The same by HC + CH = ηΣ/B", format: "scientific", ink: "law" },
  },
  fields: {
    sizes: { label: "Batch size", pool: "first" },
    variances: { label: "Variance of a batch’s gradient", x: "sizes", ink: "accent", pool: "median" },
    "variances.law": { label: "The same by theory", x: "sizes", ink: "law", pool: "median" },
    kurtoses: { label: "Excess kurtosis of a batch’s gradient", x: "sizes", ink: "accent", pool: "median" },
    "kurtoses.law": { label: "The same by theory, with replacement", x: "sizes", ink: "law", pool: "median" },
    cloud: { label: "Gradients of batches: two coordinates", rows: 2, pool: "first" },
    crowd: { label: "Weights of the crowd of descents: two coordinates", rows: 2, pool: "first" },
    fit: { label: "Weights that fit best", pool: "first" },
    mean: { label: "Gradient of all examples", pool: "first" },
    covariance: { label: "Covariance of a batch’s gradient by the law: xx, xy, yy", pool: "first" },
    hessian: { label: "Hessian: xx, xy, yy", pool: "first" },
    stationary: { label: "Covariance that descent ends with, by HC + CH = ηΣ/B: xx, xy, yy", pool: "first" },
    boltzmann: { label: "The same by Boltzmann’s law at the same mean temperature: xx, xy, yy", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
