/** `eight-knobs` computed: what the tables answer, what the function is, and the lines that a table would have to know. */
import { fillUniform, fold, keyFromSeed } from "../../../engine/random.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { valueAt } from "./function.ts";
import { directionAt, lineThrough, widest, withPair } from "./lines.ts";
import { knobNames, type parameters } from "./parameters.ts";
import { BINS, ENTRIES, KNOBS, OTHERS, TABLES } from "./sizes.ts";
import { entriesAt, lostByOne, treeOf } from "./tables.ts";
import { orderOf, pairsOf } from "./wiring.ts";

type Settings = ValuesOf<typeof parameters>;

const others = new Float64Array(OTHERS * KNOBS);
fillUniform(fold(keyFromSeed(1), "lines"), others, -1, 1);

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

const largest = (values: readonly number[]) => values.reduce((most, value) => Math.max(most, value), 0);

export function observe(state: State, values: Settings): Frame {
  const x = Float64Array.from(knobNames, (name) => values[name]);
  const tree = treeOf(orderOf(values));
  const chosen = entriesAt(tree, x);
  const passed = tree.groups.flatMap(({ of, scores }) => Array.from(of, (group) => scores[group]!));
  const pairs = pairsOf(tree.order);
  const settings = pairs.map((pair) => [
    ...Array.from({ length: OTHERS }, (_, setting) => withPair(others, setting, x, pair)),
    x.slice(),
  ]);
  const turns = pairs.map((pair, i) => widest(settings[i]!.map((setting) => directionAt(setting, pair))));
  return {
    step: state.step,
    scalars: {
      truth: valueAt(x),
      answer: tree.answers[chosen.at(-1)!]!,
      lost: tree.lost,
      "lost.one": lostByOne(),
      entries: TABLES * ENTRIES,
      "entries.one": Array.from({ length: KNOBS }).reduce((product: number) => product * BINS, 1),
      turn: largest(turns),
    },
    fields: {
      order: [...tree.order],
      chosen,
      numbers: Float64Array.of(...passed, ...tree.answers),
      lines: Float64Array.from(
        pairs.flatMap((pair, i) => settings[i]!.flatMap((setting) => lineThrough(setting, pair))),
      ),
      turns,
    },
  };
}
