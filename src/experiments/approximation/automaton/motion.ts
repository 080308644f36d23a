/** `automaton` computed: the net's rows, the table's, and the net's with one cell turned over. */
import type { Frame, State } from "../../types.ts";
import { stepNet } from "./nets.ts";
import { CELLS, MIDDLE, MOST_LAYERS } from "./parameters.ts";
import { machineRows, machines, ruleRows, type Settings, startOf } from "./tables.ts";
import { unrolled } from "./unrolled.ts";

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** Rows as a net sees them: a place's channels together. */
function wanted(settings: Settings, start: readonly number[]): number[][] {
  if (settings.program === "rule") return ruleRows(settings.rule, start);
  const table = machines[settings.program];
  return machineRows(table, start).map(({ tape, head, state }) =>
    tape.flatMap((symbol, i) => [symbol, ...table.map((_, one) => (i === head && one === state ? 1 : 0))]),
  );
}

const turned = (row: readonly number[], at: number) => row.map((value, i) => (i === at ? 1 - value : value));

/** Whether two rows differ at each place, in any channel. */
const apart = (one: readonly number[], other: readonly number[], channels: number) =>
  Array.from({ length: CELLS }, (_, i) => {
    for (let c = 0; c < channels; c++) if (one[i * channels + c] !== other[i * channels + c]) return 1;
    return 0;
  });

const total = (rows: readonly (readonly number[])[]) => rows.flat().reduce((sum, value) => sum + value, 0);

/** From the first changed cell to the last; 0 where none is. */
const widthOf = (changed: readonly number[]) =>
  changed.lastIndexOf(1) - changed.indexOf(1) + (changed.includes(1) ? 1 : 0);

export function observe({ step }: State, settings: Settings): Frame {
  const { program, layers, probe } = settings;
  // of a machine, the cell under its head
  const touched = program === "rule" ? probe - 1 : MIDDLE;
  const net = stepNet(settings);
  const { channels } = net;
  const table = wanted(settings, startOf(settings));
  const [own, flipped] = unrolled(net, table[0]!, turned(table[0]!, touched * channels));
  const shown = <T>(rows: readonly T[]) => rows.slice(0, layers + 1);
  const wrong = own.map((row, t) => apart(row, table[t]!, channels));
  const changes = own.map((row, t) => apart(row, flipped[t]!, channels));
  const symbols = (rows: readonly (readonly number[])[]) => rows.map((row) => row.filter((_, i) => i % channels === 0));
  const heads = own.map((row) =>
    Array.from({ length: CELLS }, (_, i) => row.slice(i * channels + 1, (i + 1) * channels).indexOf(1) + 1),
  );
  const alive = heads.filter((row) => row.some((head) => head > 0)).length;
  const reach = (row: readonly number[]) =>
    row.reduce((far, changed, i) => (changed ? Math.max(far, Math.abs(i - touched)) : far), 0);
  return {
    step,
    scalars: {
      weights: net.parameters.reduce((sum, { length }) => sum + length, 0),
      differences: total(shown(wrong)),
      ones: symbols(own)[layers]!.reduce((sum, symbol) => sum + symbol, 0),
      // the row after the last step has no head
      steps: channels > 1 && alive <= MOST_LAYERS ? alive : Number.NaN,
      changed: total(shown(changes)),
      width: widthOf(changes[layers]!),
      cone: 2 * layers + 1,
      excess: shown(changes).reduce((most, row, t) => Math.max(most, reach(row) - t), 0),
    },
    fields: {
      sheet: symbols(own).flat(),
      flipped: symbols(flipped).flat(),
      wrong: wrong.flat(),
      heads: heads.flat(),
      widths: shown(changes).map(widthOf),
    },
  };
}
