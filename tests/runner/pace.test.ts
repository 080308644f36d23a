/** A run that keeps a pace keeps it after the machine has slept, too. */
import { expect, it } from "vitest";
import { Host } from "../../src/runner/host.ts";
import type { FromWorker } from "../../src/runner/protocol.ts";
import { loadFixture } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";

it("makes up for a tenth of a second at most", async () => {
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
  const values = { ...wandering.defaults, length: 100_000 };
  // 1,000 steps a second
  host.receive({ kind: "open", run: 1, id: "wandering", values, seed: 1, pace: 1000, quiet: false });
  await new Promise((resolve) => setTimeout(resolve, 0));
  host.receive({ kind: "go", run: 1, to: null });
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
