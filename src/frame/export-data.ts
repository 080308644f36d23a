/** A figure's numbers to take away: CSV for tables, JSON for everything. Both say what they are. */
import type { Experiment, Summary } from "../experiments/types.ts";

export const credit = "Three Puzzles of Deep Learning. Figures CC BY 4.0, code MIT.";

const cell = (value: number | string | null | undefined): string => {
  const text = value === null || value === undefined ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
};

/** One row for each value: kind, name, position (step, or place in a field), median, lower and upper quartile. */
export function asCsv(experiment: Experiment, summary: Summary, link: string): string {
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
    `# seeds: ${summary.seeds.join(" ")}; low and high are quartiles; step ${summary.step} of ${summary.steps}`,
    `# ${credit}`,
    ...rows.map((row) => row.map(cell).join(",")),
    "",
  ].join("\n");
}

export function asJson(experiment: Experiment, summary: Summary, link: string): string {
  const { id, title, question, provenance } = experiment;
  const { values, seeds, state, step, steps, diverged, scalars, series, fields, members } = summary;
  const plain = (_: string, value: unknown) => (ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value);
  const about = {
    id,
    title,
    question,
    link,
    credit,
    status: provenance.status,
    describe: experiment.describe(summary),
  };
  return JSON.stringify(
    { ...about, params: values, seeds, state, step, steps, diverged, scalars, series, fields, members },
    plain,
    1,
  );
}
