/** Mean square of a linear model without a bias, with its derivatives. Inputs are rows. */

type Rows = readonly (readonly number[])[];

export function linearResiduals(x: Rows, y: readonly number[], weights: Float64Array) {
  const values = Float64Array.from(x, (row, i) => row.reduce((sum, entry, k) => sum + entry * weights[k]!, -y[i]!));
  return { values, jacobian: Float64Array.from(x.flat()) };
}

export function linearLoss(x: Rows, y: readonly number[], weights: Float64Array) {
  const { values } = linearResiduals(x, y, weights);
  const slope = new Float64Array(weights.length);
  let value = 0;
  for (const [i, row] of x.entries()) {
    value += (values[i]! * values[i]!) / x.length;
    for (const [k, entry] of row.entries()) slope[k]! += (2 * values[i]! * entry) / x.length;
  }
  return { value, slope };
}

export function linearCurvature(x: Rows): Float64Array {
  const size = x[0]!.length;
  const out = new Float64Array(size * size);
  for (const row of x)
    for (let k = 0; k < size; k++)
      for (let l = 0; l < size; l++) out[k * size + l]! += (2 * row[k]! * row[l]!) / x.length;
  return out;
}
