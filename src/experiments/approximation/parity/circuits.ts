/**
 * Three circuits that compute parity, and what each costs. An input is a whole number, its bits from the lowest up.
 *
 *   ReLU   one layer: f(s) = sum over j from 0 to n - 1 of c_j max(0, s - j), s the number of ones, c_0 = 1, c_j = 2 (-1)^j
 *   XOR    a tree of gates that each join two values
 *   OR     of ANDs: a term for each odd input, since no term may leave out a bit
 */
export interface Unit {
  /** It begins where the number of ones is this. */
  readonly from: number;
  readonly weight: number;
}

export const reluUnits = (units: number): Unit[] =>
  Array.from({ length: units }, (_, j) => ({ from: j, weight: j === 0 ? 1 : j % 2 === 0 ? 2 : -2 }));

/** The layer's output where so many bits are one. */
export const zigzag = (units: readonly Unit[], ones: number): number =>
  units.reduce((sum, { from, weight }) => sum + weight * Math.max(0, ones - from), 0);

export const bitsOf = (input: number, bits: number): number[] =>
  Array.from({ length: bits }, (_, i) => (input >>> i) & 1);

/** Values of a tree of XORs, the inputs first, its root last; of an odd number of values one goes up as it is. */
export function xorLevels(values: readonly number[]): number[][] {
  const levels = [[...values]];
  for (let below = levels[0]!; below.length > 1; below = levels.at(-1)!)
    levels.push(
      Array.from({ length: Math.ceil(below.length / 2) }, (_, i) => {
        const [a = 0, b] = [below[2 * i], below[2 * i + 1]];
        return b === undefined ? a : a ^ b;
      }),
    );
  return levels;
}

/** Gates of that tree that join two values. */
export function xorGates(bits: number): number {
  let gates = 0;
  for (let width = bits; width > 1; width = Math.ceil(width / 2)) gates += Math.floor(width / 2);
  return gates;
}

export interface Checked {
  /** How many inputs there are; all of them were looked at. */
  readonly inputs: number;
  /** Inputs that the layer and the tree get wrong. */
  readonly wrongRelu: number;
  readonly wrongXor: number;
  /** Odd inputs all of whose neighbors, one bit away, are even: each needs a term of its own. */
  readonly terms: number;
}

/** The truth is counted bit by bit; layer and tree are evaluated as they are built. */
export function checkAll(bits: number, units: readonly Unit[]): Checked {
  const inputs = 1 << bits;
  const odd = new Uint8Array(inputs);
  const heights = Array.from({ length: bits + 1 }, (_, ones) => zigzag(units, ones));
  const line = new Uint8Array(bits);
  let [wrongRelu, wrongXor, terms] = [0, 0, 0];
  for (let input = 0; input < inputs; input++) {
    let ones = 0;
    for (let i = 0; i < bits; i++) ones += line[i] = (input >>> i) & 1;
    odd[input] = ones % 2;
    if (heights[ones] !== odd[input]) wrongRelu++;
    for (let width = bits; width > 1; width = (width + 1) >> 1)
      for (let i = 0; i < width; i += 2) line[i >> 1] = i + 1 < width ? line[i]! ^ line[i + 1]! : line[i]!;
    if (line[0] !== odd[input]) wrongXor++;
  }
  for (let input = 0; input < inputs; input++) {
    let alone = odd[input] === 1;
    for (let i = 0; alone && i < bits; i++) alone = odd[input ^ (1 << i)] === 0;
    if (alone) terms++;
  }
  return { inputs, wrongRelu, wrongXor, terms };
}
