/** Kinds of parameters: how each reads a text, clamps it, and says what it wants. */
import { parseNumber, typedNumber } from "../terms/numbers.ts";
import { printHeights } from "./curves.ts";
import { canonicalExpression, ExpressionError } from "./expressions.ts";
import type {
  ChoiceParameter,
  CurveParameter,
  Parameter,
  PointsParameter,
  RangeParameter,
  TextParameter,
} from "./parameters.ts";
import { printPoints, readPoints, snapped } from "./points.ts";

/** As a command takes a text, to the letter; or as people write it in a field or a link. */
export type Reading = "strict" | "lenient";

const numberIn = (text: string, unit: string | undefined, reading: Reading) =>
  reading === "strict" ? parseNumber(text) : typedNumber(text, unit);

/** What a kind of parameter makes of a text. */
interface Codec<P extends Parameter> {
  /** What may come, as it stands in a message: "1 to 10", "half, narrow". */
  readonly wanted: (parameter: P) => string;
  /** The nearest allowed value; or, as a reason, why there is none: "is not a number". */
  readonly read: (
    parameter: P,
    text: string,
    reading: Reading,
  ) => { readonly value: number | string } | { readonly reason: string };
  /** Whether two values are the same to a reader: a text in another form is. */
  readonly same: (parameter: P, text: string, value: number | string, reading: Reading) => boolean;
}

const range: Codec<RangeParameter> = {
  wanted: ({ also, min, max, integer }) =>
    `${min} to ${max}${integer ? ", a whole number" : ""}${also?.length ? ` (or ${also.join(", ")})` : ""}`,
  read(parameter, text, reading) {
    const found = numberIn(text, parameter.unit, reading);
    return Number.isNaN(found) ? { reason: "is not a number" } : { value: clampNumber(parameter, found) };
  },
  same: ({ unit }, text, value, reading) => numberIn(text, unit, reading) === value,
};

const choice: Codec<ChoiceParameter> = {
  wanted: ({ choices }) => choices.map(({ value }) => value).join(", "),
  read({ choices }, text) {
    const like = (value: string) => value.toLowerCase() === text.toLowerCase();
    const found = choices.find(({ value }) => value === text) ?? choices.find(({ value }) => like(value));
    return found ?? { reason: `is not one of ${choices.map(({ value }) => value).join(", ")}` };
  },
  same: (_, text, value, reading) =>
    text === value || (reading === "lenient" && text.toLowerCase() === String(value).toLowerCase()),
};

const points: Codec<PointsParameter> = {
  wanted: ({ x, y, least, most, classes }) =>
    `${least} to ${most} points x,y${classes ? ",class" : ""} with _ between them, x ${x.min} to ${x.max}, y ${y.min} to ${y.max}${
      classes ? `, class ${classes.map(({ value }) => value).join(" or ")}` : ""
    }`,
  read(parameter, text) {
    const found = readPoints(parameter, text, parseNumber);
    if (typeof found === "string") return { reason: `cannot be read (${found})` };
    if (found.length < parameter.least) return { reason: `has ${found.length} points` };
    const inside = found.slice(0, parameter.most).map(({ x, y, kind }) => ({
      x: snapped(parameter.x, x),
      y: snapped(parameter.y, y),
      kind,
    }));
    return { value: printPoints(inside) };
  },
  same(parameter, text, value) {
    const found = readPoints(parameter, text, parseNumber);
    return typeof found !== "string" && printPoints(found) === value;
  },
};

const heights = (text: string) =>
  text
    .trim()
    .split(/\s*[,;\t\n]\s*|\s+/)
    .map(parseNumber);

const curve: Codec<CurveParameter> = {
  wanted: ({ knots, y }) => `${knots} numbers with commas between them, ${y.min} to ${y.max}`,
  read({ knots, y }, text) {
    const found = heights(text);
    if (found.some(Number.isNaN)) return { reason: "cannot be read" };
    if (found.length !== knots) return { reason: `has ${found.length} numbers` };
    return { value: printHeights(found.map((height) => snapped(y, height))) };
  },
  same: (_, text, value) => printHeights(heights(text)) === value,
};

const text: Codec<TextParameter> = {
  wanted: ({ variables, most }) => `a formula in ${variables.join(", ")}, at most ${most} characters`,
  read({ variables, most }, given) {
    try {
      const value = canonicalExpression(given, variables);
      return value.length > most ? { reason: `has ${value.length} characters` } : { value };
    } catch (error) {
      if (error instanceof ExpressionError) return { reason: `cannot be read (${error.message})` };
      throw error;
    }
  },
  // what could be read is a formula; another spelling of it is the same one
  same: () => true,
};

const codecs: { readonly [K in Parameter["kind"]]: Codec<Extract<Parameter, { kind: K }>> } = {
  range,
  choice,
  points,
  curve,
  text,
};

// a table of functions by kind loses the link between a parameter and its codec
export const codecOf = (parameter: Parameter) => codecs[parameter.kind] as unknown as Codec<Parameter>;

/** The nearest allowed number. */
export function clampNumber(parameter: RangeParameter, number: number): number {
  if (parameter.also?.includes(number)) return number + 0;
  const inside = Math.min(parameter.max, Math.max(parameter.min, number)) + 0;
  if (!parameter.integer) return inside;
  const rounded = Math.floor(inside + 0.5);
  return Math.min(Math.floor(parameter.max), Math.max(Math.ceil(parameter.min), rounded)) + 0;
}
