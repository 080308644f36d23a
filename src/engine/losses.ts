/** Losses: as tensor code for training, as plain numbers for measuring, and the labels they take. */
import type { DataSet } from "./data.ts";
import type { Loss } from "./learner.ts";
import { softplus as softplusOf } from "./logistic.ts";
import type { Floats } from "./memory.ts";
import { broadcast, detached, sum, sumAll } from "./operations/axes.ts";
import { exponential, logarithm, multiply, relu, scale, softplus, square, subtract } from "./operations/elementwise.ts";
import { largest } from "./operations/gather.ts";
import { logSumExp } from "./quadrature.ts";
import { COLUMNS, ROWS } from "./shape.ts";
import { constant, type Tensor } from "./tensor.ts";

const graphs: Readonly<Record<Loss, (predicted: Tensor, wanted: Tensor) => Tensor>> = {
  square: (predicted, wanted) => square(subtract(predicted, wanted)),
  logistic: (predicted, wanted) => softplus(scale(multiply(wanted, predicted), -1)),
  hinge: (predicted, wanted) => {
    const short = relu(subtract(constant(1, predicted.shape), multiply(wanted, predicted)));
    const curved = subtract(constant(1, short.shape), relu(subtract(constant(1, short.shape), short)));
    return multiply(curved, subtract(short, scale(curved, 0.5)));
  },
  crossEntropy: (predicted, wanted) => {
    // outputs less the largest, whose own derivative would be 0 since shares add up to 1
    const most = broadcast(detached(largest(predicted)), ROWS, predicted.shape[ROWS]);
    const shifted = subtract(predicted, most);
    return subtract(logarithm(sum(exponential(shifted), ROWS)), sum(multiply(wanted, shifted), ROWS));
  },
};

/** The mean: [1, 1, 1]. Both arguments are [1, outputs, examples]. */
export function lossOf(loss: Loss, predicted: Tensor, wanted: Tensor): Tensor {
  const each = graphs[loss](predicted, wanted);
  return scale(sumAll(each), 1 / (each.shape[ROWS] * each.shape[COLUMNS]));
}

const numbers: Readonly<Record<Exclude<Loss, "crossEntropy">, (predicted: number, wanted: number) => number>> = {
  square: (predicted, wanted) => (predicted - wanted) * (predicted - wanted),
  logistic: (predicted, wanted) => softplusOf(-wanted * predicted),
  hinge: (predicted, wanted) => {
    const short = Math.max(1 - wanted * predicted, 0);
    return short < 1 ? 0.5 * short * short : short - 0.5;
  },
};

/** The same mean for arrays, examples x outputs, in float64. */
export function lossValue(loss: Loss, predicted: Floats, wanted: Floats, outputs: number): number {
  let total = 0;
  if (loss !== "crossEntropy") {
    const each = numbers[loss];
    for (let i = 0; i < predicted.length; i++) total += each(predicted[i]!, wanted[i]!);
    return total / predicted.length;
  }
  for (let i = 0; i < predicted.length; i += outputs) {
    total += logSumExp(predicted.subarray(i, i + outputs));
    for (let j = i; j < i + outputs; j++) total -= wanted[j]! * predicted[j]!;
  }
  return total / (predicted.length / outputs);
}

/** Throws when labels are not what the loss takes. */
export function requireLabels(place: string, loss: Loss, { y, examples }: DataSet): void {
  if (loss === "square") return;
  const outputs = y.length / examples;
  const shared = loss === "crossEntropy";
  for (let i = 0; i < examples; i++) {
    let [sum, sound] = [0, true];
    for (let k = i * outputs; k < (i + 1) * outputs; k++) {
      const value = y[k]!;
      sum += value;
      sound &&= shared ? value >= 0 : value === 1 || value === -1;
    }
    if (sound && !(shared && Math.abs(sum - 1) >= 1e-4)) continue;
    const label = Array.from(y.subarray(i * outputs, (i + 1) * outputs)).join(", ");
    throw new RangeError(
      `${place}: y of example ${i} is [${label}], wanted ${shared ? "shares of the classes that add up to 1" : "1 or -1"} for the ${loss} loss`,
    );
  }
}
