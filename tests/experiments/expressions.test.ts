/** Formulas of readers: what is allowed means what mathematics and JavaScript mean by it, and nothing else gets in. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalExpression, ExpressionError, formulaOf, printExpression } from "../../src/experiments/expressions.ts";
import { power } from "../../src/experiments/formula-functions.ts";
import { longestText, parseTree, type Tree } from "../../src/experiments/grammar.ts";
import { clampedValue, strictValue } from "../../src/experiments/values.ts";
import { anyTree } from "../fixtures/settings.ts";

const of = (text: string, ...values: number[]) => formulaOf(text, ["x", "y"])(values);
const refused = (text: string, variables: readonly string[] = ["x"]) => {
  try {
    formulaOf(text, variables);
  } catch (error) {
    if (error instanceof ExpressionError) return { at: error.at, message: error.message };
    throw error;
  }
  return null;
};

/** Places depend on spaces and parentheses; the rest of a tree does not. */
function placeless(tree: Tree): unknown {
  return JSON.parse(JSON.stringify(tree, (name, value) => (name === "at" ? undefined : value)));
}

describe("text and tree", () => {
  it("print and parse are each other's inverse", () => {
    fc.assert(
      fc.property(anyTree(["x", "y"]), (tree) => {
        const text = printExpression(tree);
        fc.pre(text.length <= longestText);
        expect(placeless(parseTree(text))).toEqual(placeless(tree));
        expect(canonicalExpression(text, ["x", "y"])).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
  it("has one canonical text", () => {
    for (const [written, canonical] of [
      [" sin( 2 * pi * x ) - x ** 2 ", "sin(2*pi*x)-x^2"],
      ["((x))", "x"],
      ["(x+1)+2", "x+1+2"],
      ["x+(1+2)", "x+(1+2)"],
      ["x−1·.50", "x-1*0.5"],
      ["Sin(π x)".replace(" x", "*X"), "sin(pi*x)"],
      ["x--1", "x-(-1)"],
      ["+x", "x"],
      ["1E+30*x^-2", "1e30*x^-2"],
    ] as const)
      expect(canonicalExpression(written, ["x"]), written).toBe(canonical);
  });
});

describe("values", () => {
  // conventions: Python 3 and Wolfram Language read these so
  it.each([
    ["-x^2", -9],
    ["2^3^2", 512],
    ["2^-1", 0.5],
    ["-2^-2", -0.25],
    ["8/4/2", 1],
    ["8-4-2", 2],
    ["2*-x", -6],
    ["1-2*3+4", -1],
    ["(1-2)*(3+4)", -7],
    ["max(x,2,7)-min(x,2)", 5],
    ["relu(-1)+step(0)+step(-x)+sign(-x)+floor(2.7)+abs(-2)", 4],
  ])("of %s at 3", (text, value) => expect(of(text, 3)).toBe(value));

  it("of sums, differences, products and quotients are JavaScript's own, to the bit", () => {
    const leaf = fc.oneof(
      fc.constantFrom("x", "y"),
      fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }).map((value) => String(value).replace("e+", "e")),
    );
    const text = fc
      .tuple(leaf, fc.array(fc.tuple(fc.constantFrom("+", "-", "*", "/", "+(-", "*(y-"), leaf), { maxLength: 6 }))
      .map(
        ([first, more]) => first + more.map(([sign, part]) => sign + part + (sign.includes("(") ? ")" : "")).join(""),
      );
    const number = fc.double({ noNaN: true });
    fc.assert(
      fc.property(text, number, number, (given, x, y) => {
        fc.pre(given.length <= longestText);
        // the reference is JavaScript itself, on a text that this test has made
        expect(of(given, x, y)).toBe(new Function("x", "y", `return ${given}`)(x, y));
      }),
      { numRuns: 2000 },
    );
  });

  // Abramowitz and Stegun (1964), tables 4.2, 4.4, 4.6, 4.15
  it.each([
    ["exp(1)", "2.718281828459045"],
    ["log(2)", "0.6931471805599453"],
    ["sin(1)", "0.8414709848078965"],
    ["cos(1)", "0.5403023058681398"],
    ["tan(1)", "1.5574077246549023"],
    ["tanh(1)", "0.7615941559557649"],
    ["sqrt(2)", "1.4142135623730951"],
    ["2^0.5", "1.4142135623730951"],
    ["10^0.30102999566398120", "2"],
    ["e^pi", "23.140692632779267"],
  ])("of %s", (text, value) => expect(Math.abs(of(text) / Number(value) - 1)).toBeLessThan(2e-15));

  it("of powers are exact for small whole exponents, and near JavaScript's for others", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9, max: 9 }), fc.integer({ min: 0, max: 16 }), (x, n) => {
        expect(power(x, n)).toBe(Number(BigInt(x) ** BigInt(n)));
      }),
    );
    fc.assert(
      fc.property(
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        fc.double({ min: -30, max: 30, noNaN: true }),
        (x, y) => {
          expect(Math.abs(power(x, y) / x ** y - 1)).toBeLessThan(1e-13);
        },
      ),
    );
    const edges = [0, -0, 1, -1, 2, -2, 0.5, 65, -65, 66, 1e3, Number.POSITIVE_INFINITY];
    for (const x of edges)
      for (const y of edges.filter(Number.isFinite)) {
        const [ours, theirs] = [power(x, y), x ** y];
        const near = Object.is(ours + 0, theirs + 0) || Math.abs(ours / theirs - 1) < 1e-12;
        expect(near, `${x}^${y}: ${ours}, ${theirs}`).toBe(true);
      }
  });
  it("outside a domain are no numbers, not errors", () => {
    expect([of("1/0"), of("-1/0"), of("log(0)"), of("exp(1000)")]).toEqual([
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ]);
    for (const text of ["0/0", "log(-1)", "sqrt(-1)", "(-2)^0.3", "sin(1e9)", "0*(1/0)"])
      expect(of(text), text).toBeNaN();
  });
});

