import { describe, expect, it } from "vitest";
import { gaussLegendre, logIntegral, logIntegralOver, logSumExp } from "../../src/engine/quadrature.ts";

describe("the rule of Gauss and Legendre", () => {
  it("has the tabled nodes and weights for three points", () => {
    const { nodes, weights } = gaussLegendre(3);
    expect([...nodes].map((x) => Math.round(x * 1e14) / 1e14)).toEqual(
      [-0.77459666924148, 0, 0.77459666924148].map((x) => x + 0),
    );
    expect(weights[0]).toBeCloseTo(5 / 9, 14);
    expect(weights[1]).toBeCloseTo(8 / 9, 14);
  });

  it.each([1, 2, 5, 20, 64, 200])("of %i nodes is exact up to degree 2n - 1, and not beyond", (n) => {
    const { nodes, weights } = gaussLegendre(n);
    const moment = (k: number) => nodes.reduce((sum, x, i) => sum + weights[i]! * x ** k, 0);
    for (let k = 0; k < Math.min(2 * n, 60); k += 2) expect(moment(k)).toBeCloseTo(2 / (k + 1), 13);
    if (n <= 5) expect(Math.abs(moment(2 * n) - 2 / (2 * n + 1))).toBeGreaterThan(1e-5);
  });

  it("refuses no nodes", () => {
    expect(() => gaussLegendre(0)).toThrow("wanted a whole number");
  });
});

describe("integrals in log space", () => {
  it("give log sqrt(2 π) for a normal density, however high it stands", () => {
    for (const height of [0, 5000, -5000]) {
      const g = (x: number) => height - 0.5 * x * x;
      expect(logIntegral(g, -12, 12, 80) - height).toBeCloseTo(0.5 * Math.log(2 * Math.PI), 12);
      expect(logIntegralOver(g, [-12, -3, 0, 1, 12], 30) - height).toBeCloseTo(0.5 * Math.log(2 * Math.PI), 12);
    }
  });

  it("give log Gamma: the integral of x^(n-1) e^-x", () => {
    // 29! = 8841761993739701954543616000000
    expect(logIntegralOver((x) => 29 * Math.log(x) - x, [0, 30, 90, 200], 40)).toBeCloseTo(
      Math.log(8.841761993739702e30),
      11,
    );
  });

  it("treat nothing as nothing", () => {
    expect(logSumExp([])).toBe(-Infinity);
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity);
    expect(logSumExp([-Infinity, 3])).toBe(3);
    expect(logIntegral(() => 0, 2, 2, 5)).toBe(-Infinity);
    expect(logSumExp([1000, 1000])).toBeCloseTo(1000 + Math.LN2, 12);
  });
});
