/** The twelve examples of `robust`: two inputs that go together, and a label. Drawn once. */
import { fillNormal, fold, keyFromSeed } from "../../../engine/random.ts";

export const EXAMPLES = 12;

export interface Table {
  /** Row-major: two inputs an example. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** The second input follows the first; the labels are 0.4 times the one and 1.2 times the other, and a little noise. */
function drawn(): Table {
  const key = keyFromSeed(1);
  const normal = (name: string) => {
    const out = new Float64Array(EXAMPLES);
    fillNormal(fold(key, name), out);
    return out;
  };
  const [first, own, noise] = [normal("first"), normal("second"), normal("label")];
  const second = first.map((value, i) => 0.6 * value + 0.5 * own[i]!);
  return {
    x: Float64Array.from({ length: 2 * EXAMPLES }, (_, i) => (i % 2 === 0 ? first : second)[Math.floor(i / 2)]!),
    y: first.map((value, i) => 0.4 * value + 1.2 * second[i]! + 0.3 * noise[i]!),
  };
}

export const table: Table = drawn();
