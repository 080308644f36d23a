/** A small graph for every operation, over shapes that are not multiples of a panel. Shared by the tests of the engine. */
import { broadcast, reorder, reshape, sum, transpose } from "../../src/engine/operations/axes.ts";
import {
  add,
  COPY,
  cosine,
  divide,
  exponential,
  hyperbolicTangent,
  logarithm,
  multiply,
  positive,
  relu,
  sine,
  squareRoot,
  subtract,
} from "../../src/engine/operations/elementwise.ts";
import { product } from "../../src/engine/operations/product.ts";
import { COLUMNS, GROUPS, node, ROWS, type Shape, type Tensor } from "../../src/engine/tensor.ts";

export interface Case {
  readonly operation: string;
  readonly title: string;
  readonly shapes: readonly Shape[];
  /** Inputs are drawn from [0.2, 2] where the function needs it, else from [-2, 2]. */
  readonly positive?: boolean;
  readonly graph: (inputs: readonly Tensor[]) => Tensor;
}

const unary = (operation: string, make: (x: Tensor) => Tensor, positiveOnly = false): Case[] =>
  (
    [
      [2, 3, 11],
      [1, 1, 1],
      [3, 5, 8],
    ] as const
  ).map((shape) => ({
    operation,
    title: `${operation} of [${shape}]`,
    shapes: [shape],
    positive: positiveOnly,
    graph: ([x]) => make(x!),
  }));

const binary = (operation: string, make: (a: Tensor, b: Tensor) => Tensor, positiveOnly = false): Case[] => [
  ...(
    [
      [2, 3, 11],
      [1, 7, 1],
      [2, 1, 16],
    ] as const
  ).map(
    (shape): Case => ({
      operation,
      title: `${operation} of two [${shape}]`,
      shapes: [shape, shape],
      positive: positiveOnly,
      graph: ([a, b]) => make(a!, b!),
    }),
  ),
  {
    operation,
    title: `${operation} of a repeated column, row and group`,
    shapes: [
      [1, 3, 1],
      [2, 1, 9],
    ],
    positive: positiveOnly,
    graph: ([a, b]) => make(broadcast(broadcast(a!, COLUMNS, 9), GROUPS, 2), broadcast(b!, ROWS, 3)),
  },
];

const products: Case[] = [false, true].flatMap((left) =>
  [false, true].flatMap((right) =>
    (
      [
        [2, 5, 3, 10],
        [1, 1, 1, 1],
        [3, 8, 17, 8],
        [1, 7, 9, 2],
      ] as const
    ).map(
      ([g, m, k, n]): Case => ({
        operation: "product",
        title: `product of ${g} groups, ${m} x ${k} x ${n}${left ? ", left transposed" : ""}${right ? ", right transposed" : ""}`,
        shapes: [left ? [g, k, m] : [g, m, k], right ? [g, n, k] : [g, k, n]],
        graph: ([a, b]) => product(a!, b!, left, right),
      }),
    ),
  ),
);

/** Products as the planner makes them of a layer, of every kind of tile and epilogue; too large for finite differences. */
export const planned: readonly Case[] = [
  ...(["linear", "relu", "tanh"] as const).flatMap((activation) =>
    (
      [
        [1, 1, 1, 1],
        [2, 5, 3, 10],
        [1, 8, 9, 17],
        [3, 6, 2, 40],
        [1, 11, 1, 12],
        [2, 19, 20, 29],
        [1, 33, 1030, 9],
      ] as const
    ).map(
      ([g, units, k, n]): Case => ({
        operation: "product",
        title: `${activation} layers of ${g} groups, ${k} to ${units} to 3, ${n} columns`,
        shapes: [
          [g, k, units],
          [g, 1, units],
          [g, k, n],
          [g, units, 3],
        ],
        graph: ([w, bias, x, next]) => {
          const sums = add(product(w!, x!, true), broadcast(transpose(bias!), COLUMNS, n));
          const y = activation === "relu" ? relu(sums) : activation === "tanh" ? hyperbolicTangent(sums) : sums;
          return product(next!, y, true);
        },
      }),
    ),
  ),
  ...(["relu", "tanh"] as const).map(
    (activation): Case => ({
      operation: "product",
      title: `${activation} and its derivative after products of the other kind`,
      shapes: [
        [2, 7, 5],
        [2, 5, 11],
        [2, 3, 7],
      ],
      graph: ([a, x, b]) => {
        const made = product(a!, x!);
        return product(b!, activation === "relu" ? relu(made) : hyperbolicTangent(made));
      },
    }),
  ),
  ...(
    [
      [2, 13, 21, 3],
      [1, 3, 40, 19],
      [3, 1, 6, 9],
      [1, 17, 12, 1],
      [1, 2, 128, 16],
    ] as const
  ).map(
    ([g, m, k, n]): Case => ({
      operation: "product",
      title: `dot products of ${g} groups, ${m} rows and ${n} rows of ${k}`,
      shapes: [
        [g, m, k],
        [g, n, k],
      ],
      graph: ([a, b]) => product(a!, b!, false, true),
    }),
  ),
];

export const cases: readonly Case[] = [
  ...unary("copy", (x) => node(COPY, [x])),
  ...binary("add", add),
  ...binary("subtract", subtract),
  ...binary("multiply", multiply),
  ...binary("divide", divide, true),
  ...unary("relu", relu),
  ...unary("positive", positive),
  ...unary("tanh", hyperbolicTangent),
  ...unary("exp", exponential),
  ...unary("log", logarithm, true),
  ...unary("sin", sine),
  ...unary("cos", cosine),
  ...unary("sqrt", squareRoot, true),
  ...products,
  ...([ROWS, GROUPS] as const).map(
    (axis): Case => ({
      operation: "sum",
      title: `sum over axis ${axis}`,
      shapes: [[3, 4, 13]],
      graph: ([x]) => sum(x!, axis),
    }),
  ),
  ...[3, 4, 5, 8, 13, 16].map(
    (columns): Case => ({
      operation: "sum of columns",
      title: `sum of ${columns} columns`,
      shapes: [[2, 3, columns]],
      graph: ([x]) => sum(x!, COLUMNS),
    }),
  ),
  ...(
    [
      [2, 3, 5],
      [1, 8, 8],
      [2, 12, 9],
      [1, 4, 17],
    ] as const
  ).map(
    (shape): Case => ({
      operation: "transpose",
      title: `transpose of [${shape}]`,
      shapes: [shape],
      graph: ([x]) => transpose(x!),
    }),
  ),
  {
    operation: "reorder",
    title: "reorder of five rows",
    shapes: [[1, 5, 11]],
    graph: ([x]) => reorder(x!, [3, 0, 4, 1, 2]),
  },
  {
    operation: "reshape",
    title: "groups joined, then split",
    shapes: [[4, 3, 9]],
    graph: ([x]) => multiply(reshape(x!, 2), reshape(x!, 2)),
  },
];
