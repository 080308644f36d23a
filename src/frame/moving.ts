/**
 * What a drawing may move, made from a figure's parameters and values. A movement is sent on once a picture, and what it
 * has reached is shown at once: the picture follows the finger, and the answer follows the picture.
 */
import { useEffect, useMemo, useState } from "react";
import { heightsOf, printHeights } from "../experiments/curves.ts";
import type { Parameter, ParameterTable, RangeParameter, Values } from "../experiments/parameters.ts";
import { pointsOf, printPoints, snapped } from "../experiments/points.ts";
import { clampNumber, parameterOf } from "../experiments/values.ts";
import type { Moved, MovePoint, Moves } from "../ui/moves.ts";
import { useFigure, useFigureState } from "./context.ts";

type Kind = Parameter["kind"];

/** @throws Error if the table has no parameter of that name and kind */
function parameterFor<K extends Kind>(table: ParameterTable, name: string, kind: K): Extract<Parameter, { kind: K }> {
  const parameter = parameterOf(table, name);
  if (parameter?.kind !== kind)
    throw new Error(`moves: ${name} is ${parameter?.kind ?? "nothing"} in the table, wanted ${kind}`);
  return parameter as Extract<Parameter, { kind: K }>;
}

/** The nearest number that a hand can set: whole, or in tenths of a step; on a log scale three digits. */
function taken(parameter: RangeParameter, value: number): number {
  const { integer, scale } = parameter;
  const number = Number.isFinite(value) ? value : parameter.value;
  if (integer) return clampNumber(parameter, number);
  return clampNumber(parameter, scale === "log" ? Number(number.toPrecision(3)) : snapped(parameter, number));
}

const isPoints = (moved: Moved): moved is readonly MovePoint[] =>
  Array.isArray(moved) && moved.every((item) => typeof item === "object");
const isHeights = (moved: Moved): moved is readonly number[] =>
  Array.isArray(moved) && moved.every((item) => typeof item === "number");

/**
 * A value of the table, in its canonical form.
 * @throws Error if it is not what the parameter takes, or too many or too few of it
 */
export function canonical(table: ParameterTable, name: string, moved: Moved): number | string {
  if (typeof moved === "number") return taken(parameterFor(table, name, "range"), moved);
  const { kind } = parameterOf(table, name) ?? {};
  if (kind === "points" && isPoints(moved)) {
    const { x, y, least, most } = parameterFor(table, name, kind);
    if (moved.length < least || moved.length > most)
      throw new Error(`moves: ${name} has ${moved.length} points, wanted ${least} to ${most}`);
    return printPoints(moved.map((point) => ({ ...point, x: snapped(x, point.x), y: snapped(y, point.y) })));
  }
  const { y, knots } = parameterFor(table, name, "curve");
  if (!isHeights(moved) || moved.length !== knots)
    throw new Error(`moves: ${name} has ${moved.length} heights, wanted ${knots}`);
  return printHeights(moved.map((height) => snapped(y, height)));
}

/** @param send takes canonical values */
export function movesOf(table: ParameterTable, values: Values, send: (changes: Values, done: boolean) => void): Moves {
  return {
    number(name) {
      const { label, min, max, step, scale, integer } = parameterFor(table, name, "range");
      return {
        label,
        min,
        max,
        scale,
        step: integer && scale !== "log" ? Math.max(1, step) : step,
        value: Number(values[name]),
      };
    },
    points(name) {
      const { x, y, classes = [], least, most } = parameterFor(table, name, "points");
      return { points: pointsOf(String(values[name])), x, y, classes, least, most };
    },
    curve(name) {
      const { x, y } = parameterFor(table, name, "curve");
      return { heights: heightsOf(String(values[name])), x, y };
    },
    move(changes, done) {
      send(
        Object.fromEntries(Object.entries(changes).map(([name, moved]) => [name, canonical(table, name, moved)])),
        done,
      );
    },
  };
}

export interface HandOptions {
  /** Calls back before the next picture; gives the means to call it off. */
  readonly frame: (callback: () => void) => () => void;
  readonly send: (changes: Values, done: boolean) => void;
  /** Values that are ahead of those sent. */
  readonly onAhead: (values: Values) => void;
}

/** Gathers movements: at most one is sent for each picture, and the end of one at once. */
export class Hand {
  readonly #options: HandOptions;
  #ahead: Values = {};
  #callOff: (() => void) | null = null;

  constructor(options: HandOptions) {
    this.#options = options;
  }

  move(changes: Values, done: boolean): void {
    this.#ahead = { ...this.#ahead, ...changes };
    this.#options.onAhead(this.#ahead);
    if (done) this.#send(true);
    else this.#callOff ??= this.#options.frame(() => this.#send(false));
  }

  /** Forgets what was not sent. */
  drop(): void {
    this.#callOff?.();
    this.#callOff = null;
    this.#ahead = {};
  }

  #send(done: boolean): void {
    const changes = this.#ahead;
    this.drop();
    this.#options.send(changes, done);
    this.#options.onAhead(this.#ahead);
  }
}

const NOTHING: Values = {};

/** Null until the figure is alive. */
export function useMoves(): Moves | null {
  const { widget, store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const values = useFigureState((figure) => figure.values);
  const [ahead, setAhead] = useState(NOTHING);
  const hand = useMemo(
    () =>
      new Hand({
        frame: (callback) => {
          const request = requestAnimationFrame(callback);
          return () => cancelAnimationFrame(request);
        },
        send: (changes, done) => store.move(changes, done),
        onAhead: setAhead,
      }),
    [store],
  );
  useEffect(() => () => hand.drop(), [hand]);
  return useMemo(() => {
    if (!alive) return null;
    const newest = { ...values, ...ahead };
    return movesOf(widget.experiment.parameters, newest, (changes, done) => hand.move(changes, done));
  }, [alive, widget, values, ahead, hand]);
}
