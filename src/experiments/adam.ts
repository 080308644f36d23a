import type { Optimiser } from "../engine/optimiser.ts";

/** Adam with the constants of its paper (Kingma and Ba 2015, section 2), at that rate. */
export const adam = (rate: number) =>
  ({ kind: "adam", rate, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }) as const satisfies Optimiser;
