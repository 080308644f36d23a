/**
 * Formulas of readers: text to tree to closure, by functions that give the same bits on every machine. No text becomes
 * code. A value outside a function's domain is NaN or infinite, as 1/0 is.
 */
import { constants, functions, power } from "./formula-functions.ts";
import { ExpressionError, type Operator, parseTree, type Tree } from "./grammar.ts";

export { ExpressionError } from "./grammar.ts";

type Values = readonly number[];
export type Formula = (values: Values) => number;

const operators: Readonly<Record<Operator, (left: number, right: number) => number>> = {
  "+": (left, right) => left + right,
  "-": (left, right) => left - right,
  "*": (left, right) => left * right,
  "/": (left, right) => left / right,
  "^": power,
};

/** The names that a formula in these variables may use, for messages and help. */
export const namesFor = (variables: readonly string[]): string =>
  [...variables, ...constants.keys(), ...[...functions.keys()].map((name) => `${name}(…)`)].join(", ");

/** The name itself, or in small letters where a keyboard began with a capital. */
function known(name: string, is: (name: string) => boolean): string | null {
  if (name === "π") return "pi";
  return is(name) ? name : is(name.toLowerCase()) ? name.toLowerCase() : null;
}

function checkedCall(tree: Tree & { type: "call" }, variables: readonly string[]): Tree {
  const name = known(tree.name, (candidate) => functions.has(candidate));
  const found = functions.get(name ?? "");
  if (name === null || !found) {
    const wanted = known(tree.name, (candidate) => variables.includes(candidate) || constants.has(candidate))
      ? "an operator behind it"
      : namesFor(variables);
    throw new ExpressionError(tree.at, `${tree.name}( is no function; wanted ${wanted}`);
  }
  const { length } = tree.of;
  if (found.arity === null ? length < 2 : length !== found.arity)
    throw new ExpressionError(
      tree.at,
      `${name} takes ${found.arity === null ? "two values or more" : "one value"}, ${length} came`,
    );
  return { ...tree, name, of: tree.of.map((part) => checked(part, variables)) };
}

/** The tree with every name as it is declared. @throws ExpressionError at a name that is not */
function checked(tree: Tree, variables: readonly string[]): Tree {
  switch (tree.type) {
    case "number":
      return tree;
    case "negative":
      return { ...tree, of: checked(tree.of, variables) };
    case "binary":
      return { ...tree, left: checked(tree.left, variables), right: checked(tree.right, variables) };
    case "call":
      return checkedCall(tree, variables);
    case "name": {
      const name = known(tree.name, (candidate) => variables.includes(candidate) || constants.has(candidate));
      if (name === null) throw new ExpressionError(tree.at, `unknown name ${tree.name}; wanted ${namesFor(variables)}`);
      return { ...tree, name };
    }
  }
}

/** @throws ExpressionError and nothing else: where the text stops being a formula in these variables, and what is allowed */
export const readExpression = (text: string, variables: readonly string[]): Tree => checked(parseTree(text), variables);

/** How tightly a part holds together: sum, product, sign, power, atom. */
function tightness(tree: Tree): number {
  if (tree.type === "negative") return 3;
  if (tree.type !== "binary") return 5;
  return tree.operator === "^" ? 4 : tree.operator === "*" || tree.operator === "/" ? 2 : 1;
}

/** The one canonical text of a tree: no spaces, and no parentheses but those that are needed or part two signs. */
export function printExpression(tree: Tree): string {
  const within = (part: Tree, least: number) =>
    tightness(part) >= least ? printExpression(part) : `(${printExpression(part)})`;
  switch (tree.type) {
    case "number":
      return String(tree.value).replace("e+", "e");
    case "name":
      return tree.name;
    case "call":
      return `${tree.name}(${tree.of.map(printExpression).join(",")})`;
    case "negative":
      return `-${within(tree.of, 4)}`;
    case "binary": {
      const { operator, left, right } = tree;
      if (operator === "^") return `${within(left, 5)}^${within(right, 3)}`;
      const level = tightness(tree);
      const sign = right.type === "negative";
      return `${within(left, level)}${operator}${within(right, sign ? 4 : level + 1)}`;
    }
  }
}

function compiled(tree: Tree, variables: readonly string[]): Formula {
  switch (tree.type) {
    case "number":
      return () => tree.value;
    case "name": {
      const place = variables.indexOf(tree.name);
      const constant = constants.get(tree.name) ?? Number.NaN;
      return place < 0 ? () => constant : (values) => values[place] ?? Number.NaN;
    }
    case "negative": {
      const of = compiled(tree.of, variables);
      return (values) => -of(values);
    }
    case "call": {
      const { of: apply } = functions.get(tree.name)!;
      const parts = tree.of.map((part) => compiled(part, variables));
      return (values) => apply(...parts.map((part) => part(values)));
    }
    case "binary": {
      const apply = operators[tree.operator];
      const left = compiled(tree.left, variables);
      const right = compiled(tree.right, variables);
      return (values) => apply(left(values), right(values));
    }
  }
}

/** The canonical text. @throws ExpressionError */
export const canonicalExpression = (text: string, variables: readonly string[]): string =>
  printExpression(readExpression(text, variables));

/** A function of the variables, in their declared order. @throws ExpressionError */
export const formulaOf = (text: string, variables: readonly string[]): Formula =>
  compiled(readExpression(text, variables), variables);
