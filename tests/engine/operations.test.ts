/** Every operation: gradients and second derivatives against finite differences in float64; WebAssembly bit for bit. */
import { expect, test } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import { gradient } from "../../src/engine/gradient.ts";
import type { Machine } from "../../src/engine/machine.ts";
import { detached, sumAll } from "../../src/engine/operations/axes.ts";
import { multiply, sigmoid, softplus } from "../../src/engine/operations/elementwise.ts";
import { gather, scatter } from "../../src/engine/operations/gather.ts";
import { OPERATIONS } from "../../src/engine/operations/table.ts";
import { tabulated } from "../../src/engine/operations/tabulated.ts";
import { type Plan, plan } from "../../src/engine/plan.ts";
import { fillUniform, fold, keyFromSeed } from "../../src/engine/random.ts";
import { Space } from "../../src/engine/space.ts";
import { input, type Tensor } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";
import { elementAt, storedSize } from "../../src/engine/view.ts";
import { type Case, cases, planned as plannedCases } from "./cases.ts";

const count = ([g, r, c]: readonly number[]) => g! * r! * c!;

function values({ shapes, positive, title }: Case, name: string): Float64Array[] {
  return shapes.map((shape, i) => {
    const out = new Float64Array(count(shape));
    fillUniform(fold(fold(keyFromSeed(1), `${title} ${name}`), i), out, positive ? 0.2 : -2, 2);
    // kinks are kept away from: finite differences would step over them
    return out.map((value) => (value > -0.05 && value < 0.05 ? value + 0.2 : value));
  });
}

test("a case for every operation of the table that computes something from tensors", () => {
  const tested = new Set(cases.map(({ operation }) => operation));
  expect(OPERATIONS.length).toBeGreaterThan(15);
  expect(
    OPERATIONS.map(({ name }) => name).filter((name) => !["batch", "diffuse"].includes(name) && !tested.has(name)),
  ).toEqual([]);
});

/** Central differences of the sum of outputs 0 of `of`, by every number of every input. */
function differences(of: (inputs: readonly Float64Array[]) => number, at: readonly Float64Array[]): number[] {
  const h = 1e-5;
  return at.flatMap((array, i) =>
    Array.from(array, (_, j) => {
      const shifted = (by: number) =>
        of(at.map((other, k) => (k === i ? other.map((x, l) => (l === j ? x + by : x)) : other)));
      return (shifted(h) - shifted(-h)) / (2 * h);
    }),
  );
}

const total = (arrays: readonly Float64Array[]) => arrays[0]!.reduce((sum, x) => sum + x, 0);

function near(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  const size = wanted.reduce((most, x) => Math.max(most, Math.abs(x)), 1);
  found.forEach((x, i) => {
    expect(Math.abs(x - wanted[i]!), `element ${i}: ${x}, wanted ${wanted[i]}`).toBeLessThan(1e-6 * size);
  });
}

test.each(cases.map((one) => [one.title, one] as const))("gradient of %s", (_, one) => {
  const inputs = one.shapes.map((shape) => input(shape));
  const y = one.graph(inputs);
  const weight = input(y.shape);
  const weights = new Float64Array(count(y.shape));
  fillUniform(keyFromSeed(2), weights, -1, 1);
  const objective = sumAll(multiply(y, weight));
  const at = values(one, "gradient");
  const value = traced([...inputs, weight], [objective]);
  const slopes = traced([...inputs, weight], gradient(objective, inputs));
  near(
    slopes([...at, weights]).flatMap((part) => [...part]),
    differences((arrays) => total(value([...arrays, weights])), at),
  );
});

test.each(cases.map((one) => [one.title, one] as const))("second derivatives of %s", (_, one) => {
  const inputs = one.shapes.map((shape) => input(shape));
  const y = one.graph(inputs);
  const objective = sumAll(multiply(multiply(y, y), y));
  const slopes = gradient(objective, inputs);
  const directions = one.shapes.map((shape) => input(shape));
  const along = slopes.map((slope, i) => sumAll(multiply(slope, directions[i]!))).reduce((a, b) => sumOf(a, b));
  const at = values(one, "second");
  const towards = values({ ...one, positive: false }, "direction");
  const value = traced([...inputs, ...directions], [along]);
  const seconds = traced([...inputs, ...directions], gradient(along, inputs));
  near(
    seconds([...at, ...towards]).flatMap((part) => [...part]),
    differences((arrays) => total(value([...arrays, ...towards])), at),
  );
});

function sumOf(a: Tensor, b: Tensor): Tensor {
  return cases.find(({ operation }) => operation === "add")!.graph([a, b]);
}

