/** The same with other dots, other coins and other nets: what part of new dots they get wrong. */
import { times } from "../../../engine/levenberg-marquardt.ts";
import { fold, type Key } from "../../../engine/random.ts";
import { Remembered } from "../../remember.ts";
import { drawLayer, hidden, solve, wrongOf } from "./net.ts";
import { DRAWS } from "./parameters.ts";
import { drawPlaces, tossed } from "./places.ts";
import { type Rule, rules, signOf } from "./rules.ts";

/** New dots in each draw. */
const NEW = 200;

interface Errors {
  /** Parts of the own dots, and of the new ones, that are wrong. */
  readonly own: number;
  readonly fresh: number;
}

export interface Draw {
  readonly coin: Errors;
  readonly rule: Errors;
}

export const bySign = (rule: Rule, places: Float64Array): Float64Array =>
  Float64Array.from({ length: places.length / 2 }, (_, i) => signOf(rules[rule](places[2 * i]!, places[2 * i + 1]!)));

function drawn(key: Key, dots: number, weights: number, rule: Rule): Draw {
  const layer = drawLayer(fold(key, "net"), weights - 1);
  const [own, fresh] = [drawPlaces(fold(key, "dots"), dots), drawPlaces(fold(key, "new"), NEW)];
  const [inside, outside] = [hidden(layer, own), hidden(layer, fresh)];
  const errors = (labels: Float64Array, truth: Float64Array): Errors => {
    const solution = solve(inside, labels);
    return {
      own: wrongOf(times(inside, solution), labels) / dots,
      fresh: wrongOf(times(outside, solution), truth) / NEW,
    };
  };
  return {
    coin: errors(tossed(fold(key, "coins"), dots), tossed(fold(key, "new coins"), NEW)),
    rule: errors(bySign(rule, own), bySign(rule, fresh)),
  };
}

const known = new Remembered<Draw[]>();

export const otherDraws = (key: Key, dots: number, weights: number, rule: Rule): readonly Draw[] =>
  known.of([key, dots, weights, rule], () =>
    Array.from({ length: DRAWS }, (_, i) => drawn(fold(fold(key, "others"), i), dots, weights, rule)),
  );
