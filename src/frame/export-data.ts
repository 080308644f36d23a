/** A figure's numbers to take away: CSV for tables, JSON for everything. Both say what they are. */
import { version } from "../../package.json";
import type { Experiment, Summary } from "../experiments/types.ts";
import { siteTitle } from "../terms/site.ts";

export const credit = `${siteTitle}. Figures CC BY 4.0, code MIT.`;

/** What a file says of itself. */
export interface About {
  /** Gives the same figure again. */
  readonly link: string;
  /** Version and day. */
  readonly made: string;
  /** Its numbers are those that were stored with the essay. */
  readonly rounded: boolean;
}

/** "Version 1.2.0." */
export const versionWords = `Version ${version}.`;

/** "Version 1.2.0, made 2026-11-27." */
export const madeBy = (now: Date): string => `Version ${version}, made ${now.toISOString().slice(0, 10)}.`;

const bandWords =
  "median, lower quartile (low) and upper quartile (high) over the seeds, type 7 of Hyndman and Fan 1996";
const roundedWords = "stored with the essay, rounded to six significant digits; a run of your own gives all of them";

const cell = (value: number | string | null | undefined): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** One row for each value: kind, name, position (step, or place in a field), median, lower and upper quartile. */
export function asCsv(experiment: Experiment, summary: Summary, { link, made, rounded }: About): string {
  const settings = Object.entries(summary.values).map(([name, value]) => `${name}=${value}`);
  const rows: (number | string | null | undefined)[][] = [["kind", "name", "position", "median", "low", "high"]];
  for (const [name, band] of Object.entries(summary.scalars))
    rows.push(["scalar", name, summary.step, band.median, band.low, band.high]);
  for (const [name, band] of Object.entries(summary.series)) {
    for (const [i, step] of band.x.entries())
      rows.push(["series", name, step, band.median[i], band.low[i], band.high[i]]);
  }
  for (const [name, band] of Object.entries(summary.fields)) {
    const x = experiment.outputs.fields[name]?.x;
    const places = x ? summary.fields[x]?.values : undefined;
    for (const [i, value] of Array.from(band.values).entries())
      rows.push(["field", name, places?.[i] ?? i, value, band.low?.[i], band.high?.[i]]);
  }
  return [
    `# ${experiment.title}. ${experiment.question}`,
    `# ${link}`,
    `# settings: ${settings.join(" ")}`,
    `# seeds: ${summary.seeds.join(" ")}; step ${summary.step} of ${summary.steps}`,
    `# numbers: ${bandWords}`,
    ...(rounded ? [`# ${roundedWords}`] : []),
    `# ${made} ${credit}`,
    ...rows.map((row) => row.map(cell).join(",")),
    "",
  ].join("\n");
}

export function asJson(experiment: Experiment, summary: Summary, { link, made, rounded }: About): string {
  const { id, title, question, provenance } = experiment;
  const { values, seeds, state, step, steps, diverged, scalars, series, fields, members } = summary;
  const plain = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value);
  const about = {
    id,
    title,
    question,
    link,
    made,
    credit,
    numbers: rounded ? `${bandWords}; ${roundedWords}` : bandWords,
    status: provenance.status,
    describe: experiment.describe(summary),
  };
  return JSON.stringify(
    { ...about, params: values, seeds, state, step, steps, diverged, scalars, series, fields, members },
    plain,
    1,
  );
}
