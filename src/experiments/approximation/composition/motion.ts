/** `composition` computed: errors on their way up, and tables measured. What the reader did not change is remembered. */
import { Remembered } from "../../remember.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";
import { boundsOf, erringOf, levelsOf, travelled } from "./propagation.ts";
import { type Curve, oneBins, oneCurve, oneError, power, ratesOf, treeBins, treeCurve, treeError } from "./rates.ts";
import { KNOBS } from "./sizes.ts";

type Settings = ValuesOf<typeof parameters>;

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** So many digits of a part are stored. */
const rounded = (part: number): number => Math.floor(part * 1000 + 0.5) / 1000;

function climbed(values: Settings) {
  const { depth, signs } = values;
  const erring = erringOf(values);
  const bounds = boundsOf(values);
  const { errors, worst } = travelled(values);
  const [bound, top] = [bounds.at(-1)!, worst.at(-1)!];
  const erringNodes =
    signs === "path" ? erring : levelsOf(depth).reduce((sum, { count }, i) => sum + (i < erring ? count : 0), 0);
  return {
    scalars: { nodes: erringNodes, inputs: power(2, depth), top, bound, part: top / bound },
    fields: {
      levels: bounds.map((_, i) => i + 1),
      bounds,
      worst: [...worst],
      tree: Array.from(errors, (error) => rounded(error / bound)),
    },
  };
}

const trees = new Remembered<readonly Curve[]>();
const ones = new Remembered<readonly Curve[]>();

const named = <T>(name: string, values: readonly T[]) =>
  Object.fromEntries(KNOBS.map((knobs, i) => [`${name}.${knobs}`, values[i]!]));

function kept({ knobs: wanted, budget, parts, order }: Settings) {
  const knobs = Number(wanted);
  const here = KNOBS.indexOf(knobs);
  const small = trees.of([parts, order], () => KNOBS.map((count) => treeCurve(parts, count, order)));
  const large = ones.of([parts], () => KNOBS.map((count) => oneCurve(parts, count)));
  const slopes = small.map(({ slope }) => slope);
  const [bins, one] = [treeBins(budget, knobs), oneBins(budget, knobs)];
  const rates = ratesOf(parts, knobs);
  return {
    scalars: {
      "tree.bins": bins,
      "tree.numbers": (knobs - 1) * bins * bins,
      "tree.error": bins >= 2 ? treeError(parts, knobs, bins, order) : Number.NaN,
      "tree.slope": slopes[here]!,
      "tree.apart": slopes.reduce((most, slope) => Math.max(most, Math.abs(slope - slopes[0]!)), 0),
      "one.bins": one,
      "one.numbers": power(one, knobs),
      "one.error": oneError(parts, knobs, one),
      "one.slope": large[here]!.slope,
      "rate.tree": rates.tree,
      "rate.one": rates.one,
    },
    fields: {
      ...named(
        "numbers",
        small.map(({ numbers }) => numbers),
      ),
      ...named(
        "errors",
        small.map(({ errors }) => errors),
      ),
      ...named(
        "one.numbers",
        large.map(({ numbers }) => numbers),
      ),
      ...named(
        "one.errors",
        large.map(({ errors }) => errors),
      ),
    },
  };
}

export function observe(state: State, values: Settings): Frame {
  const [up, tables] = [climbed(values), kept(values)];
  return {
    step: state.step,
    scalars: { ...up.scalars, ...tables.scalars },
    fields: { ...up.fields, ...tables.fields },
  };
}
