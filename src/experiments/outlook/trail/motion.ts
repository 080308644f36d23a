/** `trail` in motion: many averages, one more number in each of them at every step. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { DEVIATION } from "./outputs.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

interface AveragesState extends State {
  key: Key;
  first: Float64Array;
  sums: Float64Array;
}

const AVERAGES = 200;

/** One number for each average, uniform on [-1, 1]; the same for a step however the steps are divided. */
function drawn(key: Key, step: number): Float64Array {
  const numbers = new Float64Array(AVERAGES);
  fillUniform(fold(key, step), numbers, -1, 1);
  return numbers;
}

/** Root of the mean square: the mean is known to be 0. */
const spreadOf = (values: Float64Array) =>
  Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / values.length);

export function init(_: Settings, key: Key): AveragesState {
  const first = drawn(key, 0);
  return { step: 0, key, first, sums: first.slice() };
}

export function advance(state: AveragesState, steps: number, { draws }: Settings): void {
  for (let i = 0; i < steps; i++) {
    state.step++;
    const numbers = draws === "new" ? drawn(state.key, state.step) : state.first;
    for (let j = 0; j < AVERAGES; j++) state.sums[j]! += numbers[j]!;
  }
}

export function observe({ step, first, sums }: AveragesState): Frame {
  const averages = sums.map((sum) => sum / (step + 1));
  const spread = spreadOf(averages);
  return {
    step,
    scalars: { spread, law: DEVIATION / Math.sqrt(step + 1), gain: spreadOf(first) / spread },
    fields: { averages },
  };
}
