/**
 * Tensor code, traced: calling an operation makes a node of a graph, nothing is computed yet.
 *
 * Every tensor has three axes with fixed sizes: [groups, rows, columns]. Groups are nodes of a tree, places of a local
 * layer or members of an ensemble. Columns are what SIMD lanes run over: examples for values, units for weights.
 */
import type { Memory } from "./memory.ts";
import { type Shape, showShape } from "./shape.ts";
import type { View } from "./view.ts";

export interface Tensor {
  readonly operation: Operation;
  readonly inputs: readonly Tensor[];
  readonly shape: Shape;
  /** What else the operation needs to know, by name: an axis, a value. */
  readonly settings: Settings;
  /** Whole numbers that stand beside the records, for operations that look rows or examples up. */
  readonly table?: ArrayLike<number>;
}
export type Settings = Readonly<Record<string, number>>;

/** A row of the table of operations. */
export interface Operation {
  readonly name: string;
  /** Shape of the result; throws when the inputs do not fit. Left out where the maker gives the shape. */
  readonly shape?: (inputs: readonly Shape[], settings: Settings) => Shape;
  /** For each input, its gradient, given the result y and the gradient dy of y: more tensor code. */
  readonly gradient: readonly ((y: Tensor, dy: Tensor) => Tensor)[];
  /** The operation is another view of its input's memory and costs nothing; undefined where strides cannot say it. */
  readonly view?: (input: View, from: Shape, to: Shape, settings: Settings) => View | undefined;
  readonly code?: number;
  /** Whether operand `index` can be read where it lies; else it is copied first. */
  readonly accepts?: (input: View, index: number) => boolean;
  /** Where in the record its operands stand, if not at A, B, C, D in turn. */
  readonly slots?: (y: Tensor) => readonly number[];
  /** Sizes into the record at words[at]; its code and its operands (result, then inputs) stand there already. */
  readonly record?: (y: Tensor, words: Int32Array, at: number) => void;
  /** Interprets a record of this code. */
  readonly kernel?: Kernel;
}

/** Interprets the record at memory.words[at]; `step` counts the steps of this replay. */
export type Kernel = (memory: Memory, at: number, step: number) => void;

/** A node. Throws `name: ...` when shapes do not fit. */
export function node(
  operation: Operation,
  inputs: readonly Tensor[],
  settings: Settings = {},
  shape?: Shape,
  table?: ArrayLike<number>,
): Tensor {
  const found =
    shape ??
    operation.shape!(
      inputs.map((tensor) => tensor.shape),
      settings,
    );
  return { operation, inputs, shape: found, settings, ...(table && { table }) };
}

const INPUT: Operation = { name: "input", gradient: [] };

/** A tensor whose values are written from outside before each replay, or kept between replays. */
export function input(shape: Shape): Tensor {
  for (const size of shape)
    if (!Number.isSafeInteger(size) || size < 1)
      throw new RangeError(`input: shape ${showShape(shape)}, wanted whole numbers of at least 1`);
  return node(INPUT, [], {}, shape);
}

export function isInput(tensor: Tensor): boolean {
  return tensor.operation === INPUT;
}

const CONSTANT: Operation = { name: "constant", gradient: [] };

/** One value everywhere. */
export function constant(value: number, shape: Shape): Tensor {
  return node(CONSTANT, [], { value }, shape);
}

/** The value of a constant, undefined for other tensors. */
export function constantValue(tensor: Tensor): number | undefined {
  return tensor.operation === CONSTANT ? tensor.settings.value : undefined;
}

/** Nodes that the outputs need, inputs before what uses them. */
export function inOrder(outputs: readonly Tensor[]): Tensor[] {
  const order: Tensor[] = [];
  const seen = new Set<Tensor>();
  const visit = (tensor: Tensor): void => {
    if (seen.has(tensor)) return;
    seen.add(tensor);
    tensor.inputs.forEach(visit);
    order.push(tensor);
  };
  outputs.forEach(visit);
  return order;
}
