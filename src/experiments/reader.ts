/**
 * Reads an experiment's outputs by names that are checked when the code is compiled:
 *
 *   export const read = readerOf(outputs);      // outputs: { scalars: { "share.wide": … }, fields: { law: … } }
 *   read.median(summary, "share.wide")          // a name that is not declared does not compile
 */
import type { Band, FieldBand, NumericArray, Outputs, SeriesBand, Summary } from "./types.ts";

type Names<T> = keyof T & string;

const nothing: Band = { median: null, low: null, high: null };

export interface Reader<O extends Outputs> {
  /** Median over the members; NaN where none is finite. */
  median(summary: Summary, name: Names<O["scalars"]>): number;
  /** Median and middle half; null where no member is finite. */
  band(summary: Summary, name: Names<O["scalars"]>): Band;
  /** One member's value, by its place in `summary.seeds`; NaN where it is not finite. */
  member(summary: Summary, place: number, name: Names<O["scalars"]>): number;
  /** All members' values; NaN where one is not finite. */
  members(summary: Summary, name: Names<O["scalars"]>): number[];
  /** The history of a scalar; null if none was kept. */
  series(summary: Summary, name: Names<O["scalars"]>): SeriesBand | null;
  /** A field's values; empty where a stored result does not hold it. */
  field(summary: Summary, name: Names<O["fields"]>): NumericArray;
  /** A field with its band; null where a stored result does not hold it. */
  fieldBand(summary: Summary, name: Names<O["fields"]>): FieldBand | null;
}

export function readerOf<const O extends Outputs>(_: O): Reader<O> {
  const number = (value: number | null | undefined) => value ?? Number.NaN;
  return {
    median: (summary, name) => number(summary.scalars[name]?.median),
    band: (summary, name) => summary.scalars[name] ?? nothing,
    member: (summary, place, name) => number(summary.members[place]?.[name]),
    members: (summary, name) => summary.members.map((member) => number(member[name])),
    series: (summary, name) => summary.series[name] ?? null,
    field: (summary, name) => summary.fields[name]?.values ?? [],
    fieldBand: (summary, name) => summary.fields[name] ?? null,
  };
}
