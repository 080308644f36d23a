/**
 * A learner's training step and its predictions, planned over one arena: parameters, gradient and moments lie in
 * parallel blocks, so an optimiser is one pass; examples are picked out of data that stands behind everything else.
 */
import type { Backend, Machine } from "./backend.ts";
import { gradient } from "./gradient.ts";
import type { Loss } from "./learner.ts";
import type { Floats } from "./memory.ts";
import { lossOf, parameterTensors, placesOf, predictions } from "./model.ts";
import type { Network } from "./network.ts";
import { batchOf } from "./operations/batch.ts";
import { updateLiterals, updateRecord } from "./operations/updates.ts";
import { momentCount, type Optimiser } from "./optimiser.ts";
import { type Plan, plan } from "./plan.ts";
import { Space } from "./space.ts";
import type { Tensor } from "./tensor.ts";
import { elementAt, LANES } from "./view.ts";
import * as R from "./wasm/records.ts";

/** Steps of one replay: so many batches and step factors are laid out at once. */
export const STEPS = 64;
/** Examples of one replay of the predictions. */
export const EXAMPLES = 256;
const X = 0;
const Y = 1;

/** A table of a batch: the word where it begins, and the record that reads it. */
interface Table {
  readonly record: number;
  readonly table: number;
}

export interface Program {
  readonly machine: Machine;
  readonly training: { readonly first: number; readonly count: number };
  readonly predicting: { readonly first: number; readonly count: number };
  /** Tables of examples of the training step's x and y, and of the predictions' x. */
  readonly tables: { readonly x: Table; readonly y: Table; readonly predicted: Table };
  /** For each parameter in logical order, its place within a block. */
  readonly places: Int32Array;
  /** Where the blocks begin: parameters, then moments. */
  readonly blocks: readonly number[];
  /** Where the loss lies, the step factors, and the data begin. */
  readonly loss: number;
  readonly factors: number;
  readonly data: number;
  /** Output j of example i of a replay of the predictions. */
  predictedAt(j: number, i: number): number;
}

export interface ProgramSpec {
  readonly network: Network;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly batch: number;
  readonly precision: "float32" | "float64";
}

export function programOf({ network, loss, optimiser, batch, precision }: ProgramSpec, backend: Backend): Program {
  const parameters = parameterTensors(network);
  const x = batchOf(network.inputs, batch, X, new Int32Array(STEPS * batch));
  const y = batchOf(network.outputs, batch, Y, new Int32Array(STEPS * batch));
  const wanted = lossOf(loss, predictions(network, parameters, x), y);
  const seen = batchOf(network.inputs, EXAMPLES, X, new Int32Array(EXAMPLES));
  const predicted = predictions(network, parameters, seen);

  const space = new Space();
  const block = (tensors: readonly Tensor[]) => {
    const begin = space.end;
    const placed = space.place(tensors);
    return { begin, size: space.end - begin, placed };
  };
  const values = block(parameters);
  const slopes = block(gradient(wanted, parameters));
  const moments = Array.from({ length: momentCount(optimiser) }, () => space.take(values.size));
  const constants = updateLiterals(optimiser);
  const literals = space.take(Math.max(1, constants.length));
  const factors = space.take(2 * STEPS);
  const lossPlace = space.place([wanted])[0]!;
  const predictedPlace = space.place([predicted])[0]!;
  const update = updateRecord(optimiser, {
    size: values.size,
    parameters: values.begin,
    gradient: slopes.begin,
    moments,
    literals,
    factors,
  });
  const planned = plan(
    values.placed,
    [{ outputs: [lossPlace, ...slopes.placed], afterwards: [update] }, { outputs: [predictedPlace] }],
    space,
  );
  const machine = backend.machine(planned, precision);
  machine.floats.set(constants, literals);
  const places = placesOf(network).map(
    ({ tensor, group, row, column }) => elementAt(values.placed[tensor]!.view, group, row, column) - values.begin,
  );
  return {
    machine,
    training: planned.programs[0]!,
    predicting: planned.programs[1]!,
    tables: { x: tableOf(planned, x), y: tableOf(planned, y), predicted: tableOf(planned, seen) },
    places: Int32Array.from(places),
    blocks: [values.begin, ...moments],
    loss: lossPlace.view.offset,
    factors,
    data: Math.ceil(planned.size / LANES) * LANES,
    predictedAt: (j, i) => elementAt(predictedPlace.view, 0, j, i),
  };
}

function tableOf({ tables }: Plan, tensor: Tensor): Table {
  const found = tables.get(tensor);
  if (found === undefined) throw new Error("internal: program: a batch is not in the plan");
  return found;
}

/** Tells a batch where in the arena its data begin. */
export function pointTo({ machine }: Program, { record }: Table, data: number): void {
  machine.words[record * R.WORDS + R.A + R.OFFSET] = data;
}

/** Arrays in logical order into a block of the arena, and back. */
export function load({ machine, places }: Program, block: number, values: Floats): void {
  const { floats } = machine;
  for (let i = 0; i < places.length; i++) floats[block + places[i]!] = values[i]!;
}

export function save({ machine, places }: Program, block: number, values: Floats): void {
  const { floats } = machine;
  for (let i = 0; i < places.length; i++) values[i] = floats[block + places[i]!]!;
}
