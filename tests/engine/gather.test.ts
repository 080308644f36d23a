/** gather, scatter and largest of any shape, in both interpreters, against loops that anybody would write. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import type { Backend } from "../../src/engine/machine.ts";
import { gather, largest, scatter } from "../../src/engine/operations/gather.ts";
import { plan } from "../../src/engine/plan.ts";
import { fillUniform, keyFromSeed } from "../../src/engine/random.ts";
import type { Shape } from "../../src/engine/shape.ts";
import { Space } from "../../src/engine/space.ts";
import { input, type Tensor } from "../../src/engine/tensor.ts";
import { elementAt, type View } from "../../src/engine/view.ts";

/** Numbers at [g][r][c], each a small whole one, so that every order of a sum gives the same. */
type Numbers = (g: number, r: number, c: number) => number;

function each([groups, rows, columns]: Shape, visit: (g: number, r: number, c: number) => void): void {
  for (let g = 0; g < groups; g++) for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) visit(g, r, c);
}

function run(backend: Backend, shape: Shape, numbers: Numbers, make: (x: Tensor) => Tensor): Numbers {
  const x = input(shape);
  const space = new Space();
  const [from] = space.place([x]);
  const [to] = space.place([make(x)]);
  const planned = plan([from!], [{ outputs: [to!] }], space);
  const machine = backend.machine(planned, "float32");
  // what stood in the arena before must not matter
  machine.floats.fill(99);
  const at = ({ view }: { view: View }, g: number, r: number, c: number) => elementAt(view, g, r, c);
  each(shape, (g, r, c) => {
    machine.floats[at(from!, g, r, c)] = numbers(g, r, c);
  });
  machine.run(0, planned.programs[0]!.count, 1);
  return (g, r, c) => machine.floats[at(to!, g, r, c)]!;
}

const size = fc.constantFrom(1, 2, 3, 5, 7, 8, 11, 16, 17);
const setting = fc.record({ groups: size, inner: size, rows: size, columns: size, seed: fc.nat(1000) });

test("agree with loops", () => {
  fc.assert(
    fc.property(setting, ({ groups, inner, rows, columns, seed }) => {
      const chance = new Float64Array(groups * inner);
      fillUniform(keyFromSeed(seed), chance, -1, rows);
      const table = Array.from(chance, (value) => Math.min(Math.floor(value), rows - 1));
      const numbers: Numbers = (g, r, c) => ((g * 31 + r * 17 + c * 7 + seed) % 23) - 11;
      for (const backend of [typescript, webassembly]) {
        const picked = run(backend, [1, rows, columns], numbers, (x) => gather(x, table, groups));
        each([groups, inner, columns], (g, r, c) => {
          const row = table[g * inner + r]!;
          expect(picked(g, r, c)).toBe(row < 0 ? 0 : numbers(0, row, c));
        });
        const back = run(backend, [groups, inner, columns], numbers, (x) => scatter(x, table, rows));
        const sums = new Map<string, number>();
        each([groups, inner, columns], (g, r, c) => {
          const name = `${table[g * inner + r]} ${c}`;
          sums.set(name, (sums.get(name) ?? 0) + numbers(g, r, c));
        });
        each([1, rows, columns], (_, r, c) => expect(back(0, r, c)).toBe(sums.get(`${r} ${c}`) ?? 0));
        const most = run(backend, [groups, inner, columns], numbers, largest);
        each([groups, 1, columns], (g, _, c) =>
          expect(most(g, 0, c)).toBe(Math.max(...Array.from({ length: inner }, (_, r) => numbers(g, r, c)))),
        );
      }
    }),
    { numRuns: 60, seed: 1 },
  );
});
