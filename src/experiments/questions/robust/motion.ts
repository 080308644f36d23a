/** `robust` in motion: at each step one more noisy copy of the examples, and the least squares of all copies so far. */
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import type { Frame, State } from "../../types.ts";
import { EXAMPLES, table } from "./examples.ts";
import { lawAt, moments, ridgeAt } from "./laws.ts";
import { lengthOf, type Moments, momentsOf, type Pair, ridge } from "./moments.ts";
import { isDrawn, type Settings } from "./parameters.ts";

interface CopiesState extends State {
  readonly key: Key;
  /** Sums over the copies. */
  sums: Moments;
}

const NOTHING: Moments = { aa: 0, ab: 0, bb: 0, ay: 0, by: 0, yy: 0 };

const added = (a: Moments, b: Moments): Moments => ({
  aa: a.aa + b.aa,
  ab: a.ab + b.ab,
  bb: a.bb + b.bb,
  ay: a.ay + b.ay,
  by: a.by + b.by,
  yy: a.yy + b.yy,
});

function copyOf({ noise, sigma }: Settings, key: Key): Moments {
  const drawn = new Float64Array(2 * EXAMPLES);
  fillNormal(key, drawn, 0, sigma);
  const x = table.x.map((value, i) => (noise === "gain" ? value * (1 + drawn[Math.floor(i / 2)]!) : value + drawn[i]!));
  return momentsOf({ x, y: table.y });
}

export const init = (_: Settings, key: Key): CopiesState => ({
  step: 0,
  key,
  sums: NOTHING,
});

export function advance(state: CopiesState, steps: number, settings: Settings): void {
  for (const end = state.step + steps; state.step < end; ) {
    state.step++;
    state.sums = added(state.sums, copyOf(settings, fold(state.key, state.step)));
  }
}

const apart = (a: Pair, b: Pair) => lengthOf([a[0] - b[0], a[1] - b[1]]);

export function observe({ step, sums }: CopiesState, { noise, sigma }: Settings): Frame {
  const law = lawAt(noise, sigma);
  const [free, shrunk] = [ridge(moments, 0), ridgeAt(sigma)];
  // before the first copy, the fit without noise
  const drawn = step > 0 ? ridge(sums, 0) : free;
  const found = isDrawn(noise) ? drawn : law;
  const size = lengthOf(shrunk);
  return {
    step,
    scalars: {
      first: found[0],
      second: found[1],
      length: lengthOf(found),
      free: lengthOf(free),
      ridge: size,
      miss: apart(found, shrunk) / size,
      off: apart(found, law) / Math.max(lengthOf(law), 1e-9),
      smaller: Math.min(Math.abs(found[0]), Math.abs(found[1])),
    },
    fields: {},
  };
}
