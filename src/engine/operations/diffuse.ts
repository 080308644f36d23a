/**
 * A step of a sampler with its noise: y = keep x + pull - push g + spread xi, where the coefficients are those of the row
 * and xi is standard normal; then, on a circle, y - period floor(y / period).
 *
 * TABLE has the two words of a key for each step of a replay. Numbers of the stream are dealt out panel by panel, row by
 * row, lane by lane: what a column gets does not depend on how many others there are.
 */
import { fillNormal } from "../random.ts";
import { COLUMNS, GROUPS, ROWS, showShape } from "../shape.ts";
import { type Kernel, node, type Operation, type Tensor } from "../tensor.ts";
import { LANES, panelsOf } from "../view.ts";
import * as R from "../wasm/records.ts";
import { inPanels } from "./axes.ts";

export const COEFFICIENTS = 6;

const noise32 = new Float32Array(LANES);
const noise64 = new Float64Array(LANES);

const kernel: Kernel = ({ words, floats, single }, at, step) => {
  const round = single ? Math.fround : (x: number) => x;
  const noise = single ? noise32 : noise64;
  const key = words[at + R.TABLE]! + 2 * step;
  const rows = words[at + R.ROWS]!;
  const place = (operand: number, panel: number) => words[at + operand]! + panel * words[at + operand + R.PANEL]!;
  for (let p = 0; p < words[at + R.PANELS]!; p++)
    for (let r = 0; r < rows; r++) {
      const row = words[at + R.C]! + r * LANES;
      const [keep, pull, push, spread] = [floats[row]!, floats[row + 1]!, floats[row + 2]!, floats[row + 3]!];
      const [period, inverse] = [floats[row + 4]!, floats[row + 5]!];
      const [out, x, g] = [place(R.OUT, p) + r * LANES, place(R.A, p) + r * LANES, place(R.B, p) + r * LANES];
      fillNormal([words[key]!, words[key + 1]!], noise, 0, 1, (p * rows + r) * LANES);
      for (let lane = 0; lane < LANES; lane++) {
        const pushed = round(round(round(keep * floats[x + lane]!) + pull) - round(push * floats[g + lane]!));
        const y = round(pushed + round(spread * noise[lane]!));
        floats[out + lane] = period === 0 ? y : y - round(period * Math.floor(round(y * inverse)));
      }
    }
};

export const DIFFUSE: Operation = {
  name: "diffuse",
  code: R.DIFFUSE,
  gradient: [],
  accepts: inPanels,
  shape: ([x, g, coefficients]) => {
    const fits = x![GROUPS] === 1 && g!.every((size, i) => size === x![i]);
    if (!fits || coefficients![ROWS] !== x![ROWS] || coefficients![COLUMNS] !== COEFFICIENTS)
      throw new RangeError(
        `diffuse: got ${[x!, g!, coefficients!].map(showShape).join(", ")}, wanted [1, rows, columns] twice, then [1, rows, ${COEFFICIENTS}]`,
      );
    return x!;
  },
  record: ({ shape }, words, at) => {
    words[at + R.PANELS] = panelsOf(shape);
    words[at + R.ROWS] = shape[ROWS];
  },
  kernel,
};

/**
 * x and g are [1, rows, columns], coefficients [1, rows, 6]: keep, pull, push, spread, period (0: none), 1 / period (or
 * 0). `keys`: two words for each step.
 */
export function diffuse(x: Tensor, g: Tensor, coefficients: Tensor, keys: Int32Array): Tensor {
  return node(
    DIFFUSE,
    [x, g, coefficients],
    {},
    DIFFUSE.shape!(
      [x, g, coefficients].map(({ shape }) => shape),
      {},
    ),
    keys,
  );
}
