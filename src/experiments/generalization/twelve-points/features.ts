/**
 * What the weights belong to: functions of one variable, the same ones in the same order however many of them are used.
 *
 * `dear`: Legendre polynomials p_k of length 1 over [-1, 1], k = 0, 1, ..., each divided by k + 1. A high degree then takes a
 * large weight to be heard, so that the shortest weights prefer low degrees. `alike`: the same, undivided. `units`: steps
 * tanh(a (x - b)) of a net with one hidden layer, a normal with deviation 8 and b uniform on [-1.2, 1.2], drawn once.
 */
import { tanh } from "../../../engine/functions.ts";
import { fillNormal, fillUniform, fold, type Key, keyFromSeed } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";
import { places, type Where } from "./axis.ts";
import { MOST_WEIGHTS } from "./parameters.ts";

export type Kind = "dear" | "alike" | "units";

const STEEP = 8;
const REACH = 1.2;

interface Units {
  readonly slopes: Float64Array;
  readonly places: Float64Array;
}

function drawUnits(key: Key): Units {
  const units = { slopes: new Float64Array(MOST_WEIGHTS), places: new Float64Array(MOST_WEIGHTS) };
  fillNormal(fold(key, "slopes"), units.slopes, 0, STEEP);
  fillUniform(fold(key, "places"), units.places, -REACH, REACH);
  return units;
}

const unitsOf = new Remembered<Units>();
/** What draws them; of no consequence for polynomials, which are the same under any key. */
export const unitsKey = (draw: number): Key => fold(keyFromSeed(draw), "units");

/** The first `weights` functions at those places: places x weights, row-major. */
export function featuresAt(kind: Kind, key: Key, x: readonly number[], weights: number): Float64Array {
  const out = new Float64Array(x.length * weights);
  const units = kind === "units" ? unitsOf.of(key, () => drawUnits(key)) : null;
  for (const [i, place] of x.entries()) {
    // P_k and P_k+1, by (k + 2) P_k+2 = (2 k + 3) x P_k+1 - (k + 1) P_k
    let now = 1;
    let next = place;
    for (let k = 0; k < weights; k++) {
      if (units) out[i * weights + k] = tanh(units.slopes[k]! * (place - units.places[k]!));
      else {
        out[i * weights + k] = (now * Math.sqrt(2 * k + 1)) / (kind === "dear" ? k + 1 : 1);
        const after = ((2 * k + 3) * place * next - (k + 1) * now) / (k + 2);
        now = next;
        next = after;
      }
    }
  }
  return out;
}

const tables = new Remembered<Float64Array>();

/** All functions at the places of the axis, one after the other: MOST_WEIGHTS x places. */
export function featureTable(kind: Kind, key: Key, where: Where): Float64Array {
  return tables.of([kind, kind === "units" ? key : 0, where], () => {
    const x = places[where];
    const rows = featuresAt(kind, key, x, MOST_WEIGHTS);
    const columns = new Float64Array(rows.length);
    for (let i = 0; i < x.length; i++)
      for (let k = 0; k < MOST_WEIGHTS; k++) columns[k * x.length + i] = rows[i * MOST_WEIGHTS + k]!;
    return columns;
  });
}
