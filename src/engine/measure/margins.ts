/** By how much a classifier is right. */

/**
 * Of each example, how far the value of its own class lies above the best other one; negative where it is wrong.
 * `values` are examples x classes, row-major, `labels` from 0; with one column, labels are -1 and 1 and a margin is
 * label times value. Divide by the norm of the weights (linear), or by the product of the layers' norms (ReLU without
 * biases), for what rescaling them cannot change.
 */
export function margins(values: ArrayLike<number>, labels: ArrayLike<number>): Float64Array {
  const classes = values.length / labels.length;
  if (!Number.isSafeInteger(classes) || classes < 1)
    throw new RangeError(`margins: got ${values.length} values for ${labels.length} labels, wanted as many for each`);
  return Float64Array.from(labels, (label, i) => {
    if (classes === 1) return label * values[i]!;
    if (!(Number.isInteger(label) && label >= 0 && label < classes))
      throw new RangeError(`margins: label ${label} of example ${i}, wanted a class from 0 to ${classes - 1}`);
    let other = Number.NEGATIVE_INFINITY;
    for (let j = 0; j < classes; j++) if (j !== label) other = Math.max(other, values[i * classes + j]!);
    return values[i * classes + label]! - other;
  });
}
