/** `curse` computed: three counts, and the errors that go with them. What the reader did not change is remembered. */
import { powerLaw } from "../../power-law.ts";
import { Remembered } from "../../remember.ts";
import { logSpaced } from "../../spaced.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { boundOf, cellsOf, sideFor } from "./grid.ts";
import { parameters } from "./parameters.ts";
import { errorsOf, slopeOf } from "./smoothness.ts";
import { BINS, pressedError, tableError, treeError } from "./tables.ts";

type Settings = ValuesOf<typeof parameters>;

const smooth = new Remembered<ReturnType<typeof errorsOf>>();
const errorsOfTrees = new Remembered<number[]>();
const errorsOfTables = new Remembered<number[]>();
const losses = new Remembered<{ readonly tree: number; readonly one: number }>();
/** Knobs of a random table: with more its pairs of pairs are too many to hold. */
const RANDOM_KNOBS = 4;
const GRID_POINTS = 60;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

export const knobsOf = ({ content, knobs }: Pick<Settings, "content" | "knobs">): number =>
  content === "random" ? RANDOM_KNOBS : knobs;

export function observe(state: State, values: Settings): Frame {
  const { dimension, error, lipschitz, target, method, kink, content } = values;
  const side = sideFor(error, dimension, lipschitz);
  const errors = logSpaced(parameters.error.min, parameters.error.max, GRID_POINTS);
  const variables = values.plane === "2" ? 2 : 1;
  const corner = method === "spline" ? kink : "off";
  const found = smooth.of([target, method, variables, corner], () => errorsOf(target, method, variables, corner));
  const law = powerLaw(found.sizes.slice(found.from), found.errors.slice(found.from));
  const exponent = slopeOf(target, method, variables, corner);
  const knobs = knobsOf(values);
  const bins = BINS[content];
  const treeErrors = errorsOfTrees.of([content, knobs], () =>
    bins.map((count) => (content === "random" ? pressedError(count, "random") : treeError(knobs, count))),
  );
  // a table of random numbers loses nothing
  const tableErrors =
    content === "random" ? [] : errorsOfTables.of([knobs], () => bins.map((count) => tableError(knobs, count)));
  const used = content === "random" ? bins.at(-1)! : values.bins;
  const lost = losses.of([content, knobs, used], () =>
    content === "random"
      ? { tree: treeErrors.at(-1)!, one: 0 }
      : { tree: treeError(knobs, used), one: tableError(knobs, used) },
  );
  const entries = (count: number) => (knobs - 1) * count * count;
  return {
    step: state.step,
    scalars: {
      side,
      cells: cellsOf(side, dimension),
      bound: boundOf(side, dimension, lipschitz),
      slope: law.slope,
      "slope.law": exponent,
      "error.largest": found.errors.at(-1)!,
      table: cellsOf(used, knobs),
      tree: entries(used),
      "tree.error": lost.tree,
      "table.error": lost.one,
      "tree.slope": powerLaw(bins, treeErrors).slope,
    },
    fields: {
      errors,
      grid: errors.map((allowed) => cellsOf(sideFor(allowed, dimension, lipschitz), dimension)),
      sizes: found.sizes,
      "sup.errors": found.errors,
      "law.errors": Number.isNaN(exponent) ? [] : found.sizes.map((size) => law.at(size, exponent)),
      bins: [...bins],
      "tables.one": bins.map((count) => cellsOf(count, knobs)),
      "tables.tree": bins.map(entries),
      "tree.errors": treeErrors,
      "table.errors": tableErrors,
    },
  };
}
