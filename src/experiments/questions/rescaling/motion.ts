/** `rescaling` computed: the trained net with its layers rescaled, its function and its sharpness. */
import { valueAt } from "../../one-layer.ts";
import type { Frame, State } from "../../types.ts";
import { rescaled } from "./net.ts";
import type { Settings } from "./parameters.ts";
import { alphas, places } from "./places.ts";
import { changeOf, flatOf, type Sharpness, sharpnessOf, strayOf, trainedOnce } from "./sharpness.ts";

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export function observe(state: State, { alpha, bend }: Settings): Frame {
  const known = trainedOnce(bend);
  const { weights, loss, values, sharpness: before, flat, orbit, along } = known;
  const moved = rescaled(weights, alpha);
  const now = places.map((x) => valueAt(bend, moved, x));
  const after = sharpnessOf(bend, moved);
  // a tanh net is no minimum along the way: nothing is known of it
  const times = (name: keyof Sharpness) => alphas.map((_, i) => (along[i]?.[name] ?? 0) / before[name]);
  return {
    step: state.step,
    scalars: {
      change: changeOf(values, now),
      top: after.top,
      trace: after.trace,
      scaled: after.scaled,
      "top.ratio": after.top / before.top,
      "trace.ratio": after.trace / before.trace,
      "scaled.ratio": after.scaled / before.scaled,
      flat: flatOf(bend, moved),
      "flat.before": flat,
      loss,
      stray: strayOf(bend, known, alpha),
      orbit,
    },
    fields: {
      before: values,
      now,
      "top.along": times("top"),
      "trace.along": times("trace"),
      "scaled.along": times("scaled"),
    },
  };
}
