/** What the panels of `learner-race` share: its learners in their inks, and one axis of errors. */
import { type LearnerName, learnerNames, styles } from "../../../experiments/approximation/learner-race/learners.ts";
import { read } from "../../../experiments/approximation/learner-race/outputs.ts";
import type { Band, SeriesBand, Summary } from "../../../experiments/types.ts";
import type { InkName } from "../../../terms/inks.ts";
import { log, type Scale } from "../../../ui/scales.ts";

export interface Runner {
  readonly name: LearnerName;
  readonly label: string;
  readonly ink: InkName;
}

export const runners: readonly Runner[] = learnerNames.map((name) => ({ name, ...styles[name] }));

const NOTHING: SeriesBand = { x: [], median: [], low: [], high: [] };

export const bandOf = (summary: Summary, name: LearnerName): Band => read.band(summary, `nrmse.${name}`);
export const curveOf = (summary: Summary, name: LearnerName): SeriesBand =>
  read.series(summary, `nrmse.${name}`) ?? NOTHING;

const LOWS = [0.035, 0.015, 0.007, 0.0015];
const HIGHS = [1.6, 5, 30, 1000];

/** One axis for curves and sweeps. It changes by whole stages, not with every number, so that little moves. */
export function errorScale(summaries: readonly (Summary | null)[]): Scale {
  let low = Number.POSITIVE_INFINITY;
  let high = 0;
  const take = (value: number | null) => {
    if (value === null || !(value > 0)) return;
    low = Math.min(low, value);
    high = Math.max(high, value);
  };
  for (const summary of summaries)
    for (const { name } of summary ? runners : []) {
      take(bandOf(summary!, name).low);
      take(bandOf(summary!, name).high);
      const curve = curveOf(summary!, name);
      curve.low.forEach(take);
      curve.high.forEach(take);
    }
  return log([LOWS.find((value) => value <= low) ?? 0.001, HIGHS.find((value) => value >= high) ?? 1000]);
}

/** Ticks of that axis. */
export function errorTicks(scale: Scale): number[] {
  const [low = 0.035, high = 1.6] = scale.domain();
  const few = high / low > 200;
  return (few ? [0.01, 0.1, 1, 10, 100, 1000] : [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5]).filter(
    (tick) => tick >= low && tick <= high,
  );
}
