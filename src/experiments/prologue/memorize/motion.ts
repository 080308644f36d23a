/** `memorize` computed: the weights that fit the dots, the map that they make of the plane, and what it says of new dots. */
import { times } from "../../../engine/levenberg-marquardt.ts";
import { fold, keyFromSeed } from "../../../engine/random.ts";
import { type Point, pointsOf } from "../../points.ts";
import { Remembered } from "../../remember.ts";
import { bandOf } from "../../summary.ts";
import type { Frame, State, ValuesOf } from "../../types.ts";
import { bySign, type Draw, otherDraws } from "./draws.ts";
import { drawLayer, type FirstLayer, hidden, isRight, solve, wrongOf } from "./net.ts";
import { parameters } from "./parameters.ts";
import { drawApart, placesOf, tossed } from "./places.ts";
import { EDGE, isRule, ruleOf, rules, signOf } from "./rules.ts";

type Settings = ValuesOf<typeof parameters>;

/** Cells of the map, either way. */
const CELLS = 32;
/** Beyond this an output says no more than its color. */
const HELD = 1.5;
const NEW = 40;
/** Between new dots, and from those that the figure opens with, in the plane. */
const APART = 0.17;
const opening = placesOf(pointsOf(parameters.dots.value));

const cells = Float64Array.from({ length: 2 * CELLS * CELLS }, (_, at) => {
  const cell = Math.floor(at / 2);
  const place = at % 2 === 0 ? cell % CELLS : Math.floor(cell / CELLS);
  return -EDGE + (2 * EDGE * (place + 0.5)) / CELLS;
});

interface Net {
  readonly layer: FirstLayer;
  /** Hidden values at the cells of the map, and at the new dots. */
  readonly map: Float64Array;
  readonly fresh: Float64Array;
}

interface Fresh {
  readonly places: Float64Array;
  readonly coins: Float64Array;
}

const freshDots = new Remembered<Fresh>();
const nets = new Remembered<Net>();

export const init = (): State => ({ step: 0 });

export function advance(state: State, steps: number): void {
  state.step += steps;
}

/** As the labels are set, or as the rule wants them. */
const labelsOf = (points: readonly Point[], labels: string): Float64Array =>
  Float64Array.from(points, ({ x, y, kind }) => signOf(isRule(labels) ? rules[labels](x, y) : kind));

function overDraws(name: "any" | "true", draws: readonly Draw[]) {
  const errors = draws.map((draw) => (name === "any" ? draw.coin : draw.rule));
  const fresh = bandOf(errors.map((error) => error.fresh));
  return {
    [`${name}.own`]: bandOf(errors.map(({ own }) => own)).median,
    [`${name}.fitted`]: errors.filter(({ own }) => own === 0).length / errors.length,
    [`${name}.new`]: fresh.median,
    [`${name}.low`]: fresh.low,
    [`${name}.high`]: fresh.high,
  };
}

const held = (value: number) => Math.floor(Math.max(-HELD, Math.min(HELD, value)) * 100 + 0.5) / 100;

export function observe({ step }: State, { dots, labels, weights: count, draw }: Settings): Frame {
  const key = keyFromSeed(draw);
  const fresh = freshDots.of(key, () => ({
    places: drawApart(fold(key, "new"), NEW, APART, opening),
    coins: tossed(fold(key, "new coins"), NEW),
  }));
  const net = nets.of([key, count], () => {
    const layer = drawLayer(fold(key, "net"), count - 1);
    return { layer, map: hidden(layer, cells), fresh: hidden(layer, fresh.places) };
  });
  const points = pointsOf(dots);
  const wanted = labelsOf(points, labels);
  const values = hidden(net.layer, placesOf(points));
  const weights = solve(values, wanted);
  const given = times(values, weights);
  const truth = isRule(labels) ? bySign(labels, fresh.places) : fresh.coins;
  const said = times(net.fresh, weights);
  const miss = given.reduce((sum, value, i) => sum + (value - wanted[i]!) * (value - wanted[i]!), 0);
  const others = otherDraws(key, points.length, count, ruleOf(labels));
  return {
    step,
    scalars: {
      dots: points.length,
      weights: count,
      drawn: 3 * (count - 1),
      wrong: wrongOf(given, wanted),
      miss: Math.sqrt(miss / points.length),
      new: NEW,
      "new.wrong": wrongOf(said, truth),
      ...overDraws("any", others),
      ...overDraws("true", others),
    },
    fields: {
      map: times(net.map, weights).map(held),
      newX: fresh.places.filter((_, i) => i % 2 === 0),
      newY: fresh.places.filter((_, i) => i % 2 === 1),
      newLabels: truth,
      newRight: said.map((value, i) => (isRight(value, truth[i]!) ? 1 : 0)),
    },
  };
}
