/**
 * Formulas as trees, by recursive descent.
 *
 *   sum      product (("+" | "-") product)*                    from the left
 *   product  power (("*" | "/") power)*                        from the left
 *   power    ("+" | "-") power | atom (("^" | "**") power)?    from the right: 2^3^2 = 2^9, -x^2 = -(x^2)
 *   atom     number | name | name "(" sum ("," sum)* ")" | "(" sum ")"
 *
 * Written by hand, since it is small and goes with every figure: jsep, which was tried, adds 3.5 kB to a page and again
 * to a worker, takes -x^2 for (-x)^2, lets "1 2" and "x;" pass, and does not say where a name stands.
 */

export type Operator = "+" | "-" | "*" | "/" | "^";

/** `at` is the place in the text, counted from 1. */
export type Tree =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "name"; readonly name: string; readonly at: number }
  | { readonly type: "call"; readonly name: string; readonly at: number; readonly of: readonly Tree[] }
  | { readonly type: "negative"; readonly of: Tree }
  | { readonly type: "binary"; readonly operator: Operator; readonly left: Tree; readonly right: Tree };

/** A text that is no formula. `at`: the first character that does not fit, counted from 1. */
export class ExpressionError extends Error {
  readonly at: number;

  constructor(at: number, what: string) {
    super(`at ${at}: ${what}`);
    this.at = at;
  }
}

/** More characters than these are not looked at. */
export const longestText = 240;
/** Parentheses, calls, signs and powers within each other. */
const deepest = 40;

/** Where the reading stands. */
interface Scope {
  readonly text: string;
  index: number;
  depth: number;
}

function refuse({ text, index }: Scope, wanted: string): never {
  const code = text.codePointAt(index);
  const came = code === undefined ? "the end" : String.fromCodePoint(code);
  throw new ExpressionError(index + 1, `${came} came, wanted ${wanted}`);
}

/** The match at this very place, behind spaces; the reading goes on after it. `pattern` is a sticky one. */
function take(scope: Scope, pattern: RegExp): string | null {
  while (/\s/.test(scope.text.charAt(scope.index))) scope.index++;
  pattern.lastIndex = scope.index;
  const found = pattern.exec(scope.text)?.[0] ?? null;
  scope.index += found?.length ?? 0;
  return found;
}

function expectClosing(scope: Scope, wanted: string): void {
  if (take(scope, /\)/y) === null) refuse(scope, wanted);
}

/** Parts with operators between them, put together from the left. */
function chain(scope: Scope, pattern: RegExp, part: (scope: Scope) => Tree): Tree {
  let left = part(scope);
  for (let sign = take(scope, pattern); sign !== null; sign = take(scope, pattern))
    left = { type: "binary", operator: sign as Operator, left, right: part(scope) };
  return left;
}

const product = (scope: Scope): Tree => chain(scope, /[*/]/y, power);
const sum = (scope: Scope): Tree => chain(scope, /[+-]/y, product);

function named(scope: Scope, name: string): Tree {
  const at = scope.index - name.length + 1;
  if (take(scope, /\(/y) === null) return { type: "name", name, at };
  const of: Tree[] = [];
  do of.push(sum(scope));
  while (take(scope, /,/y) !== null);
  expectClosing(scope, "an operator, a comma or )");
  return { type: "call", name, at, of };
}

function atom(scope: Scope): Tree {
  if (take(scope, /\(/y) !== null) {
    const inside = sum(scope);
    expectClosing(scope, "an operator or )");
    return inside;
  }
  const number = take(scope, /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy);
  if (number !== null) {
    const value = Number(number);
    if (!Number.isFinite(value)) throw new ExpressionError(scope.index - number.length + 1, `${number} is too large`);
    return { type: "number", value };
  }
  const name = take(scope, /[a-z][a-z0-9]*|π/iy);
  return name === null ? refuse(scope, "a number, a name or (") : named(scope, name);
}

function power(scope: Scope): Tree {
  if (++scope.depth > deepest) throw new ExpressionError(scope.index + 1, `nested more than ${deepest} deep`);
  const sign = take(scope, /[+-]/y);
  let found: Tree;
  if (sign !== null) {
    const of = power(scope);
    found = sign === "-" ? { type: "negative", of } : of;
  } else {
    const left = atom(scope);
    const raised = take(scope, /\^|\*\*/y) !== null;
    found = raised ? { type: "binary", operator: "^", left, right: power(scope) } : left;
  }
  scope.depth--;
  return found;
}

/** Signs as some keyboards and this essay write them; each is one character, so that places stay. */
const plainSigns: Readonly<Record<string, string>> = { "−": "-", "–": "-", "×": "*", "·": "*", "÷": "/" };

/** @throws ExpressionError and nothing else */
export function parseTree(text: string): Tree {
  if (text.length > longestText) throw new ExpressionError(longestText + 1, `wanted at most ${longestText} characters`);
  const scope = { text: text.replace(/[−–×·÷]/g, (sign) => plainSigns[sign]!), index: 0, depth: 0 };
  const tree = sum(scope);
  if (scope.index < scope.text.length) refuse(scope, "an operator");
  return tree;
}

/** A tree, and all trees within it. */
export function treesIn(tree: Tree): readonly Tree[] {
  switch (tree.type) {
    case "number":
    case "name":
      return [tree];
    case "call":
      return [tree, ...tree.of.flatMap(treesIn)];
    case "negative":
      return [tree, ...treesIn(tree.of)];
    case "binary":
      return [tree, ...treesIn(tree.left), ...treesIn(tree.right)];
  }
}

/** The names in it that are not called, as they are written. */
export const namesIn = (tree: Tree): readonly string[] =>
  treesIn(tree).flatMap((part) => (part.type === "name" ? [part.name] : []));
