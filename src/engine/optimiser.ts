/** Optimisers and learning-rate schedules as data. */

export type Optimiser =
  | { readonly kind: "sgd"; readonly rate: number }
  | { readonly kind: "momentum"; readonly rate: number; readonly momentum: number }
  | { readonly kind: "adam"; readonly rate: number; readonly beta1: number; readonly beta2: number; readonly epsilon: number };

/** Factor on the rate over a run of known length. */
export type Schedule = { readonly kind: "constant" } | { readonly kind: "cosine"; readonly steps: number };
