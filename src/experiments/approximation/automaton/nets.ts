/**
 * One step as a layer of a net that is the same at every place: two convolutions of the engine, ReLU and linear.
 *
 * A rule: unit n of eight is relu(Σ ±x - m), where the three cells are as in neighborhood n with 1 + m ones; it is 1 there
 * and 0 at the seven others. The last weights, one for each unit, are the entries of the table: the digits of the rule.
 *
 * A machine: a place has its symbol s and a channel for each state, 1 where the head is in it. Units relu(h + s - 1) and
 * relu(h - s) are 1 where a state meets a symbol; what they do goes into the symbol here, and into the states next door.
 */
import type { Learner } from "../../../engine/learner.ts";
import { CELLS, neighborhoods } from "./parameters.ts";
import { entryOf, type Machine, machines, type Settings } from "./tables.ts";

export interface StepNet {
  /** From a row to the next; `channels` numbers a place. */
  readonly learner: Learner;
  readonly channels: number;
  /** Weights and biases of both convolutions, in the engine's order. */
  readonly parameters: readonly (readonly number[])[];
}

/** Left, own and right cell of neighborhood n, from 0 to 7. */
const cellsOf = (n: number): readonly number[] => [(n >> 2) & 1, (n >> 1) & 1, n & 1];
const eight = Array.from({ length: 8 }, (_, n) => n);

function ruleNet({ rule, slip }: Settings): StepNet {
  const detectors = [0, 1, 2].flatMap((i) => eight.map((n) => (cellsOf(n)[i] === 1 ? 1 : -1)));
  const biases = eight.map((n) => 1 - cellsOf(n).reduce((sum, cell) => sum + cell, 0));
  const wrong = slip === "none" ? -1 : 7 - neighborhoods.indexOf(slip);
  const entries = eight.map((n) => (n === wrong ? 1 - entryOf(rule, n) : entryOf(rule, n)));
  return {
    learner: {
      inputs: CELLS,
      grid: [CELLS],
      layers: [
        { kind: "convolution", size: 3, padding: 1, units: 8, activation: "relu" },
        { kind: "convolution", size: 1, units: 1, activation: "linear" },
      ],
    },
    channels: 1,
    parameters: [detectors, biases, entries, [0]],
  };
}

function machineNet(table: Machine): StepNet {
  const states = table.length;
  const channels = 1 + states;
  // units: the symbol as it is, then state by state what meets a 0 and what meets a 1
  const meetings = table.flatMap((actions, state) => actions.map((action, symbol) => ({ action, state, symbol })));
  const units = 1 + meetings.length;
  const first = Array.from({ length: channels }, (_, channel) => [
    channel === 0 ? 1 : 0,
    ...meetings.map(({ state, symbol }) => (channel === 0 ? (symbol === 1 ? 1 : -1) : channel === 1 + state ? 1 : 0)),
  ]);
  const biases = [0, ...meetings.map(({ symbol }) => (symbol === 1 ? -1 : 0))];
  // windows of three places: what came from the right has moved left
  const second = [1, 0, -1].flatMap((move) =>
    Array.from({ length: units }, (_, unit) => {
      const met = meetings[unit - 1];
      const symbol = move === 0 ? (met ? met.action.write - met.symbol : 1) : 0;
      const arrives = (state: number) => (met && met.action.move === move && met.action.next === state ? 1 : 0);
      return [symbol, ...table.map((_actions, state) => arrives(state))];
    }),
  );
  return {
    learner: {
      inputs: CELLS * channels,
      grid: [CELLS],
      layers: [
        { kind: "convolution", size: 1, units, activation: "relu" },
        { kind: "convolution", size: 3, padding: 1, units: channels, activation: "linear" },
      ],
    },
    channels,
    parameters: [first.flat(), biases, second.flat(), Array<number>(channels).fill(0)],
  };
}

export const stepNet = (settings: Settings): StepNet =>
  settings.program === "rule" ? ruleNet(settings) : machineNet(machines[settings.program]);
