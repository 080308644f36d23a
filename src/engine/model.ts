/** A learner as tensor code: what it predicts, and its loss. Layouts and the order of parameters are those of network.ts. */
import type { Loss } from "./learner.ts";
import type { Network, ResolvedLayer } from "./network.ts";
import { broadcast, reorder, reshape, sumAll, transpose } from "./operations/axes.ts";
import { add, hyperbolicTangent, relu, scale, square, subtract } from "./operations/elementwise.ts";
import { product } from "./operations/product.ts";
import { COLUMNS, GROUPS, input, type Tensor } from "./tensor.ts";

/** Weights [copies, fanIn, units] and biases [copies, 1, units] of each layer, in turn. */
export function parameterTensors(network: Network): Tensor[] {
  return network.layers.flatMap(({ copies, fanIn, units }) => [
    input([copies, fanIn, units]),
    input([copies, 1, units]),
  ]);
}

/** Predictions [1, outputs, examples] for x [1, inputs, examples]. */
export function predictions(network: Network, parameters: readonly Tensor[], x: Tensor): Tensor {
  const examples = x.shape[COLUMNS];
  const ordered = network.order === undefined ? x : reorder(x, network.order);
  const last = network.layers.reduce((values, layer, index) => {
    const [weights, biases] = [parameters[2 * index]!, parameters[2 * index + 1]!].map((tensor) =>
      layer.copies === layer.nodes ? tensor : broadcast(tensor, GROUPS, layer.nodes),
    );
    const seen = reshape(values, layer.nodes);
    const sums = add(product(weights!, seen, true), broadcast(transpose(biases!), COLUMNS, examples));
    return activated(layer, sums);
  }, ordered);
  return reshape(last, 1);
}

function activated({ activation }: ResolvedLayer, sums: Tensor): Tensor {
  if (activation === "relu") return relu(sums);
  if (activation === "tanh") return hyperbolicTangent(sums);
  return sums;
}

/** Mean over examples and outputs: [1, 1, 1]. Both arguments are [1, outputs, examples]. */
export function lossOf(loss: Loss, predicted: Tensor, wanted: Tensor): Tensor {
  const [, outputs, examples] = predicted.shape;
  switch (loss) {
    case "square":
      return scale(sumAll(square(subtract(predicted, wanted))), 1 / (outputs * examples));
  }
}

/** For each parameter in the logical order of network.ts: its tensor (in `parameterTensors`), group, row and column. */
export function placesOf(network: Network): { tensor: number; group: number; row: number; column: number }[] {
  const places: { tensor: number; group: number; row: number; column: number }[] = [];
  network.layers.forEach(({ copies, fanIn, units }, layer) => {
    for (let group = 0; group < copies; group++)
      for (let row = 0; row < fanIn; row++)
        for (let column = 0; column < units; column++) places.push({ tensor: 2 * layer, group, row, column });
    for (let group = 0; group < copies; group++)
      for (let column = 0; column < units; column++) places.push({ tensor: 2 * layer + 1, group, row: 0, column });
  });
  return places;
}
