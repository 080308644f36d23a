/** An ensemble put together: the middle value of its members, and their middle half. */
import type {
  Band,
  Experiment,
  FieldBand,
  FieldOutput,
  Gathered,
  NumericArray,
  RunResult,
  RunState,
  SeriesBand,
  Summary,
  SweepPoint,
  Values,
} from "./types.ts";

/** The band of the essay, in words. */
export const bandInWords = (seeds: number) => (seeds === 1 ? "one run" : `median and middle half of ${seeds} seeds`);

/** Quantile of ascending numbers, 0 <= share <= 1, linear between neighbours (type 7 of Hyndman and Fan 1996). */
export function quantile(ascending: readonly number[], share: number): number {
  if (ascending.length === 0) return Number.NaN;
  const place = share * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below]!;
  const high = ascending[Math.min(below + 1, ascending.length - 1)]!;
  return low + (place - below) * (high - low);
}

/** Median and quartiles of those that are numbers. */
export function bandOf(values: readonly (number | null | undefined)[]): Band {
  const finite = values.filter((value): value is number => typeof value === "number" && Number.isFinite(value));
  if (finite.length === 0) return { median: null, low: null, high: null };
  finite.sort((a, b) => a - b);
  return { median: quantile(finite, 0.5), low: quantile(finite, 0.25), high: quantile(finite, 0.75) };
}

function seriesBand(name: string, runs: readonly RunResult[]): SeriesBand {
  const curves = runs.map((run) => run.series[name]).filter((series) => series !== undefined);
  const longest = curves.reduce<readonly number[]>((x, series) => (series.x.length > x.length ? series.x : x), []);
  // Members advance in turn: the ensemble's curve ends where its slowest living member is.
  const living = runs.filter((run) => run.state !== "diverged" && run.state !== "failed");
  const length = living.reduce((least, run) => Math.min(least, run.series[name]?.x.length ?? 0), longest.length);
  const x = longest.slice(0, length);
  const bands = x.map((_, i) => bandOf(curves.map((series) => series.y[i])));
  return {
    x,
    median: bands.map((band) => band.median),
    low: bands.map((band) => band.low),
    high: bands.map((band) => band.high),
  };
}

/** A history as far as a step: of a run before that was longer than the picture's axis. */
export function until({ x, median, low, high }: SeriesBand, step: number): SeriesBand {
  const kept = x.filter((at) => at <= step);
  const first = <T>(values: readonly T[]) => values.slice(0, kept.length);
  return { x: kept, median: first(median), low: first(low), high: first(high) };
}

function fieldBand(output: FieldOutput, arrays: readonly NumericArray[]): FieldBand {
  const first = arrays[0] ?? [];
  if (output.pool === "first" || arrays.length === 1) return { values: first };
  const same = arrays.filter((array) => array.length === first.length);
  if (output.pool === "mean") {
    return { values: Array.from(first, (_, i) => same.reduce((sum, array) => sum + array[i]!, 0) / same.length) };
  }
  const bands = Array.from(first, (_, i) => bandOf(same.map((array) => array[i])));
  const pick = (side: keyof Band) => bands.map((band) => band[side] ?? Number.NaN);
  return { values: pick("median"), low: pick("low"), high: pick("high") };
}

function stateOf(runs: readonly RunResult[]): RunState {
  if (runs.some((run) => run.state === "failed")) return "failed";
  if (runs.some((run) => run.state === "running")) return "running";
  return runs.length > 0 && runs.every((run) => run.state === "diverged") ? "diverged" : "done";
}

/** Members in the order of their seeds; some may be unfinished. */
export function summarise(experiment: Experiment, values: Values, runs: readonly RunResult[]): Summary {
  const { outputs } = experiment;
  const scalars: Record<string, Band> = {};
  const series: Record<string, SeriesBand> = {};
  const fields: Record<string, FieldBand> = {};
  for (const [name, output] of Object.entries(outputs.scalars)) {
    scalars[name] = bandOf(runs.map((run) => run.scalars[name]));
    if (output.series) series[name] = seriesBand(name, runs);
  }
  for (const [name, output] of Object.entries(outputs.fields)) {
    fields[name] = fieldBand(
      output,
      runs.flatMap((run) => (run.fields[name] ? [run.fields[name]] : [])),
    );
  }
  const living = runs.filter((run) => run.state !== "diverged");
  const step = living.reduce((least, run) => Math.min(least, run.step), living[0]?.step ?? runs[0]?.step ?? 0);
  return {
    id: experiment.id,
    values,
    seeds: runs.map((run) => run.seed),
    state: stateOf(runs),
    step,
    steps: experiment.steps(values),
    diverged: runs.filter((run) => run.state === "diverged").map(({ seed, step: at }) => ({ seed, step: at })),
    scalars,
    series,
    fields,
    members: runs.map((run) => run.scalars),
  };
}

/** How far a survey has come: its steps are the runs of all its points. */
type Reach = Pick<Summary, "state" | "step" | "steps">;

/**
 * A survey so far, or to its end: what `gather` makes of those points that have a run.
 * @throws Error if the experiment's survey gathers nothing
 */
export function gathered(
  experiment: Experiment,
  values: Values,
  seed: number,
  points: readonly SweepPoint[],
  reach: Reach,
): Summary {
  const { id, survey } = experiment;
  if (!survey?.gather) throw new Error(`experiment ${id}: it has no survey that gathers`);
  return told(experiment, values, seed, survey.gather(points, values), reach);
}

/**
 * The same survey read by these values, which differ from the summary's own in readings alone; null if they differ in
 * more. Nothing is run.
 */
export function reread(experiment: Experiment, summary: Summary, values: Values): Summary | null {
  const { of, reread: read } = experiment.survey?.readings ?? {};
  const turned = Object.keys(values).filter((name) => values[name] !== summary.values[name]);
  if (turned.length === 0) return summary;
  if (!read || !turned.every((name) => of?.includes(name))) return null;
  const { seeds, state, step, steps } = summary;
  return told(experiment, values, seeds[0] ?? 1, read(summary, values), { state, step, steps });
}

function told({ id, outputs }: Experiment, values: Values, seed: number, said: Gathered, reach: Reach): Summary {
  const names = Object.keys(outputs.scalars);
  const scalars = Object.fromEntries(names.map((name) => [name, bandOf([said.scalars[name]])]));
  const member = Object.fromEntries(names.map((name) => [name, scalars[name]?.median ?? null]));
  const { fields } = said;
  return { id, values, seeds: [seed], ...reach, diverged: [], scalars, series: {}, fields, members: [member] };
}

/** A survey as one run of an ensemble. */
export function asRun({ seeds, state, step, scalars, fields }: Summary): RunResult {
  return {
    seed: seeds[0] ?? 1,
    state,
    step,
    scalars: Object.fromEntries(Object.entries(scalars).map(([name, { median }]) => [name, median])),
    series: {},
    fields: Object.fromEntries(Object.entries(fields).map(([name, { values }]) => [name, values])),
  };
}

/** Surveys under several seeds, at least one, as an ensemble; one alone keeps the bands of its points. */
export function surveyed(experiment: Experiment, values: Values, surveys: readonly Summary[]): Summary {
  const [first] = surveys;
  if (first && surveys.length === 1) return first;
  const steps = surveys.reduce((sum, survey) => Math.max(sum, survey.steps), 0);
  return { ...summarise(experiment, values, surveys.map(asRun)), steps };
}
