/** Numbers as text and back: what the essay prints can be typed. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { settingWords } from "../../src/experiments/setting-words.ts";
import { clampedValue, strictValue } from "../../src/experiments/values.ts";
import {
  grouped,
  inPowers,
  lowered,
  raised,
  shortPercent,
  twoDigits,
  typedNumber,
  wholePercent,
  withMinus,
} from "../../src/terms/numbers.ts";
import { counted, listed } from "../../src/terms/words.ts";
import { tickText } from "../../src/ui/scales.ts";

describe("a typed number", () => {
  it.each([
    ["1000", 1000],
    [" 1,000 ", 1000],
    ["1,000,000.5", 1e6 + 0.5],
    ["1 000", 1000],
    ["1\u202f000,5", 1000.5],
    ["1’000", 1000],
    ["1.000.000", 1e6],
    ["1.000,5", 1000.5],
    ["1.000", 1],
    ["1,5", 1.5],
    ["0,125", 0.125],
    [",5", 0.5],
    ["1,2345", 1.2345],
    [".5", 0.5],
    ["−3", -3],
    ["- 3", -3],
    ["+3", 3],
    ["1e3", 1000],
    ["1,5e-3", 0.0015],
    ["10^3", 1000],
    ["10**-3", 0.001],
    ["−10^3", -1000],
    ["2·10⁻⁵", 2e-5],
    ["2.1 × 10^5", 2.1e5],
    ["10⁶", 1e6],
  ] as const)("%s", (text, value) => expect(typedNumber(text)).toBe(value));

  it.each([
    "",
    "abc",
    "1,00,0",
    "1,2,3",
    "12,34,567",
    "1.2.3",
    "1e",
    "10^",
    "10^1.5",
    "0x10",
    "Infinity",
    "NaN",
    "1 2",
    "--1",
    "3^2",
    "50 %",
    "1e3e3",
  ])("is none: %s", (text) => expect(typedNumber(text)).toBeNaN());
  it("may bear its unit", () => {
    expect([typedNumber("50 %", "%"), typedNumber("50%", "%"), typedNumber("1,000 steps", "steps")]).toEqual([
      50, 50, 1000,
    ]);
  });
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true });

describe("what is printed can be typed", () => {
  it("with thousands apart, and with its unit", () => {
    fc.assert(
      fc.property(number, fc.constantFrom(undefined, "%", "steps"), (value, unit) => {
        expect(typedNumber(grouped(value))).toBe(value + 0);
        const text = settingWords(
          { kind: "range", label: "", help: "", min: 0, max: 1, step: 1, value: 0, ...(unit ? { unit } : {}) },
          value,
        );
        expect(typedNumber(text, unit)).toBe(Number(value.toPrecision(6)) + 0);
      }),
    );
  });
  it("on an axis", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(-1, 1),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: -20, max: 20 }),
        (sign, digits, power) => {
          const value = Number(`${sign * digits}e${power}`);
          const back = typedNumber(tickText(value));
          expect(Math.abs(back - value)).toBeLessThanOrEqual(1e-12 * Math.abs(value));
        },
      ),
    );
  });
  it("with raised digits", () => {
    fc.assert(
      fc.property(fc.integer(), (power) => {
        expect(Number(lowered(raised(power)))).toBe(power);
      }),
    );
    expect([raised(-18), raised(307)]).toEqual(["⁻¹⁸", "³⁰⁷"]);
  });
  it("with its power of ten, or in two digits: the digits that are left are right", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-300, max: 1e300, noNaN: true }),
        fc.integer({ min: 1, max: 3 }),
        (size, digits) => {
          const off = (text: string) => Math.abs(typedNumber(text) / size - 1);
          expect(off(inPowers(size, digits))).toBeLessThanOrEqual(0.5 * 10 ** (1 - digits) + 1e-9);
          expect(off(twoDigits(size))).toBeLessThanOrEqual(0.05 + 1e-9);
        },
      ),
    );
    expect([0, 1e-30, 3e-5, 9.96e-6].map((size) => inPowers(size))).toEqual(["0", "10⁻³⁰", "3 · 10⁻⁵", "10⁻⁵"]);
    expect([1.69e9, 1e20].map((size) => inPowers(size, 2))).toEqual(["1.7 · 10⁹", "10²⁰"]);
    expect([0.0337, 1234, 0].map(twoDigits)).toEqual(["0.034", "1,200", "0"]);
  });
});

describe("a range parameter", () => {
  const walkers = {
    kind: "range",
    label: "w",
    help: "w.",
    min: 100,
    max: 5000,
    step: 1,
    value: 500,
    unit: "walkers",
  } as const;
  it("takes numbers as people write them from links and fields, and commands to the letter", () => {
    for (const text of ["1,000", "1000 walkers", "10^3"]) {
      expect(clampedValue("walkers", walkers, text), text).toEqual({ value: 1000, note: null });
      expect(() => strictValue({ walkers }, "walkers", text), text).toThrow("(it is not a number)");
    }
    expect(strictValue({ walkers }, "walkers", "1e3")).toBe(1000);
    expect(clampedValue("walkers", walkers, "10,000").note).toBe("walkers=10,000 is outside 100 to 5000; using 5000");
  });
});

describe("numbers in sentences", () => {
  it.each([
    [0.996, "99 %"],
    [1, "100 %"],
    [0.125, "13 %"],
    [0, "0 %"],
    [Number.NaN, "–"],
  ] as const)("%d in whole percent", (share, text) => expect(wholePercent(share)).toBe(text));

  it.each([
    [0, "0 %"],
    [0.0004, "0.0 %"],
    [0.043, "4.3 %"],
    [0.0994, "9.9 %"],
    [0.0996, "10 %"],
    [0.123, "12 %"],
    [-0.012, "−1 %"],
    [1, "100 %"],
    [Number.NaN, "–"],
  ] as const)("%d with at most one decimal", (share, text) => expect(shortPercent(share)).toBe(text));

  it.each([
    ["-0.50", "−0.50"],
    ["-0.00", "0.00"],
    ["2.1", "2.1"],
    ["1e-9", "1e−9"],
  ] as const)("%s with a minus", (printed, text) => expect(withMinus(printed)).toBe(text));

  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ] as const)("%j listed", (parts, text) => expect(listed(parts)).toBe(text));

  it("counts things", () => {
    expect([0, 1, 2048].map((count) => counted(count, "unit"))).toEqual(["0 units", "1 unit", "2,048 units"]);
  });
});
