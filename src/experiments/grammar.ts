/**
 * Formulas as trees. jsep puts sums and products together and reads names; what may stand in them is read here, since
 * jsep takes -x^2 for (-x)^2, lets "1 2", "x;" and "[x]" pass, and does not say where a name stands.
 *
 *   sum      product (("+" | "-") product)*            from the left
 *   product  power (("*" | "/") power)*                from the left
 *   power    ("+" | "-") power | atom (("^" | "**") power)?    from the right: 2^3^2 = 2^9, -x^2 = -(x^2)
 *   atom     number | name | name "(" sum ("," sum)* ")" | "(" sum ")"
 */
import jsep from "jsep";

export type Operator = "+" | "-" | "*" | "/" | "^";

/** `at` is the place in the text, counted from 1. */
export type Tree =
  | { readonly type: "Number"; readonly value: number }
  | { readonly type: "Name"; readonly name: string; readonly at: number }
  | { readonly type: "Call"; readonly name: string; readonly at: number; readonly of: readonly Tree[] }
  | { readonly type: "Negative"; readonly of: Tree }
  | { readonly type: "BinaryExpression"; readonly operator: Operator; readonly left: Tree; readonly right: Tree };

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

jsep.removeAllBinaryOps();
for (const operator of ["+", "-"]) jsep.addBinaryOp(operator, 1);
for (const operator of ["*", "/"]) jsep.addBinaryOp(operator, 2);

type Scope = jsep.HookScope;

/** Counted while a text is read. Reading is synchronous, and one text is read at a time. */
let depth = 0;

// The text is read in parentheses of its own, so that a character's index is its place counted from 1.
function refuse(scope: Scope, wanted: string, at = scope.index): never {
  const last = scope.expr.length - 1;
  const came = at >= last ? "the end" : String.fromCodePoint(scope.expr.codePointAt(at) ?? 0);
  throw new ExpressionError(Math.min(at, last), `${came} came, wanted ${wanted}`);
}

function skip(scope: Scope, text: string): boolean {
  scope.gobbleSpaces();
  if (!scope.expr.startsWith(text, scope.index)) return false;
  scope.index += text.length;
  return true;
}

// not gobbleExpression, which lets plugins add to the grammar: `? :` is one that jsep brings along
function sum(scope: Scope): Tree {
  const found = scope.gobbleBinaryExpression() as unknown as Tree;
  scope.gobbleSpaces();
  return found;
}

function numberFrom(scope: Scope): Tree | null {
  const pattern = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
  pattern.lastIndex = scope.index;
  const [text] = pattern.exec(scope.expr) ?? [];
  if (text === undefined) return null;
  const value = Number(text);
  if (!Number.isFinite(value)) throw new ExpressionError(scope.index, `${text} is too large`);
  scope.index += text.length;
  return { type: "Number", value };
}

/** The last parenthesis of all is that of the whole text, and no other closes there. */
function close(scope: Scope, whole: boolean, wanted: string): void {
  const { index } = scope;
  if (!skip(scope, ")") || whole !== (scope.index === scope.expr.length)) refuse(scope, wanted, index);
}

function group(scope: Scope): Tree {
  const whole = scope.index === 0;
  scope.index++;
  const inside = sum(scope);
  close(scope, whole, whole ? "an operator" : "an operator or )");
  return inside;
}

function call(scope: Scope, name: string, at: number): Tree {
  const of: Tree[] = [];
  do of.push(sum(scope));
  while (skip(scope, ","));
  close(scope, false, "an operator, a comma or )");
  return { type: "Call", name, at, of };
}

function atom(scope: Scope): Tree {
  const at = scope.index;
  if (scope.char === "(") return group(scope);
  const number = numberFrom(scope);
  if (number) return number;
  if (!/[a-zπ]/i.test(scope.char)) refuse(scope, "a number, a name or (");
  const { name } = scope.gobbleIdentifier() as jsep.Identifier;
  return skip(scope, "(") ? call(scope, name, at) : { type: "Name", name, at };
}

function power(scope: Scope): Tree {
  scope.gobbleSpaces();
  if (++depth > deepest) throw new ExpressionError(scope.index, `nested more than ${deepest} deep`);
  let found: Tree;
  if (skip(scope, "-")) found = { type: "Negative", of: power(scope) };
  else if (skip(scope, "+")) found = power(scope);
  else {
    const left = atom(scope);
    const raised = skip(scope, "^") || skip(scope, "**");
    found = raised ? { type: "BinaryExpression", operator: "^", left, right: power(scope) } : left;
  }
  depth--;
  return found;
}

jsep.hooks.add("gobble-token", function token(env) {
  env.node = power(this) as unknown as jsep.Expression;
});

/** Signs as some keyboards and this essay write them; each is one character, so that places stay. */
const plainSigns: Readonly<Record<string, string>> = {
  "−": "-",
  "–": "-",
  "×": "*",
  "·": "*",
  "÷": "/",
  "\u00a0": " ",
};

/** @throws ExpressionError and nothing else */
export function parseTree(text: string): Tree {
  if (text.length > longestText) throw new ExpressionError(longestText + 1, `wanted at most ${longestText} characters`);
  depth = 0;
  const plain = text.replace(/[−–×·÷\u00a0]/g, (sign) => plainSigns[sign]!);
  return jsep(`(${plain})`) as unknown as Tree;
}
