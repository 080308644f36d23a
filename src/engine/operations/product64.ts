/** The product of float64 alone: sums of two rows by four columns at a time, each still in order of k. */
import type { Memory } from "../memory.ts";
import { LANES } from "../view.ts";
import * as R from "../wasm/records.ts";

/** Writes the plain sums of the record at `at`, columns padded to fours. */
export function sums64({ words, floats }: Memory, at: number): void {
  const [rows, columns, inner] = [words[at + R.ROWS]!, words[at + R.COLUMNS]!, words[at + R.INNER]!];
  const transposed = words[at + R.TRANSPOSED] === 1;
  const [aPanel, bPanel, outPanel] = [R.A, R.B, R.OUT].map((operand) => words[at + operand + R.PANEL]!) as [
    number,
    number,
    number,
  ];
  for (let g = 0; g < words[at + R.GROUPS]!; g++) {
    const a = words[at + R.A]! + g * words[at + R.A + R.GROUP]!;
    for (let n = 0; n < columns; n += 4) {
      const bFrom = words[at + R.B]! + g * words[at + R.B + R.GROUP]! + (n >> 3) * bPanel + (n & 7);
      const out = words[at + R.OUT]! + g * words[at + R.OUT + R.GROUP]! + (n >> 3) * outPanel + (n & 7);
      for (let m = 0; m < rows; m += 2) {
        // an odd last row is worked out twice
        const next = Math.min(m + 1, rows - 1);
        const first = transposed ? a + (m >> 3) * aPanel + (m & 7) : a + m * LANES;
        const beside = transposed ? next - m : (next - m) * LANES;
        let p0 = 0;
        let p1 = 0;
        let p2 = 0;
        let p3 = 0;
        let q0 = 0;
        let q1 = 0;
        let q2 = 0;
        let q3 = 0;
        for (let k = 0, b = bFrom; k < inner; k++, b += LANES) {
          const from = first + (transposed ? k * LANES : (k >> 3) * aPanel + (k & 7));
          const p = floats[from]!;
          const q = floats[from + beside]!;
          const b0 = floats[b]!;
          const b1 = floats[b + 1]!;
          const b2 = floats[b + 2]!;
          const b3 = floats[b + 3]!;
          p0 += p * b0;
          p1 += p * b1;
          p2 += p * b2;
          p3 += p * b3;
          q0 += q * b0;
          q1 += q * b1;
          q2 += q * b2;
          q3 += q * b3;
        }
        const here = out + m * LANES;
        const below = out + next * LANES;
        floats[below] = q0;
        floats[below + 1] = q1;
        floats[below + 2] = q2;
        floats[below + 3] = q3;
        floats[here] = p0;
        floats[here + 1] = p1;
        floats[here + 2] = p2;
        floats[here + 3] = p3;
      }
    }
  }
}
