/** Formulas as tensor code, against the same formulas as functions; slopes against differences. */
import { expect, it } from "vitest";
import { gradient } from "../../src/engine/gradient.ts";
import { input } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";
import { formulaOf } from "../../src/experiments/expressions.ts";
import { functions } from "../../src/experiments/formula-functions.ts";
import { formulaTensor } from "../../src/experiments/formula-tensors.ts";

const places = [-2.9, -1.75, -1, -0.3, 0, 0.4, 1, 1.6, 2.2, 3].flatMap((x) =>
  [-1.9, -0.7, 0, 0.55, 1.3].map((y) => [x, y] as const),
);

/** Values, slopes by x and slopes by y, at all places. */
function computed(text: string): readonly number[][] {
  const shape = [1, 1, places.length] as const;
  const [x, y] = [input(shape), input(shape)];
  const value = formulaTensor(text, { x, y });
  const slopes = gradient(value, [x, y]);
  const found = traced([x, y], [value, ...slopes])([places.map(([at]) => at), places.map(([, at]) => at)]);
  return found.map((row) => Array.from(row!));
}

const formulas = [
  "1-cos(3*x)*cos(2*y)",
  "2*(y-x^2/4+1)^2+x^2/8",
  "-x^3/3+x^2*y^2-2^x",
  "x^-2+(x^2+1)^0.5+(x^2+1)^(1/3)",
  "(x^2+2)^y",
  "min(x,y,1)+max(x*y,-1)",
  "exp(-(x^2+y^2))/(1+sqrt(x^2+1))",
  "7",
  ...[...functions].filter(([, { arity }]) => arity === 1).map(([name]) => `${name}(x+0.123*y)+y`),
];

it.each(formulas)("%s is what it says, and slides down its slope", (text) => {
  const [values, ...slopes] = computed(text);
  const formula = formulaOf(text, ["x", "y"]);
  const h = 1e-6;
  places.forEach(([x, y], i) => {
    const wanted = formula([x, y]);
    if (!Number.isFinite(wanted)) return;
    expect(Math.abs(values![i]! - wanted) / Math.max(1, Math.abs(wanted)), `${x}, ${y}`).toBeLessThan(1e-9);
    const [left, right] = [formula([x - h, y]), formula([x + h, y])];
    const [below, above] = [formula([x, y - h]), formula([x, y + h])];
    if (Math.abs(right - left) + Math.abs(above - below) > 0.1) return; // a jump
    const kinked = Math.abs(left + right - 2 * wanted) + Math.abs(below + above - 2 * wanted) > 1e-7;
    if (kinked || !Number.isFinite(left + right + below + above)) return;
    expect(slopes[0]![i]!).toBeCloseTo((right - left) / (2 * h), 3);
    expect(slopes[1]![i]!).toBeCloseTo((above - below) / (2 * h), 3);
  });
});

it("takes whole parts up to 64 on either side, and beyond that of the nearer end", () => {
  const [values] = computed("floor(40*x)");
  places.forEach(([x], i) => {
    expect(values![i]!, `${x}`).toBe(Math.min(63, Math.max(-64, Math.floor(40 * x))));
  });
});

it("knows every function that formulas know", () => {
  for (const [name, { arity }] of functions)
    expect(() => computed(`${name}(${arity === 1 ? "x" : "x,y"})`), name).not.toThrow();
});
