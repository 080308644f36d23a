/** A run that keeps a pace keeps it after the machine has slept, too; another pace shows the same run. */
import { expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/run.ts";
import type { Values } from "../../src/experiments/types.ts";
import { Host } from "../../src/runner/host.ts";
import type { FromWorker } from "../../src/runner/protocol.ts";
import { loadFixture } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";

/** A host under a clock of ours; `work` lets it work so many times, so long after each other. */
function clocked() {
  let now = 0;
  let due: (() => void) | null = null;
  const sent: FromWorker[] = [];
  const host = new Host({
    post: (message) => {
      sent.push(message);
      if (message.kind === "progress") host.receive({ kind: "taken", run: 1 });
    },
    load: loadFixture,
    clock: () => now,
    soon: (callback) => {
      due = callback;
    },
    sliceMs: 12,
  });
  const work = (times: number, eachMs: number) => {
    for (let i = 0; i < times; i++) {
      now += eachMs;
      const next = due;
      due = null;
      next?.();
    }
  };
  const step = () => sent.reduce((last, message) => (message.kind === "progress" ? message.frame.step : last), 0);
  const begin = async (values: Values, pace: number) => {
    host.receive({ kind: "open", run: 1, id: "wandering", values, seed: 1, pace, quiet: false });
    await new Promise((resolve) => setTimeout(resolve, 0));
    host.receive({ kind: "go", run: 1, to: null });
  };
  return { host, sent, work, step, begin };
}

it("makes up for a tenth of a second at most", async () => {
  const { work, step, begin } = clocked();
  // 1,000 steps a second
  await begin({ ...wandering.defaults, length: 100_000 }, 1000);
  work(250, 4);
  const awake = step();
  expect(awake).toBeGreaterThan(900);
  expect(awake).toBeLessThan(1100);
  work(1, 8 * 3600 * 1000);
  work(50, 0);
  expect(step() - awake).toBeLessThan(150);
  work(250, 4);
  expect(step() - awake).toBeGreaterThan(900);
  expect(step() - awake).toBeLessThan(1250);
});

it.each([0.25, 4])("goes on %s times as fast when it is told to, from where it is", async (factor) => {
  const { host, work, step, begin } = clocked();
  await begin({ ...wandering.defaults, length: 100_000 }, 1000);
  work(250, 4);
  const before = step();
  host.receive({ kind: "pace", run: 1, pace: 1000 * factor });
  work(250, 4);
  expect(step() - before).toBeGreaterThan(900 * factor);
  expect(step() - before).toBeLessThan(1100 * factor);
});

it("gives the same numbers at any pace, also when it changes on the way", async () => {
  const values = { ...wandering.defaults, length: 3000 };
  const straight = runToEnd(wandering, values, 1);
  for (const paces of [[250], [1000], [4000], [4000, 250, 1000]]) {
    const { host, sent, work, begin } = clocked();
    await begin(values, paces[0]!);
    for (const pace of paces) {
      host.receive({ kind: "pace", run: 1, pace });
      work(200, 4);
    }
    work(4000, 4);
    const points = sent.flatMap((message) => (message.kind === "progress" ? message.points : []));
    const last = sent.at(-1);
    expect(last).toMatchObject({ kind: "progress", state: "done", frame: { step: 3000, scalars: straight.scalars } });
    expect(points.map(({ step }) => step)).toEqual(straight.series.place?.x);
    expect(points.map(({ scalars }) => scalars.place)).toEqual(straight.series.place?.y);
  }
});
