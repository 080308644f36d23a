/** Where bits and gates of the tree stand, in pixels. */
import { xorLevels } from "../../../experiments/approximation/parity/circuits.ts";
import { TARGET } from "../../../ui/PlotButton.tsx";

export interface Spot {
  readonly key: string;
  readonly x: number;
  readonly y: number;
}

export interface Gate extends Spot {
  readonly value: number;
  /** What it takes: two values, or one that goes up as it is. */
  readonly from: readonly { readonly key: string; readonly x: number; readonly y: number; readonly value: number }[];
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Bits in order from left to right, in as many rows in turn as give each of them room for a finger. */
export function bitSpots(bits: number, width: number): { readonly spots: Spot[]; readonly height: number } {
  // the outermost stand inside with their whole rims
  const rim = Math.max(0, TARGET / 3 - width / bits / 2);
  const apart = (width - 2 * rim) / bits;
  const rows = Math.ceil((TARGET * bits) / width);
  return {
    spots: Array.from({ length: bits }, (_, i) => ({
      key: `bit ${i + 1}`,
      x: tenth(rim + (i + 0.5) * apart),
      y: TARGET / 2 + (i % rows) * TARGET,
    })),
    height: rows * TARGET,
  };
}

/** Gates below the bits, the root at the bottom; what goes up alone has no gate. */
export function gatesOf(values: readonly number[], spots: readonly Spot[], top: number, bottom: number): Gate[] {
  const levels = xorLevels(values);
  const down = (bottom - top) / Math.max(1, levels.length - 1);
  const gates: Gate[] = [];
  let below = spots.map(({ key, x, y }, i) => ({ key, x, y, value: values[i] ?? 0 }));
  levels.slice(1).forEach((level, depth) => {
    below = level.map((value, i) => {
      const from = below.slice(2 * i, 2 * i + 2);
      const [only] = from;
      if (from.length === 1 && only) return only;
      const gate: Gate = {
        key: `gate ${depth + 1} ${i + 1}`,
        x: tenth(from.reduce((sum, { x }) => sum + x, 0) / from.length),
        y: tenth(top + (depth + 1) * down),
        value,
        from,
      };
      gates.push(gate);
      return gate;
    });
  });
  return gates;
}