/** A graph and its gradient on a machine of float32, its whole arena filled alike before. */
function machineOf(backend: typeof typescript, one: Case, fusing: boolean): { machine: Machine; planned: Plan } {
  const inputs = one.shapes.map((shape) => input(shape));
  const y = one.graph(inputs);
  const space = new Space();
  const placedInputs = space.place(inputs);
  const outputs = space.place([y, ...gradient(sumAll(multiply(y, y)), inputs)]);
  const planned = plan(placedInputs, [{ outputs }], space, fusing);
  const machine = backend.machine(planned, "float32");
  values(one, "bits").forEach((array, i) => {
    const [groups, rows, columns] = one.shapes[i]!;
    let at = 0;
    for (let g = 0; g < groups; g++)
      for (let r = 0; r < rows; r++)
        for (let c = 0; c < columns; c++) machine.floats[elementAt(placedInputs[i]!.view, g, r, c)] = array[at++]!;
  });
  machine.run(0, planned.programs[0]!.count, 1);
  return { machine, planned };
}

test.each([...cases, ...plannedCases].map((one) => [one.title, one] as const))(
  "the same bits in WebAssembly: %s",
  (_, one) => {
    const { machine, planned } = machineOf(typescript, one, true);
    const other = machineOf(webassembly, one, true).machine;
    expect(planned.results.length).toBeGreaterThan(0);
    let compared = 0;
    // places are used again: a record's result is looked at only if nothing later lies there, not even padding
    const end = ({ view, shape }: (typeof planned.results)[number]) => view.offset + storedSize(shape);
    const last = planned.results.filter((one, i) =>
      planned.results.slice(i + 1).every((later) => later.view.offset >= end(one) || one.view.offset >= end(later)),
    );
    for (const { name, shape, view } of last)
      for (let g = 0; g < shape[0]; g++)
        for (let r = 0; r < shape[1]; r++)
          for (let c = 0; c < shape[2]; c++) {
            const at = elementAt(view, g, r, c);
            if (!Object.is(other.floats[at], machine.floats[at]))
              throw new Error(`${name} at ${g}, ${r}, ${c}: ${other.floats[at]} came, wanted ${machine.floats[at]}`);
            compared++;
          }
    expect(compared).toBeGreaterThan(0);
  },
);

test("what is detached counts as a constant in gradients", () => {
  const x = input([1, 2, 3]);
  const [slope] = gradient(multiply(x, detached(x)), [x]);
  expect([...traced([x], [slope!])([[1, 2, 3, 4, 5, 6]])[0]!]).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a tabulated function passes through its values, has no jump in slope, and goes on straight", () => {
  const [x, values] = [input([1, 1, 9]), input([1, 1, 4])];
  const f = traced([x, values], [tabulated(x, values, -1, 2), tabulated(x, values, -1, 2, 1)]);
  const e = 1e-9;
  const [found, slopes] = f([
    [-1, 0, 1, 2, -2, 3, 0 - e, 0 + e, 0.5],
    [1, 3, 2, 6],
  ]);
  // knots one apart; slopes there, by hand: 2, 1/2, 3/2, 4
  const wanted = [1, 3, 2, 6, -1, 10, 3, 3, 2.375];
  wanted.forEach((value, i) => {
    expect(found![i]).toBeCloseTo(value, 7);
  });
  [2, 0.5, 1.5, 4, 2, 4, 0.5, 0.5].forEach((value, i) => {
    expect(slopes![i]).toBeCloseTo(value, 7);
  });
});

test("softplus and sigmoid keep their digits in both tails", () => {
  const x = input([1, 1, 6]);
  const at = [-700, -40, -1e-20, 0, 40, 700];
  const [soft, steep] = traced([x], [softplus(x), sigmoid(x)])([at]);
  // oracle: e^x for very negative x, by the host
  [Math.exp(-700), Math.exp(-40), Math.LN2, Math.LN2, 40, 700].forEach((value, i) => {
    expect(Math.abs(soft![i]! / value - 1)).toBeLessThan(1e-15);
  });
  [Math.exp(-700), Math.exp(-40), 0.5, 0.5, 1, 1].forEach((value, i) => {
    expect(Math.abs(steep![i]! / value - 1)).toBeLessThan(1e-15);
  });
});

test("refused: tables that point nowhere, knots that are none", () => {
  const x = input([1, 3, 2]);
  expect(() => gather(x, [0, 3])).toThrow("gather: number 1 of the table is 3, wanted -1 (padding) or a row below 3");
  expect(() => gather(x, [0, 1, 2], 2)).toThrow("wanted one group to read from and equally many rows for each");
  expect(() => scatter(x, [0, 1], 4)).toThrow("scatter: got 2 row numbers for [1, 3, 2], wanted one for each row");
  expect(() => scatter(x, [0, 1, 0.5], 4)).toThrow("scatter: number 2 of the table is 0.5");
  expect(() => tabulated(x, input([1, 1, 1]), 0, 1)).toThrow("tabulated: got values [1, 1, 1] from 0 to 1");
  const values = input([1, 1, 3]);
  expect(() => gradient(tabulated(x, values, 0, 1), [values])).toThrow("wanted the one by x");
});
