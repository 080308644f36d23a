/** A learner as tensor code: what it predicts, and its loss. Layouts and the order of parameters are those of network.ts. */
import type { Activation } from "./learner.ts";
import type { Network } from "./network.ts";
import { broadcast, reshape, sum, transpose } from "./operations/axes.ts";
import { add, hyperbolicTangent, multiply, relu, scale, softplus, subtract } from "./operations/elementwise.ts";
import { gather, largest } from "./operations/gather.ts";
import { product } from "./operations/product.ts";
import { COLUMNS, GROUPS, ROWS } from "./shape.ts";
import { constant, input, type Tensor } from "./tensor.ts";

/** Weights [copies, fanIn, units] and biases [copies, 1, units] of each layer that has any, in the logical order. */
export function parameterTensors(network: Network): Tensor[] {
  return network.layers
    .filter(({ copies }) => copies > 0)
    .flatMap(({ copies, fanIn, units }) => [input([copies, fanIn, units]), input([copies, 1, units])]);
}

/** Predictions [1, outputs, examples] for x [1, inputs, examples]. */
export function predictions(network: Network, parameters: readonly Tensor[], x: Tensor): Tensor {
  const examples = x.shape[COLUMNS];
  let read = 0;
  const last = network.layers.reduce(
    (values, { nodes, fanIn, copies, table, pool, activation }) => {
      const seen = table === undefined ? reshape(values, nodes) : gather(reshape(values, 1), table, nodes);
      if (pool !== undefined) return pool === "largest" ? largest(seen) : scale(sum(seen, ROWS), 1 / fanIn);
      const [weights, biases] = [parameters[read++]!, parameters[read++]!].map((tensor) =>
        copies === nodes ? tensor : broadcast(tensor, GROUPS, nodes),
      );
      const sums = add(product(weights!, seen, true), broadcast(transpose(biases!), COLUMNS, examples));
      return activated(activation, sums);
    },
    network.order === undefined ? x : gather(x, network.order),
  );
  return reshape(last, 1);
}

export function activated(activation: Activation, x: Tensor): Tensor {
  if (activation === "relu") return relu(x);
  if (activation === "tanh") return hyperbolicTangent(x);
  if (activation === "softplus") return softplus(x);
  if (activation === "linear") return x;
  if ("leaky" in activation) return subtract(relu(x), scale(relu(scale(x, -1)), activation.leaky));
  return activation.polynomial.reduceRight<Tensor>(
    (sum, coefficient) => add(multiply(sum, x), constant(coefficient, x.shape)),
    constant(0, x.shape),
  );
}
