/** One axis of errors for all panels. It changes by whole stages, not with every number, so that little moves. */
import { read } from "../../../experiments/approximation/shared-trunk/outputs.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { extentOf, linear, type Scale } from "../../../ui/scales.ts";

export const Y_LABEL = "Error on new examples, in units of a task’s spread";
/** Always guessing the mean errs by this much. */
export const GUESSING = 1;
const TOPS = [1.2, 1.6, 2, 3];

export function errorScale(
  summaries: readonly (Summary | null)[],
  sweeps: readonly (SweepResult | undefined)[] = [],
): Scale {
  const bands = [
    ...summaries.flatMap((summary) =>
      summary ? [read.fieldBand(summary, "together"), read.fieldBand(summary, "alone")] : [],
    ),
  ].flatMap((band) => (band ? [band.high ?? [], band.values] : []));
  const points = sweeps.flatMap((sweep) =>
    (sweep?.points ?? []).map(({ summary }) => [
      read.band(summary, "error.together").high,
      read.band(summary, "error.alone").high,
    ]),
  );
  const [, most] = extentOf(...bands, ...points);
  return linear([0, TOPS.find((top) => top >= most) ?? Math.ceil(most)]);
}

export const errorTicks = (scale: Scale): number[] => {
  const [, top = 1] = scale.domain();
  return top > 2 ? scale.ticks(4) : [0, 0.5, 1, 1.5].filter((tick) => tick <= top);
};
