/** What is measured of many nets, and how it goes together: of a whole survey, of the nets so far, or of one. */
import { readerOf } from "../../reader.ts";
import type { Gathered, Outputs, Summary, SweepPoint, Values } from "../../types.ts";
import { FLIPS } from "./nets.ts";
import { spearman } from "./ranks.ts";

/** Of a net: each is a measure that may stand on an axis. */
export const measures = {
  margin: {
    label: "Margin that a tenth of the examples do not reach, over the path norm",
    name: "margin",
    short: "margin",
    axis: "Margin over path norm",
  },
  least: {
    label: "Least margin over the path norm",
    name: "least margin",
    short: "least margin",
    axis: "Least margin over path norm",
  },
  raw: {
    label: "Margin that a tenth of the examples do not reach, as it is",
    name: "raw margin",
    short: "raw margin",
    axis: "Margin as it is",
  },
  shaken: {
    label: "Training error with shaken weights",
    name: "shaken error",
    short: "shaken",
    axis: "Training error, weights shaken",
    format: "percent",
  },
  trace: { label: "Trace of the Hessian", name: "raw trace", short: "trace", axis: "Trace of the Hessian" },
  scaled: {
    label: "Trace of the Hessian, each layer’s times its squared weights",
    name: "scaled trace",
    short: "scaled trace",
    axis: "Trace times squared weights",
  },
  loss: { label: "Training loss", name: "training loss", short: "loss", axis: "Training loss" },
  test: {
    label: "Error on new examples",
    name: "error on new examples",
    short: "new",
    axis: "Error on new examples",
    format: "percent",
  },
} as const;

export type MeasureName = keyof typeof measures;

/** The field that has this measure of every net. */
export const columnOf = <M extends MeasureName>(measure: M): `net.${M}` => `net.${measure}`;

export const measureNames = Object.keys(measures) as MeasureName[];

/** `fits`: 1 if every example is right; `moved`: by what part rescaling its layers has changed its margin. */
export type Net = Readonly<Record<MeasureName | "fits" | "moved", number>>;

/** Pairs whose correlation is always computed, whatever the axes show. */
export const pairs = [
  ["margin", "shaken"],
  ["raw", "shaken"],
  ["margin", "scaled"],
  ["margin", "test"],
  ["shaken", "test"],
  ["raw", "loss"],
  ["trace", "loss"],
] as const satisfies readonly (readonly [MeasureName, MeasureName])[];

const columns = Object.fromEntries(
  measureNames.map((name) => [columnOf(name), { label: measures[name].label, x: "net.flips", pool: "first" }]),
) as { readonly [M in MeasureName as `net.${M}`]: { label: string; x: "net.flips"; pool: "first" } };

export const outputs = {
  scalars: {
    nets: { label: "Nets so far", format: "integer" },
    fits: { label: "Nets that fit every example", format: "integer" },
    clean: { label: "Of these, without wrong labels", format: "integer" },
    rho: { label: "Rank correlation of what the axes show, over nets that fit", ink: "accent" },
    "rho.clean": { label: "The same, over those without wrong labels" },
    moved: { label: "Largest part by which rescaling has changed a margin", format: "scientific" },
    ...measures,
  },
  fields: {
    "net.flips": { label: "Share of wrong labels", pool: "first" },
    "net.fits": { label: "1: fits every example", x: "net.flips", pool: "first" },
    "net.moved": { label: "Part by which rescaling has changed its margin", x: "net.flips", pool: "first" },
    ...columns,
    pairs: { label: "Rank correlation of pairs of measures, over nets that fit", pool: "first" },
    "pairs.clean": { label: "The same, over those without wrong labels", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);

export interface Known {
  readonly flips: number;
  readonly net: Net;
}

const correlation = (nets: readonly Known[], a: MeasureName, b: MeasureName) =>
  spearman(
    nets.map(({ net }) => net[a]),
    nets.map(({ net }) => net[b]),
  );

interface Shown {
  readonly x: MeasureName;
  readonly y: MeasureName;
}

export function cloudOf(nets: readonly Known[], { x, y }: Shown): Gathered {
  const fitting = nets.filter(({ net }) => net.fits > 0);
  const clean = fitting.filter(({ flips }) => flips === FLIPS[0]);
  const only = nets.length === 1 ? nets[0]?.net : undefined;
  const column = (of: (known: Known) => number) => ({ values: nets.map(of) });
  return {
    scalars: {
      nets: nets.length,
      fits: fitting.length,
      clean: clean.length,
      rho: correlation(fitting, x, y),
      "rho.clean": correlation(clean, x, y),
      moved: nets.reduce((most, { net }) => Math.max(most, net.moved), 0),
      ...Object.fromEntries(measureNames.map((name) => [name, only?.[name] ?? Number.NaN])),
    },
    fields: {
      "net.flips": column(({ flips }) => flips),
      "net.fits": column(({ net }) => net.fits),
      "net.moved": column(({ net }) => net.moved),
      ...Object.fromEntries(measureNames.map((name) => [columnOf(name), column(({ net }) => net[name])])),
      pairs: { values: pairs.map(([a, b]) => correlation(fitting, a, b)) },
      "pairs.clean": { values: pairs.map(([a, b]) => correlation(clean, a, b)) },
    },
  };
}

export const shownOf = ({ across, up }: Values): Shown => ({ x: across as MeasureName, y: up as MeasureName });

/** Every net of a summary, as its columns have it. */
function netsOf(summary: Summary): Known[] {
  const column = (name: "net.flips" | "net.fits" | "net.moved" | `net.${MeasureName}`) => read.field(summary, name);
  const [flips, fits, moved] = [column("net.flips"), column("net.fits"), column("net.moved")];
  const known = measureNames.map((name) => [name, column(columnOf(name))] as const);
  return Array.from(flips, (share, i) => {
    const measured = Object.fromEntries(known.map(([name, values]) => [name, values[i]])) as Record<
      MeasureName,
      number
    >;
    return { flips: share, net: { ...measured, fits: fits[i]!, moved: moved[i]! } };
  });
}

export const reread = (summary: Summary, values: Values): Gathered => cloudOf(netsOf(summary), shownOf(values));

export const gather = (points: readonly SweepPoint[], values: Values): Gathered =>
  cloudOf(
    points.flatMap(({ summary }) =>
      summary.members.map((_, place) => ({
        flips: Number(summary.values.flips),
        net: Object.fromEntries(
          (["fits", "moved", ...measureNames] as const).map((name) => [name, read.member(summary, place, name)]),
        ) as unknown as Net,
      })),
    ),
    shownOf(values),
  );

/** Of that pair, over all nets that fit, or over those without wrong labels. */
export function pairOf(
  summary: Parameters<typeof read.field>[0],
  a: MeasureName,
  b: MeasureName,
  clean = false,
): number {
  const place = pairs.findIndex(([p, q]) => p === a && q === b);
  return read.field(summary, clean ? "pairs.clean" : "pairs")[place] ?? Number.NaN;
}
