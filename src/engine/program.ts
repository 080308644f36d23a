/**
 * A learner's training step and its predictions, planned over one arena: parameters, gradient and moments lie in
 * parallel blocks, so an optimiser is one pass; examples are picked out of data that stands behind everything else.
 *
 * Members of an ensemble are trained in one replay, each by records of its own, one member after the other: copies of
 * the first one's, moved to its own parameters, gradient and moments. What lies between is memory that the next one uses
 * again, and stays in the cache.
 */

import { gradient } from "./gradient.ts";
import type { Loss } from "./learner.ts";
import { lossOf } from "./losses.ts";
import type { Backend, Machine } from "./machine.ts";
import { parameterTensors, predictions } from "./model.ts";
import type { Network } from "./network.ts";
import { batchOf } from "./operations/batch.ts";
import { add, scale } from "./operations/elementwise.ts";
import { updateLiterals, updateRecord } from "./operations/updates.ts";
import { momentCount, type Optimiser } from "./optimiser.ts";
import { type Extra, type Plan, plan, type TableAt } from "./plan.ts";
import { type Placed, Space } from "./space.ts";
import type { Tensor } from "./tensor.ts";
import { elementAt, LANES, placesOf } from "./view.ts";
import * as R from "./wasm/records.ts";

/** Steps of one replay: so many batches and step factors are laid out at once. */
export const STEPS = 64;
/** Examples of one replay of the predictions. */
export const EXAMPLES = 256;
const X = 0;
const Y = 1;

/** What belongs to one member of an ensemble. */
export interface Member {
  /** Tables of the examples of its x and y. */
  readonly x: TableAt;
  readonly y: TableAt;
  /** Table of the keys of its noise, two words for each step. */
  readonly keys: TableAt;
  /** Where its blocks begin: parameters, then moments. */
  readonly blocks: readonly number[];
  /** Where its loss lies, and its step factors. */
  readonly loss: number;
  readonly factors: number;
}

export interface Program {
  readonly machine: Machine;
  readonly training: { readonly first: number; readonly count: number };
  readonly members: readonly Member[];
  /** Predictions are made with the parameters of the first member. */
  readonly predicting: { readonly first: number; readonly count: number };
  readonly predicted: TableAt;
  /** Where in a block each parameter has its place, in logical order. */
  readonly places: Int32Array;
  /** Where the data begin. */
  readonly data: number;
  /** Output j of example i of a replay of the predictions. */
  predictedAt(j: number, i: number): number;
}

export interface ProgramSpec {
  readonly network: Network;
  readonly loss: Loss;
  readonly optimiser: Optimiser;
  readonly batch: number;
  readonly members: number;
  readonly precision: "float32" | "float64";
}

export function programOf(spec: ProgramSpec, backend: Backend): Program {
  const { network, optimiser } = spec;
  const space = new Space();
  const constants = updateLiterals(optimiser);
  const literals = space.take(Math.max(1, constants.length));
  const from = space.end;
  const one = placeMember(spec, space, literals);
  const size = space.end - from;
  space.take(size * (spec.members - 1));
  const seen = batchOf(network.inputs, EXAMPLES, X, new Int32Array(EXAMPLES));
  const predicted = space.place([predictions(network, one.tensors, seen)])[0]!;
  const repeat = { times: spec.members, from, size };
  const planned = plan(
    one.parameters,
    [{ outputs: one.outputs, afterwards: one.update, repeat }, { outputs: [predicted] }],
    space,
  );
  const machine = backend.machine(planned, spec.precision);
  machine.floats.set(constants, literals);
  const [x, y, keys] = [one.x, one.y, one.update].map((owner) => tablesOf(planned, owner));
  return {
    machine,
    training: planned.programs[0]!,
    members: Array.from({ length: spec.members }, (_, m) => ({
      x: x![m]!,
      y: y![m]!,
      keys: keys![m]!,
      blocks: one.blocks.map((block) => block + m * size),
      loss: one.outputs[0]!.view.offset + m * size,
      factors: one.factors + m * size,
    })),
    predicting: planned.programs[1]!,
    predicted: tablesOf(planned, seen)[0]!,
    places: placesIn(one.blocks[0]!, one.parameters, network.weights),
    data: Math.ceil(planned.size / LANES) * LANES,
    predictedAt: (j, i) => elementAt(predicted.view, 0, j, i),
  };
}

/** A member's tensors and its update. */
function placeMember({ network, loss, optimiser, batch }: ProgramSpec, space: Space, literals: number) {
  const tensors = parameterTensors(network);
  const x = batchOf(network.inputs, batch, X, new Int32Array(STEPS * batch));
  const y = batchOf(network.outputs, batch, Y, new Int32Array(STEPS * batch));
  const wanted = lossOf(loss, predictions(network, tensors, x), y);
  // coupled decay is part of the gradient
  const decay = optimiser.kind === "adam" ? 0 : (optimiser.decay ?? 0);
  const slopes = gradient(wanted, tensors).map((slope, i) => add(slope, scale(tensors[i]!, decay)));
  const begin = space.end;
  const parameters = space.place(tensors);
  const size = space.end - begin;
  const slopesAt = space.end;
  const placedSlopes = space.place(slopes);
  const moments = Array.from({ length: momentCount(optimiser) }, () => space.take(size));
  const factors = space.take(R.STEP_FACTORS * STEPS);
  const blocks = { size, parameters: begin, gradient: slopesAt, moments, literals, factors };
  const update: Extra = { words: updateRecord(optimiser, blocks), table: new Int32Array(2 * STEPS) };
  const outputs = [...space.place([wanted]), ...placedSlopes];
  return { tensors, x, y, parameters, outputs, update, factors, blocks: [begin, ...moments] };
}

/** Places of all parameters behind the begin of their block, tensor after tensor. */
function placesIn(begin: number, parameters: readonly Placed[], weights: number): Int32Array {
  const out = new Int32Array(weights);
  let at = 0;
  for (const { tensor, view } of parameters) {
    const places = placesOf(tensor.shape, { ...view, offset: view.offset - begin });
    out.set(places, at);
    at += places.length;
  }
  return out;
}

function tablesOf({ tables }: Plan, owner: Tensor | Extra): readonly TableAt[] {
  const found = tables.get(owner);
  if (found === undefined) throw new Error("internal: program: a batch is not in the plan");
  return found;
}

/** Tells a batch where in the arena its data begin. */
export function pointTo({ machine }: Program, { record }: TableAt, data: number): void {
  machine.words[record * R.WORDS + R.A + R.OFFSET] = data;
}
