/** What the panels of `two-wells` read off a summary. */
import type { NumericArray, Summary } from "../../../experiments/types.ts";

const NONE: NumericArray = [];

export const field = (summary: Summary, name: string): NumericArray => summary.fields[name]?.values ?? NONE;
export const scalar = (summary: Summary, name: string): number | null => summary.scalars[name]?.median ?? null;

/** Names of the wells; at ratio 1 neither is the narrow one. */
export const namesOf = (summary: Summary): { readonly narrow: string; readonly wide: string } =>
  Number(summary.values.ratio) > 1
    ? { narrow: "narrow well", wide: "wide well" }
    : { narrow: "left well", wide: "right well" };
