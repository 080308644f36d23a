/** Rules and machines as tables to look up: what the nets are compared with. No net here. */
import { heightsOf } from "../../curves.ts";
import type { ValuesOf } from "../../types.ts";
import { CELLS, MIDDLE, MOST_LAYERS, type parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** Cells of a row as 0 and 1. */
export const bitsOf = (heights: string): number[] => heightsOf(heights).map((height) => (height >= 0.5 ? 1 : 0));

export const startOf = ({ program, start, tape }: Settings): number[] => bitsOf(program === "rule" ? start : tape);

/** What a rule makes of a cell, given the three bits left, own, right as a number from 0 to 7 (Wolfram 1983). */
export const entryOf = (rule: number, neighborhood: number): number => (rule >> neighborhood) & 1;

/** The rows of a rule, the first one given; beyond the edges all cells are off. */
export function ruleRows(rule: number, start: readonly number[]): number[][] {
  const rows = [[...start]];
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const row = rows[layer]!;
    rows.push(row.map((own, i) => entryOf(rule, 4 * (row[i - 1] ?? 0) + 2 * own + (row[i + 1] ?? 0))));
  }
  return rows;
}

/** What a machine does in a state on a symbol: what it writes, where it goes (1 is right), and the next state; -1 halts. */
export interface Action {
  readonly write: number;
  readonly move: -1 | 1;
  readonly next: number;
}

/** Actions by state and symbol. */
export type Machine = readonly (readonly [on0: Action, on1: Action])[];

/** "1RB 1RH": as busy beavers are usually written, H being the halt. */
const machine = (...states: readonly string[]): Machine =>
  states.map((text) => {
    const [on0, on1] = text.split(" ").map((action): Action => {
      const [write = "", move = "", next = ""] = action;
      return { write: Number(write), move: move === "R" ? 1 : -1, next: "ABC".indexOf(next) };
    });
    return [on0!, on1!];
  });

/** Of three states and two symbols, from a blank tape: the most ones, 6, and the most steps, 21 (Rado 1962; Lin and Rado 1965). */
export const machines: Readonly<Record<Exclude<Settings["program"], "rule">, Machine>> = {
  "most-ones": machine("1RB 1RH", "0RC 1RB", "1LC 1LA"),
  "most-steps": machine("1RB 1RH", "1LB 0RC", "1LC 1LA"),
};

/** A row of a machine: its tape, where its head is (-1 when it has halted or left the sheet), and its state. */
export interface MachineRow {
  readonly tape: readonly number[];
  readonly head: number;
  readonly state: number;
}

export function machineRows(table: Machine, start: readonly number[]): MachineRow[] {
  const rows: MachineRow[] = [{ tape: [...start], head: MIDDLE, state: 0 }];
  for (let layer = 0; layer < MOST_LAYERS; layer++) {
    const { tape, head, state } = rows[layer]!;
    if (head < 0) {
      rows.push({ tape, head, state });
      continue;
    }
    const { write, move, next } = table[state]![tape[head] === 1 ? 1 : 0];
    const to = head + move;
    const gone = next < 0 || to < 0 || to >= CELLS;
    rows.push({
      tape: tape.map((bit, i) => (i === head ? write : bit)),
      head: gone ? -1 : to,
      state: gone ? -1 : next,
    });
  }
  return rows;
}
