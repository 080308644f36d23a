/** Rows of the talk: content/rows.json numbers what was said in 2017, T1 to T60, and says how each stands today. */

/** How a claim stands, whoever tells or shows it. */
export const standings = [
  "theorem",
  "definition",
  "experiment here",
  "observation of 2017",
  "conjecture of 2017",
  "refined since",
  "contested since",
  "refuted since",
  "withdrawn since",
  "account of the speaker",
  "question",
] as const;
export type Standing = (typeof standings)[number];

export interface Row {
  /** What was said, in our words. */
  readonly claim: string;
  readonly standing: Standing;
}

/** By name, "T35", in order. */
export type Rows = Readonly<Record<string, Row>>;

/** The anchor beside the sentence of a chapter that tells a row. */
export const rowAnchor = (row: string): string => `row-${row.toLowerCase()}`;
