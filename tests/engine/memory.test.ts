/** What the engine takes: memory known before anything runs, refused above a limit; and no garbage while it trains. */
import { getHeapStatistics, setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { typescript, webassembly } from "../../src/engine/backend.ts";
import type { Learner } from "../../src/engine/learner.ts";
import { resolve } from "../../src/engine/network.ts";
import { programOf } from "../../src/engine/program.ts";
import { fillUniform, keyFromSeed } from "../../src/engine/random.ts";
import { type DataSet, type TrainerSpec, trainer } from "../../src/engine/trainer.ts";

const learner: Learner = {
  inputs: 4,
  layers: [
    { kind: "tree", arity: 2, units: 5, shared: false, activation: "relu" },
    { kind: "dense", units: 9, activation: "tanh" },
    { kind: "dense", units: 1, activation: "linear" },
  ],
};
const spec: TrainerSpec = {
  learner,
  loss: "square",
  optimiser: { kind: "adam", rate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 },
  schedule: { kind: "constant" },
  batch: 12,
  precision: "float32",
};

function dataFor(examples: number): DataSet {
  const x = new Float32Array(4 * examples);
  const y = new Float32Array(examples);
  fillUniform(keyFromSeed(1), x, -1, 1);
  fillUniform(keyFromSeed(2), y, -1, 1);
  return { x, y, examples };
}

setFlagsFromString("--expose-gc");
const once = runInNewContext("gc") as () => void;
// what the first collection frees may hold what the second one does
const collectGarbage = () => {
  once();
  once();
};

const used = () => getHeapStatistics().used_heap_size + getHeapStatistics().external_memory;

/** Bytes that `work` leaves behind, the least of three times: a compiler may be at work beside it. */
function left(work: () => void): number {
  work();
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < 3; round++) {
    collectGarbage();
    const before = used();
    work();
    collectGarbage();
    least = Math.min(least, used() - before);
  }
  return least;
}

/** Bytes in use after `work` beyond those before, its garbage included. */
function made(work: () => void): number {
  work();
  const before = used();
  work();
  return used() - before;
}

/** A number for each of 10,000 steps would be more. */
const NOISE = 50_000;

// of the WebAssembly backend: the TypeScript kernels would take minutes
test("ten thousand steps replayed make no garbage, and training leaves nothing behind", () => {
  const { machine, training } = programOf({ network: resolve(learner), ...spec, members: 1 }, webassembly);
  const replays = () => {
    for (let k = 0; k < 10_000; k += 50) machine.run(training.first, training.count, 50);
  };
  expect(made(replays)).toBeLessThan(NOISE);
  const data = dataFor(40);
  const one = trainer(spec, webassembly);
  const state = one.start(keyFromSeed(1));
  const trains = () => {
    for (let k = 0; k < 10_000; k++) one.train(state, data, 1);
  };
  expect(left(trains)).toBeLessThan(NOISE);
});

describe.each([typescript, webassembly])("$name", (backend) => {
  test("more memory than a page may take is refused before anything runs", () => {
    const wide: Learner = { inputs: 4, layers: [{ kind: "dense", units: 6_000_000, activation: "linear" }] };
    expect(() => programOf({ network: resolve(wide), ...spec, members: 1 }, backend)).toThrow(
      /^memory: learner and data together need \d{4} MB, wanted at most 512 MB; take fewer units, members or examples/,
    );
  });

  test("and so are data that do not fit beside the learner, which goes on as it was", () => {
    const network = resolve(learner);
    const { machine, training } = programOf({ network, ...spec, members: 1 }, backend);
    expect(() => machine.reserve(2 ** 28)).toThrow(
      "memory: learner and data together need 1025 MB, wanted at most 512 MB",
    );
    expect(() => machine.run(training.first, training.count, 1)).not.toThrow();
  });
});
