/** A field as a table: its positions, its values, its band; never more rows than a reader can go through. */
import type { Experiment, NumericArray, Summary } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";
import { formatNumber } from "./format.ts";

export interface Table {
  /** Of the first column, then of the others. */
  readonly head: readonly string[];
  /** What stands before each row; no two alike. */
  readonly firsts: readonly string[];
  /** Text of the other columns. */
  readonly columns: readonly (readonly string[])[];
}

/** The most rows of a field's table. */
export const mostRows = 100;

/** Where the values of a field stand: at the places of another field, in rows and columns, or one after another. */
function placesOf(
  { outputs }: Experiment,
  summary: Summary,
  name: string,
): { head: string; at: (i: number) => string } {
  const { x, rows } = outputs.fields[name] ?? {};
  const places = x === undefined ? undefined : summary.fields[x]?.values;
  if (places) return { head: outputs.fields[x ?? ""]?.label ?? "Place", at: (i) => formatNumber(places[i]) };
  const columns = rows ? Math.floor((summary.fields[name]?.values.length ?? 0) / rows) : 0;
  if (columns > 0) return { head: "Row, column", at: (i) => `${Math.floor(i / columns) + 1}, ${(i % columns) + 1}` };
  return { head: "Number", at: (i) => grouped(i + 1) };
}

/** "1.5", and "1.5 (2)" where it comes again: points may share a place. */
function apart(texts: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return texts.map((text) => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return times === 1 ? text : `${text} (${times})`;
  });
}

export function fieldTable(
  experiment: Experiment,
  summary: Summary,
  name: string,
): Table & { readonly caption: string } {
  const field = summary.fields[name];
  const size = field?.values.length ?? 0;
  const every = Math.max(1, Math.ceil(size / mostRows));
  const shown = Array.from({ length: Math.ceil(size / every) }, (_, i) => i * every);
  const places = placesOf(experiment, summary, name);
  const { label = name, unit, pool } = experiment.outputs.fields[name] ?? {};
  const column = (values: NumericArray | undefined) => shown.map((i) => formatNumber(values?.[i]));
  const bands: [string, NumericArray][] =
    field?.low && field.high
      ? [
          ["Lower quartile", field.low],
          ["Upper quartile", field.high],
        ]
      : [];
  const alone = experiment.chance === false || summary.seeds.length === 1;
  const kind = alone
    ? "Value"
    : { mean: "Mean of the seeds", median: "Median", first: `Seed ${summary.seeds[0]}` }[pool ?? "first"];
  return {
    caption: `${unit ? `${label} (${unit})` : label}${every > 1 ? `: one in ${every} of ${grouped(size)}; the downloads have all` : ""}.`,
    head: [places.head, kind, ...bands.map(([head]) => head)],
    firsts: apart(shown.map(places.at)),
    columns: [column(field?.values), ...bands.map(([, values]) => column(values))],
  };
}
