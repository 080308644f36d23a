/** A small graph for every operation, over shapes that are not multiples of a panel. Shared by the tests of the engine. */
import { broadcast, reshape, sum, transpose } from "../../src/engine/operations/axes.ts";
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
  sigmoid,
  sine,
  softplus,
  squareRoot,
  subtract,
} from "../../src/engine/operations/elementwise.ts";
import { FIRST_LARGEST, gather, largest, scatter } from "../../src/engine/operations/gather.ts";
import { product } from "../../src/engine/operations/product.ts";
import { tabulated } from "../../src/engine/operations/tabulated.ts";
import { COLUMNS, GROUPS, ROWS, type Shape } from "../../src/engine/shape.ts";
import { constant, node, type Tensor } from "../../src/engine/tensor.ts";

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

/** Groups, rows to read, row numbers, columns. */
const tables: readonly (readonly [number, number, readonly number[], number])[] = [
  [1, 1, [0], 1],
  [1, 5, [3, 0, 4, 1, 2], 11],
  [3, 4, [-1, 0, 1, 0, 1, 2, 1, 2, 3], 9],
  [2, 7, [6, -1, -1, -1, 6, 6], 17],
  [4, 3, [0, 0, 2, -1], 8],
];

/** Eleven heights without an input: how often each row is named. */
const heights = transpose(scatter(constant(1, [1, 15, 1]), [0, 1, 1, 1, 2, 3, 3, 4, 4, 4, 4, 6, 8, 8, 9], 11));

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
      [3, 8, 25, 17],
      [2, 7, 9, 9],
      [4, 5, 12, 33],
      [1, 3, 2, 8],
    ] as const
  ).map(
    ([g, units, k, n]): Case => ({
      operation: "product",
      title: `${units} units in ${g} windows of ${k}, ${n} columns`,
      shapes: [
        [g, k, units],
        [g, 1, units],
        [1, 29, n],
      ],
      graph: ([w, bias, x]) => {
        const seen = gather(
          x!,
          Array.from({ length: g * k }, (_, i) => (i * 7) % 29),
          g,
        );
        return relu(add(product(w!, seen, true), broadcast(transpose(bias!), COLUMNS, n)));
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
  ...unary("softplus", softplus),
  ...unary("sigmoid", sigmoid),
  ...tables.flatMap(([groups, rows, table, columns]): Case[] => [
    {
      operation: "gather",
      title: `gather of ${groups} groups on [1, ${rows}, ${columns}]`,
      shapes: [[1, rows, columns]],
      graph: ([x]) => gather(x!, table, groups),
    },
    {
      operation: "scatter",
      title: `scatter of ${groups} groups onto [1, ${rows}, ${columns}]`,
      shapes: [[groups, table.length / groups, columns]],
      graph: ([x]) => scatter(x!, table, rows),
    },
  ]),
  {
    operation: "gather",
    title: "gather on a transposed tensor and on a repeated column",
    shapes: [
      [1, 9, 5],
      [1, 5, 1],
    ],
    graph: ([a, b]) => multiply(gather(transpose(a!), [4, 0], 2), gather(broadcast(b!, COLUMNS, 9), [1, 1], 2)),
  },
  ...[
    ["largest", largest],
    ["first largest", (x: Tensor) => multiply(x, node(FIRST_LARGEST, [x]))],
  ].flatMap(([operation, make]) => unary(operation as string, make as (x: Tensor) => Tensor)),
  ...([0, 1, 2] as const).map(
    (order): Case => ({
      operation: "tabulated",
      title: `tabulated, derivative ${order}`,
      shapes: [[2, 3, 11]],
      // eleven knots from -1.5 to 1.7: some of the numbers lie beyond
      graph: ([x]) => tabulated(x!, heights, -1.5, 1.7, order),
    }),
  ),
  {
    operation: "reshape",
    title: "groups joined, then split",
    shapes: [[4, 3, 9]],
    graph: ([x]) => multiply(reshape(x!, 2), reshape(x!, 2)),
  },
];
