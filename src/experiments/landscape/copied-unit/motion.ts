/** `copied-unit` computed: the small net where it has stopped, and the wider one at a split. */
import { Remembered } from "../../remember.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { bendsOf, gradientOf, stopped } from "./critical.ts";
import { doubled, lossOf, type Net } from "./net.ts";
import { parameters } from "./parameters.ts";

type Settings = ValuesOf<typeof parameters>;

/** Curvatures of this size and less, beside the largest, are rounding and what the last step left. */
const FLAT = 1e-8;
const PLACES = 21;

const small = new Remembered<Net>();

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

const lengthOf = (vector: Float64Array): number => Math.sqrt(vector.reduce((sum, value) => sum + value * value, 0));

export function observe(state: State, { split, apart }: Settings): Frame {
  const net = small.of([], stopped);
  const wide = doubled(net, split, apart);
  const bends = bendsOf(wide);
  const flat = FLAT * bends.at(-1)!;
  const { min, max } = parameters.split;
  const along = Array.from({ length: PLACES }, (_, i) => min + ((max - min) * i) / (PLACES - 1));
  const [unit] = net.units;
  return {
    step: state.step,
    scalars: {
      loss: lossOf(wide),
      small: lossOf(net),
      gradient: lengthOf(gradientOf(wide)),
      line: along.reduce((most, place) => Math.max(most, lengthOf(gradientOf(doubled(net, place, 0)))), 0),
      down: bends.filter((bend) => bend < -flat).length,
      flat: bends.filter((bend) => Math.abs(bend) <= flat).length,
    },
    fields: { weights: [unit!.slope, unit!.bias, unit!.out, net.offset] },
  };
}
