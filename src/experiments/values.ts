/** Values of a parameter table: defaults, clamping for links, strict checks for commands. */
import type { Parameter, ParameterTable, RangeParameter, Values } from "./types.ts";

export function defaultsOf(table: ParameterTable): Values {
  return Object.fromEntries(Object.entries(table).map(([name, parameter]) => [name, parameter.value]));
}

/** Values with some of them changed; the changes are checked as a command's are. */
export function withChanges(table: ParameterTable, base: Values, changes: Values | undefined): Values {
  const values: Record<string, number | string> = { ...base };
  for (const [name, value] of Object.entries(changes ?? {})) values[name] = strictValue(table, name, String(value));
  return values;
}

/** Text of a range of a parameter, as it stands in a message: "1 to 10", "half, narrow". */
export function wanted(parameter: Parameter): string {
  if (parameter.kind === "choice") return parameter.choices.map((choice) => choice.value).join(", ");
  const also = parameter.also?.length ? ` (or ${parameter.also.join(", ")})` : "";
  return `${parameter.min} to ${parameter.max}${parameter.integer ? ", a whole number" : ""}${also}`;
}

/** Decimal and scientific notation; nothing that `Number` takes beside these ("", " 1", "0x1f", "Infinity"). */
export function parseNumber(text: string): number {
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN;
}

/** The parameter of that name, never something that an object inherits. */
export function parameterOf(table: ParameterTable, name: string): Parameter | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function isAllowed(parameter: RangeParameter, value: number): boolean {
  if (parameter.also?.includes(value)) return true;
  return value >= parameter.min && value <= parameter.max;
}

/**
 * A value as a command takes it: anything outside the table is refused.
 * @throws Error naming the parameter, what came and what was wanted
 */
export function strictValue(table: ParameterTable, name: string, text: string): number | string {
  const parameter = parameterOf(table, name);
  if (!parameter) throw new Error(`parameter ${name}: unknown, wanted one of ${Object.keys(table).join(", ")}`);
  const refuse = () => new Error(`parameter ${name}: ${text} came, wanted ${wanted(parameter)}`);
  if (parameter.kind === "choice") {
    if (!parameter.choices.some((choice) => choice.value === text)) throw refuse();
    return text;
  }
  const value = parseNumber(text);
  if (!Number.isFinite(value) || !isAllowed(parameter, value)) throw refuse();
  if (parameter.integer && !Number.isInteger(value)) throw refuse();
  return value;
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
  if (parameter.kind === "choice") {
    if (parameter.choices.some((choice) => choice.value === text)) return { value: text, note: null };
    return {
      value: parameter.value,
      note: `${name}=${shown} is not one of ${wanted(parameter)}; using ${parameter.value}`,
    };
  }
  const number = parseNumber(text);
  if (Number.isNaN(number))
    return { value: parameter.value, note: `${name}=${shown} is not a number; using ${parameter.value}` };
  const value = clampNumber(parameter, number);
  return { value, note: value === number ? null : `${name}=${shown} is outside ${wanted(parameter)}; using ${value}` };
}

/** The nearest allowed number. */
export function clampNumber(parameter: RangeParameter, number: number): number {
  if (parameter.also?.includes(number)) return number;
  const inside = Math.min(parameter.max, Math.max(parameter.min, number));
  if (!parameter.integer) return inside;
  const rounded = Math.floor(inside + 0.5);
  return Math.min(Math.floor(parameter.max), Math.max(Math.ceil(parameter.min), rounded));
}
