/** Every operation: gradients and second derivatives against finite differences in float64; WebAssembly bit for bit. */
import { expect, test } from "vitest";
import { type Machine, typescript, webassembly } from "../../src/engine/backend.ts";
import { gradient } from "../../src/engine/gradient.ts";
import { sumAll } from "../../src/engine/operations/axes.ts";
import { multiply } from "../../src/engine/operations/elementwise.ts";
import { OPERATIONS } from "../../src/engine/operations/table.ts";
import { type Plan, plan } from "../../src/engine/plan.ts";
import { fillUniform, fold, keyFromSeed } from "../../src/engine/random.ts";
import { Space } from "../../src/engine/space.ts";
import { input, type Tensor } from "../../src/engine/tensor.ts";
import { traced } from "../../src/engine/traced.ts";
import { elementAt } from "../../src/engine/view.ts";
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
  expect(OPERATIONS.map(({ name }) => name).filter((name) => name !== "batch" && !tested.has(name))).toEqual([]);
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
    // places are used again: a record's result is looked at only if nothing later lies there
    const last = new Map(planned.results.map((result) => [result.view.offset, result]));
    for (const { name, shape, view } of last.values())
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
