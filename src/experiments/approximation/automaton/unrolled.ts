/** The step applied again and again, as one net of many layers that all have the same weights: as the engine runs it. */
import { parameterTensors, predictions } from "../../../engine/model.ts";
import { resolve } from "../../../engine/network.ts";
import { input, type Tensor } from "../../../engine/tensor.ts";
import { type Evaluate, traced } from "../../../engine/traced.ts";
import type { StepNet } from "./nets.ts";
import { MOST_LAYERS } from "./parameters.ts";

/** Two first rows are run side by side: as it is, and with one cell turned over. */
const COLUMNS = 2;

const plans = new Map<string, Evaluate>();

function planned({ learner }: StepNet): Evaluate {
  const name = JSON.stringify(learner);
  let evaluate = plans.get(name);
  if (evaluate === undefined) {
    const network = resolve(learner);
    const parameters = parameterTensors(network);
    const first = input([1, network.inputs, COLUMNS]);
    const rows: Tensor[] = [];
    for (let layer = 0; layer < MOST_LAYERS; layer++)
      rows.push(predictions(network, parameters, rows[layer - 1] ?? first));
    evaluate = traced([first, ...parameters], rows);
    plans.set(name, evaluate);
  }
  return evaluate;
}

/** All rows from either first row, each row its places with their channels. */
export function unrolled(net: StepNet, one: readonly number[], other: readonly number[]): [number[][], number[][]] {
  const rows = planned(net)([one.flatMap((value, i) => [value, other[i]!]), ...net.parameters]);
  const column = (values: Float64Array, at: number) => Array.from(values).filter((_, i) => i % COLUMNS === at);
  return [
    [[...one], ...rows.map((values) => column(values, 0))],
    [[...other], ...rows.map((values) => column(values, 1))],
  ];
}
