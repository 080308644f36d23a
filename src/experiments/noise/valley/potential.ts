/** The landscape of `law.ts` as tensor code: [1, dimension, walkers] to [1, 1, walkers]. */
import { sum } from "../../../engine/operations/axes.ts";
import { add, relu, scale, softplus, square, subtract } from "../../../engine/operations/elementwise.ts";
import { gather } from "../../../engine/operations/gather.ts";
import { ROWS } from "../../../engine/shape.ts";
import type { Tensor } from "../../../engine/tensor.ts";
import { constantLike as number } from "../../constant-like.ts";
import { APART, type Landscape } from "./law.ts";

export function potential(x: Tensor, { dimension, temperature, deeper, length }: Landscape): Tensor {
  const first = gather(x, [0]);
  const pit = subtract(scale(sum(square(x), ROWS), 0.5), number(deeper, first));
  let valley = square(subtract(first, number(APART, first)));
  if (dimension > 1) {
    const others = gather(
      x,
      Array.from({ length: dimension - 1 }, (_, j) => j + 1),
    );
    const beyond = (side: Tensor) => square(relu(subtract(side, number(length, others))));
    valley = add(valley, sum(add(beyond(others), beyond(scale(others, -1))), ROWS));
  }
  const apart = subtract(pit, scale(valley, 0.5));
  return subtract(pit, scale(softplus(scale(apart, 1 / temperature)), temperature));
}
