/** Values of a parameter table: clamping for links, strict checks for commands. */
import { codecOf } from "./codecs.ts";
import type { Parameter, ParameterTable, Values } from "./parameters.ts";

export { parseNumber, typedNumber } from "../terms/numbers.ts";
export { clampNumber } from "./codecs.ts";

/** Values with some of them changed; the changes are checked as a command's are. */
export function withChanges(table: ParameterTable, base: Values, changes: Values | undefined): Values {
  const values: Record<string, number | string> = { ...base };
  for (const [name, value] of Object.entries(changes ?? {})) values[name] = strictValue(table, name, String(value));
  return values;
}

/** Whether it changes anything at these values: `when` of the parameter. */
export const acts = ({ when = {} }: Parameter, values: Values): boolean =>
  Object.entries(when).every(([name, wanted_]) => wanted_.includes(values[name] ?? ""));

/** The parameter of that name, never something that an object inherits. */
export function parameterOf(table: ParameterTable, name: string): Parameter | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

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
  const found = codec.read(parameter, text, "strict");
  if ("reason" in found || !codec.same(parameter, text, found.value, "strict")) {
    const why = "reason" in found ? ` (it ${found.reason})` : "";
    throw new Error(`parameter ${name}: ${text} came, wanted ${codec.wanted(parameter)}${why}`);
  }
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
  const found = codec.read(parameter, text, "lenient");
  if ("reason" in found)
    return { value: parameter.value, note: `${name}=${shown} ${found.reason}; using ${parameter.value}` };
  const same = codec.same(parameter, text, found.value, "lenient");
  return {
    value: found.value,
    note: same ? null : `${name}=${shown} is outside ${codec.wanted(parameter)}; using ${found.value}`,
  };
}
