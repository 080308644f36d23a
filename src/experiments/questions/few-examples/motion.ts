/** One draw of `few-examples`: its examples, both nets of one width, their errors; or one net on the function of eight variables. */
import { fold, type Key } from "../../../engine/random.ts";
import { frameOf } from "../../gathering.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { compare, type Errors } from "./fitting.ts";
import { graphError } from "./graphs.ts";
import { curveOf } from "./outputs.ts";
import type { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

interface DrawState extends State {
  key: Key;
  whole: Errors;
  last: Errors;
  graph: number;
}

const NOTHING: Errors = { test: Number.NaN, train: Number.NaN };

export const init = (_: Settings, key: Key): DrawState => ({
  step: 0,
  key: fold(key, "draw"),
  whole: NOTHING,
  last: NOTHING,
  graph: Number.NaN,
});

export function advance(state: DrawState, steps: number, settings: Settings): void {
  const { graph, examples } = settings;
  if (graph === "layer") Object.assign(state, compare(settings, state.key));
  else state.graph = graphError(graph, examples, state.key);
  state.step += steps;
}

export function observe({ step, whole, last, graph }: DrawState, { units, examples }: Settings): Frame {
  const point = { units, whole: [whole.test], train: [whole.train], last: [last.test] };
  const { scalars, fields } = curveOf([point], examples);
  return frameOf(step, { scalars: { ...scalars, "graph.error": graph }, fields });
}
