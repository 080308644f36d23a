/** Whether a parameter table can work at all: ranges, extents, names, canonical defaults. */

import { reservedNames } from "../terms/reserved-names.ts";
import { namesFor } from "./expressions.ts";
import { longestText } from "./grammar.ts";
import { writtenNames } from "./link.ts";
import type { Extent, Parameter, ParameterTable } from "./parameters.ts";
import { clampedValue, clampNumber, strictValue, wanted } from "./values.ts";

/** Throws, naming the experiment. */
export type Fail = (what: string) => never;

/** What it makes, or the reason why it makes nothing. */
export function attempt<T>(make: () => T, fail: Fail): T {
  try {
    return make();
  } catch (error) {
    return fail((error as Error).message);
  }
}

/** The values that stand twice, capitals or not. */
export const twice = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.findIndex((other) => other.toLowerCase() === value.toLowerCase()) < i);

function checkExtent({ label, min, max, step }: Extent, fail: Fail): void {
  if (!(min < max && step > 0)) fail(`${label} from ${min} to ${max} by ${step} is empty`);
}

const checks: { readonly [K in Parameter["kind"]]: (parameter: Extract<Parameter, { kind: K }>, fail: Fail) => void } =
  {
    range(parameter, fail) {
      const { min, max, step, scale, marks = [] } = parameter;
      if (!(min < max && step > 0)) fail(`range ${min} to ${max} by ${step} is empty`);
      if (scale === "log" && min <= 0) fail(`a log scale from ${min}, wanted above 0`);
      for (const { value } of marks)
        if (clampNumber(parameter, value) !== value) fail(`mark at ${value}, wanted ${wanted(parameter)}`);
    },
    choice({ choices }, fail) {
      const [again] = twice(choices.map(({ value }) => value));
      if (again !== undefined) fail(`choice ${again} stands twice`);
    },
    points({ x, y, classes = [], least, most }, fail) {
      checkExtent(x, fail);
      checkExtent(y, fail);
      if (!(least >= 0 && least <= most && most >= 1)) fail(`${least} to ${most} points came`);
      for (const { value } of classes)
        if (!/^[a-z0-9-]+$/i.test(value)) fail(`class ${value}, wanted letters, digits and -`);
    },
    curve({ x, y, knots }, fail) {
      checkExtent(y, fail);
      if (!(x.min < x.max)) fail(`${x.label} from ${x.min} to ${x.max} is empty`);
      if (!(Number.isInteger(knots) && knots >= 2)) fail(`${knots} knots, wanted 2 or more`);
    },
    text({ variables, most }, fail) {
      const taken = namesFor([]).replaceAll("(…)", "").split(", ");
      for (const name of variables) {
        if (!/^[a-z][a-z0-9]*$/i.test(name)) fail(`variable ${name}, wanted a letter, then letters and digits`);
        if (taken.includes(name.toLowerCase())) fail(`variable ${name}: the name has a meaning in every formula`);
      }
      const [again] = twice(variables);
      if (again !== undefined) fail(`variable ${again} stands twice`);
      if (!(most >= 1 && most <= longestText)) fail(`at most ${most} characters, wanted 1 to ${longestText}`);
    },
  };

/** `when` names other parameters, and values that they can have. */
function checkWhen(table: ParameterTable, name: string, { when = {} }: Parameter, fail: Fail): void {
  for (const [other, values] of Object.entries(when)) {
    if (other === name) fail("its own value decides whether it is shown");
    if (values.length === 0) fail(`it is never shown: no value of ${other}`);
    for (const value of values) {
      const canonical = attempt(() => strictValue(table, other, String(value)), fail);
      if (canonical !== value) fail(`${other} ${value} is not in canonical form`);
    }
  }
}

export function checkParameters(table: ParameterTable, fail: Fail): void {
  const names = writtenNames(table);
  const [again] = twice(names);
  if (again !== undefined) fail(`parameter ${again}: the name stands twice`);
  for (const name of names) {
    if (!/^[a-z][a-zA-Z0-9-]*$/.test(name)) fail(`parameter ${name}: wanted letters, digits and -`);
    if (reservedNames.includes(name)) fail(`parameter ${name}: the name is reserved for addresses of embeds`);
  }
  for (const [name, parameter] of Object.entries(table)) {
    const failHere: Fail = (what) => fail(`parameter ${name}: ${what}`);
    // a table of functions by kind loses the link between a parameter and its check
    (checks[parameter.kind] as (parameter: Parameter, fail: Fail) => void)(parameter, failHere);
    const { value, note } = clampedValue(name, parameter, String(parameter.value));
    if (note !== null || value !== parameter.value)
      failHere(`default ${parameter.value}, wanted ${wanted(parameter)} in canonical form`);
    checkWhen(table, name, parameter, (what) => failHere(`when: ${what}`));
  }
}
