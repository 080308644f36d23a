/** Gradients as a transformation of graphs: what comes out is tensor code again and can be differentiated again. */
import { add } from "./operations/elementwise.ts";
import { constant, constantValue, inOrder, type Tensor } from "./tensor.ts";

/**
 * Derivatives of the sum of all elements of `output` by each of `wrt`, in their shapes (reverse mode). A tensor that
 * does not reach the output has gradient 0.
 */
export function gradient(output: Tensor, wrt: readonly Tensor[]): Tensor[] {
  const order = inOrder([output]);
  const reached = new Set(wrt);
  for (const tensor of order) if (tensor.inputs.some((input) => reached.has(input))) reached.add(tensor);

  const gradients = new Map<Tensor, Tensor>([[output, constant(1, output.shape)]]);
  for (const y of order.reverse()) {
    const dy = gradients.get(y);
    if (dy === undefined || constantValue(dy) === 0 || !reached.has(y)) continue;
    y.inputs.forEach((input, index) => {
      if (!reached.has(input)) return;
      const part = y.operation.gradient[index]!(y, dy);
      const sum = gradients.get(input);
      gradients.set(input, sum === undefined ? part : add(sum, part));
    });
  }
  return wrt.map((tensor) => gradients.get(tensor) ?? constant(0, tensor.shape));
}
