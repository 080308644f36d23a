/**
 * The table of operations. A row has a shape rule, a gradient rule in terms of other operations (so gradients have
 * gradients), and a TypeScript kernel for the records of its code; `wasm/` has the kernels of the same codes.
 */
import type { Kernel, Operation } from "../tensor.ts";
import { SUM, SUM_COLUMNS, TRANSPOSE } from "./axes.ts";
import { BATCH } from "./batch.ts";
import { DIFFUSE } from "./diffuse.ts";
import { DOT } from "./dot.ts";
import * as elementwise from "./elementwise.ts";
import { FIRST_LARGEST, GATHER, LARGEST, SCATTER } from "./gather.ts";
import { PRODUCT } from "./product.ts";
import { TABULATED } from "./tabulated.ts";
import { UPDATES } from "./updates.ts";

export const OPERATIONS: readonly Operation[] = [
  elementwise.COPY,
  elementwise.ADD,
  elementwise.SUBTRACT,
  elementwise.MULTIPLY,
  elementwise.DIVIDE,
  elementwise.RELU,
  elementwise.POSITIVE,
  elementwise.TANH,
  elementwise.EXP,
  elementwise.LOG,
  elementwise.SIN,
  elementwise.COS,
  elementwise.SQRT,
  elementwise.SOFTPLUS,
  elementwise.SIGMOID,
  PRODUCT,
  SUM,
  SUM_COLUMNS,
  TRANSPOSE,
  GATHER,
  SCATTER,
  LARGEST,
  FIRST_LARGEST,
  TABULATED,
  BATCH,
  DIFFUSE,
];

/** The TypeScript kernel of each code. */
export const KERNELS: readonly Kernel[] = (() => {
  const kernels: Kernel[] = [];
  for (const { code, kernel } of [...OPERATIONS, DOT, elementwise.WHERE_POSITIVE, ...UPDATES]) kernels[code!] = kernel!;
  return kernels;
})();
