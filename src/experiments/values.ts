/** Values of a parameter table: defaults, clamping for links, strict checks for commands. */
import { printHeights } from "./curves.ts";
import type {
  ChoiceParameter,
  CurveParameter,
  Parameter,
  ParameterTable,
  PointsParameter,
  RangeParameter,
  Values,
} from "./parameters.ts";
import { printPoints, readPoints, snapped } from "./points.ts";

export function defaultsOf(table: ParameterTable): Values {
  return Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, parameter.value]));
}

/** Values with some of them changed; the changes are checked as a command's are. */
export function withChanges(table: ParameterTable, base: Values, changes: Values | undefined): Values {
  const values: Record<string, number | string> = { ...base };
  for (const [name, value] of Object.entries(changes ?? {})) values[name] = strictValue(table, name, String(value));
  return values;
}

/** Whether it changes anything at these values: `when` of the parameter. */
export const acts = ({ when = {} }: Parameter, values: Values): boolean =>
  Object.entries(when).every(([name, wanted_]) => wanted_.includes(values[name] ?? ""));

/** Decimal and scientific notation; nothing that `Number` takes beside these ("", " 1", "0x1f", "Infinity"). */
export function parseNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** The parameter of that name, never something that an object inherits. */
export function parameterOf(table: ParameterTable, name: string): Parameter | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** What a kind of parameter makes of a text. */
interface Codec<P extends Parameter> {
  /** What may come, as it stands in a message: "1 to 10", "half, narrow". */
  readonly wanted: (parameter: P) => string;
  /** The nearest allowed value; or, as a reason, why there is none: "is not a number". */
  readonly read: (parameter: P, text: string) => { readonly value: number | string } | { readonly reason: string };
  /** Whether two values are the same to a reader: a text in another form is. */
  readonly same: (parameter: P, text: string, value: number | string) => boolean;
}

const range: Codec<RangeParameter> = {
  wanted: ({ also, min, max, integer }) =>
    `${min} to ${max}${integer ? ", a whole number" : ""}${also?.length ? ` (or ${also.join(", ")})` : ""}`,
  read(parameter, text) {
    const number = parseNumber(text);
    return Number.isNaN(number) ? { reason: "is not a number" } : { value: clampNumber(parameter, number) };
  },
  same: (_, text, value) => parseNumber(text) === value,
};

const choice: Codec<ChoiceParameter> = {
  wanted: ({ choices }) => choices.map(({ value }) => value).join(", "),
  read: ({ choices }, text) =>
    choices.some(({ value }) => value === text)
      ? { value: text }
      : { reason: `is not one of ${choices.map(({ value }) => value).join(", ")}` },
  same: (_, text, value) => text === value,
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

const codecs: { readonly [K in Parameter["kind"]]: Codec<Extract<Parameter, { kind: K }>> } = {
  range,
  choice,
  points,
  curve,
};

// a table of functions by kind loses the link between a parameter and its codec
const codecOf = (parameter: Parameter) => codecs[parameter.kind] as unknown as Codec<Parameter>;

/** What may come for a parameter, in words for a message. */
export const wanted = (parameter: Parameter): string => codecOf(parameter).wanted(parameter);

/**
 * A value as a command takes it: anything outside the table is refused.
 * @throws Error naming the parameter, what came and what was wanted
 */
export function strictValue(table: ParameterTable, name: string, text: string): number | string {
  const parameter = parameterOf(table, name);
  if (!parameter) throw new Error(`parameter ${name}: unknown, wanted one of ${Object.keys(table).join(", ")}`);
  const codec = codecOf(parameter);
  const found = codec.read(parameter, text);
  if ("reason" in found || !codec.same(parameter, text, found.value))
    throw new Error(`parameter ${name}: ${text} came, wanted ${codec.wanted(parameter)}`);
  return found.value;
}

/**
 * A value as a link brings it: what cannot be read becomes the default, what is out of range the nearest allowed value.
 * The note says so, and is null if nothing had to be changed.
 */
export function clampedValue(
  name: string,
  parameter: Parameter,
  text: string,
): { value: number | string; note: string | null } {
  const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text;
  const codec = codecOf(parameter);
  const found = codec.read(parameter, text);
  if ("reason" in found)
    return { value: parameter.value, note: `${name}=${shown} ${found.reason}; using ${parameter.value}` };
  const same = codec.same(parameter, text, found.value);
  return {
    value: found.value,
    note: same ? null : `${name}=${shown} is outside ${codec.wanted(parameter)}; using ${found.value}`,
  };
}

/**
 * A text as a value of the parameter, and whether it was taken as it is; or, as a reason, why it is none: "is not a
 * number". Nothing is put in its place.
 */
export function readValue(
  parameter: Parameter,
  text: string,
): { readonly value: number | string; readonly whole: boolean } | { readonly reason: string } {
  const codec = codecOf(parameter);
  const found = codec.read(parameter, text);
  return "reason" in found ? found : { value: found.value, whole: codec.same(parameter, text, found.value) };
}

/** The nearest allowed number. */
export function clampNumber(parameter: RangeParameter, number: number): number {
  if (parameter.also?.includes(number)) return number + 0;
  const inside = Math.min(parameter.max, Math.max(parameter.min, number)) + 0;
  if (!parameter.integer) return inside;
  const rounded = Math.floor(inside + 0.5);
  return Math.min(Math.floor(parameter.max), Math.max(Math.ceil(parameter.min), rounded)) + 0;
}
