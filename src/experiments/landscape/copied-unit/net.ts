/**
 * A net of one tanh unit, f(x) = v tanh(a x + b) + c, fitted to points that it cannot fit, and the wider one in which the
 * unit stands twice (Fukumizu and Amari 2000): its outgoing weight is split, v into s v and (1 - s) v. Loss is the mean square
 * of what the points are missed by. All in float64.
 */
import { tanh } from "../../../engine/functions.ts";

/** Two stairs of different heights, at eleven places: two units could make them, one cannot. */
export const POINTS = (() => {
  const x = Array.from({ length: 11 }, (_, i) => -2 + (4 * i) / 10);
  return { x, y: x.map((place) => 0.4 * tanh(5 * (place + 1)) + 0.6 * tanh(5 * (place - 0.8))) };
})();

/** a and b of a unit, and v. */
export interface Unit {
  readonly slope: number;
  readonly bias: number;
  readonly out: number;
}

export interface Net {
  readonly units: readonly Unit[];
  readonly offset: number;
}

export const netAt = ({ units, offset }: Net, x: number): number =>
  units.reduce((sum, { slope, bias, out }) => sum + out * tanh(slope * x + bias), offset);

export function lossOf(net: Net): number {
  const { x, y } = POINTS;
  const sum = x.reduce((all, place, i) => {
    const miss = netAt(net, place) - y[i]!;
    return all + miss * miss;
  }, 0);
  return sum / x.length;
}

/**
 * The wider net: the unit twice, its outgoing weight split, and the slopes of the copies moved apart so that the output stays
 * as it was to first order: one by (1 - s) `apart`, the other by -s `apart`.
 */
export function doubled(net: Net, split: number, apart: number): Net {
  const { slope, bias, out } = net.units[0]!;
  const copy = (share: number, way: number): Unit => ({ slope: slope + way, bias, out: share * out });
  return { units: [copy(split, (1 - split) * apart), copy(1 - split, -split * apart)], offset: net.offset };
}