describe("anything else", () => {
  it.each([
    ["", 1, "the end came, wanted a number, a name or ("],
    ["x+", 3, "the end came"],
    ["x+*2", 3, "* came"],
    ["2x", 2, "x came, wanted an operator"],
    ["1 2", 3, "2 came, wanted an operator"],
    ["(x+1", 5, "the end came, wanted an operator or )"],
    ["x+1)", 4, ") came, wanted an operator"],
    ["x)+(x", 2, ") came, wanted an operator"],
    ["sin(x", 6, "the end came, wanted an operator, a comma or )"],
    ["x+foo", 3, "unknown name foo; wanted x, pi, e, sin(…), cos(…)"],
    ["1+sin", 3, "unknown name sin; wanted"],
    ["foo(x)", 1, "foo( is no function"],
    ["x(2)", 1, "x( is no function; wanted an operator behind it"],
    ["1+sin(x,x)", 3, "sin takes one value, 2 came"],
    ["max(x)", 1, "max takes two values or more, 1 came"],
    ["sin()", 5, ") came, wanted a number"],
    ["x,x", 2, ", came, wanted an operator"],
    ["x;", 2, "; came"],
    ["x,", 2, ", came"],
    ["x=1", 2, "= came"],
    ["x.y", 2, ". came"],
    ["x.constructor", 2, ". came"],
    ["x[0]", 2, "[ came"],
    ["[x]", 1, "[ came"],
    ["{}", 1, "{ came"],
    ["'x'", 1, "' came"],
    ["`x`", 1, "` came"],
    ["x?1:2", 2, "? came"],
    ["x>1", 2, "> came"],
    ["!x", 1, "! came"],
    ["x%2", 2, "% came"],
    ["x=>x", 2, "= came"],
    ["constructor", 1, "unknown name constructor"],
    ["__proto__", 1, "_ came"],
    ["toString()", 10, ") came"],
    ["hasOwnProperty(x)", 1, "hasOwnProperty( is no function"],
    ["valueOf(x)", 1, "valueOf( is no function"],
    ["this", 1, "unknown name this"],
    ["true", 1, "unknown name true"],
    ["eval(x)", 1, "eval( is no function"],
    ["sin.constructor(x)", 4, ". came"],
    ["1e999", 1, "1e999 is too large"],
    ["1..2", 3, ". came"],
    ["x😀", 2, "😀 came, wanted an operator"],
    ["x+😀", 3, "😀 came"],
  ])("%s is refused where it stops", (text, at, message) => {
    expect(refused(text)).toEqual({ at, message: expect.stringContaining(`at ${at}: ${message}`) });
  });
  it("is refused when it is too long or too deep", () => {
    expect(refused("x+".repeat(longestText))?.message).toContain(`wanted at most ${longestText} characters`);
    for (const nested of [`${"(".repeat(100)}x${")".repeat(100)}`, `${"-".repeat(200)}x`, `${"x^".repeat(100)}x`])
      expect(refused(nested)?.message).toContain("nested more than");
    expect(refused(`${"x+".repeat(100)}x`)).toBeNull();
    // one refused text leaves nothing behind for the next
    expect(refused(`${"(".repeat(30)}x${")".repeat(30)}`)).toBeNull();
  });
  it("never throws but an ExpressionError, with a place within the text or just behind it", () => {
    const words = [
      "x",
      "(",
      ")",
      ",",
      "^",
      "**",
      "-",
      "1",
      ".",
      "e",
      "sin",
      "sin(",
      "constructor",
      "__proto__",
      "[",
      "'",
      '"',
      "/*",
      "//",
      "=",
      "=>",
      ";",
      "\\",
      "\0",
      "${",
      "?.",
      "#",
    ];
    const piece = fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 4 }));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join("");
        const found = refused(text);
        if (found === null) expect(typeof of(canonicalExpression(text, ["x"]), 0.5)).toBe("number");
        else expect(found.at >= 1 && found.at <= text.length + 1, `${JSON.stringify(text)} at ${found.at}`).toBe(true);
      }),
      { numRuns: 5000 },
    );
  });
});

describe("as a parameter", () => {
  const f = { kind: "text", label: "f", help: "A function.", value: "x^2", variables: ["x"], most: 12 } as const;
  it("takes any spelling, and keeps the canonical one", () => {
    expect(strictValue({ f }, "f", " x ** 2 + 1")).toBe("x^2+1");
    expect(clampedValue("f", f, "Sin( x )")).toEqual({ value: "sin(x)", note: null });
  });
  it("says where it stops, in a link and in a command", () => {
    expect(() => strictValue({ f }, "f", "x+y")).toThrow(
      "parameter f: x+y came, wanted a formula in x, at most 12 characters (it cannot be read (at 3: unknown name y;",
    );
    expect(clampedValue("f", f, "x+").note).toMatch(/^f=x\+ cannot be read \(at 3: the end came.*; using x\^2$/);
    expect(clampedValue("f", f, "x+x+x+x+x+x+x").note).toBe("f=x+x+x+x+x+x+x has 13 characters; using x^2");
  });
});
