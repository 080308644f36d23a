/** Workers that are given back: a run stays where it is, comes back to there, and has the bits of one left in peace. */
import { afterEach, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/run.ts";
import type { RunResult } from "../../src/experiments/types.ts";
import { Pool } from "../../src/runner/pool.ts";
import { FakeWorker, type Habits, loadFixture, until } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";

let pool: Pool;
let workers: FakeWorker[] = [];
afterEach(() => pool.dispose());

const guest = {};

function poolOf(size: number, habits: Habits = {}): void {
  workers = [];
  pool = new Pool({
    size,
    spawn: () => {
      const worker = new FakeWorker(habits);
      workers.push(worker);
      return worker;
    },
    load: loadFixture,
  });
  pool.enter(guest);
}

const values = { ...wandering.defaults, length: 3000 };
const straight = runToEnd(wandering, values, 3);

function watch({ pace = null, later = false }: { pace?: number | null; later?: boolean } = {}) {
  const results: RunResult[] = [];
  const handle = pool.open({
    experiment: wandering,
    values,
    seed: 3,
    pace,
    quiet: false,
    later,
    onProgress: (result) => results.push(result),
    onFailed: (message) => expect.unreachable(message),
    onMessage: (message) => expect.unreachable(message),
  });
  const step = () => results.at(-1)?.step ?? -1;
  return { handle, results, step, ended: () => results.at(-1)?.state === "done" };
}

const alive = () => workers.filter((worker) => worker.alive).length;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs for a while and rests at some step. */
async function restedAt(watched: ReturnType<typeof watch>): Promise<number> {
  watched.handle.go();
  await until(() => watched.step() > 200);
  watched.handle.pause();
  await wait(20);
  return watched.step();
}

it("a run that rested comes back to its step on another worker, is never seen behind it, and ends with the same bits", async () => {
  poolOf(1);
  const watched = watch({ pace: 20_000 });
  const at = await restedAt(watched);
  expect(at).toBeLessThan(3000);
  watched.handle.release();
  pool.leave(guest);
  expect(alive()).toBe(0);
  const seen = watched.results.length;
  await wait(20);
  expect(watched.results.length).toBe(seen);
  watched.handle.go();
  await until(watched.ended);
  expect(workers).toHaveLength(2);
  expect(Math.min(...watched.results.slice(seen).map(({ step }) => step))).toBeGreaterThanOrEqual(at);
  expect(watched.results.at(-1)).toEqual(straight);
});

it("prepared, it waits at its step; what was drawn there is drawn again, with the same bits", async () => {
  poolOf(1);
  const watched = watch();
  watched.handle.seek(1234);
  await until(() => watched.step() === 1234);
  const before = watched.results.at(-1);
  watched.handle.release();
  const seen = watched.results.length;
  watched.handle.prepare();
  watched.handle.prepare();
  await until(() => watched.results.length > seen);
  expect(watched.results.slice(seen)).toEqual([before]);
  watched.handle.go();
  await until(watched.ended);
  expect(watched.results.at(-1)).toEqual(straight);
});

it("a step that was sought when it was released is sought again, and no other is seen", async () => {
  poolOf(1);
  const watched = watch();
  await until(() => watched.results.length > 0);
  watched.handle.seek(2000);
  watched.handle.release();
  await wait(20);
  expect(watched.step()).toBe(0);
  watched.handle.prepare();
  await until(() => watched.step() === 2000);
  expect(watched.results.map(({ step }) => step)).toEqual([0, 2000]);
});

it("paused on its way back, it is still where it was", async () => {
  poolOf(1);
  const watched = watch();
  watched.handle.seek(2000);
  await until(() => watched.step() === 2000);
  watched.handle.release();
  watched.handle.go();
  watched.handle.pause();
  await wait(20);
  expect(watched.step()).toBe(2000);
  watched.handle.go();
  await until(watched.ended);
  expect(watched.results.at(-1)).toEqual(straight);
});

it("back, to a step before or behind the one where it was, it seeks as ever", async () => {
  poolOf(1);
  const watched = watch();
  for (const step of [1500, 300, 2999, 0, 700]) {
    watched.handle.seek(step);
    await until(() => watched.step() === step);
    watched.handle.release();
  }
  watched.handle.go();
  await until(watched.ended);
  expect(watched.results.at(-1)).toEqual(straight);
});

it("opened for later, it has no worker until something is asked of it", async () => {
  poolOf(2);
  const watched = watch({ later: true });
  watched.handle.pause();
  watched.handle.take();
  await wait(20);
  expect(workers).toHaveLength(0);
  watched.handle.go();
  await until(watched.ended);
  expect(watched.results.at(-1)).toEqual(straight);
});

it("workers end when the last guest has left, but for those that have a run; that of another guest goes on", async () => {
  poolOf(2);
  const other = {};
  pool.enter(other);
  const [one, two] = [watch(), watch({ pace: 2000 })];
  two.handle.go();
  await until(() => one.results.length > 0 && two.step() > 0);
  one.handle.release();
  pool.leave(guest);
  expect(alive()).toBe(2);
  pool.leave(other);
  expect(alive()).toBe(1);
  const at = two.step();
  await until(() => two.step() > at);
});

it("a worker that was still to come when it was let go is not taken for a page that forbids workers", async () => {
  poolOf(1, { mute: true });
  const watched = watch();
  watched.handle.release();
  pool.leave(guest);
  expect(alive()).toBe(0);
  workers[0]!.die("ended");
  await wait(20);
  expect(workers).toHaveLength(1);
  expect(pool.hasWorkers).toBe(true);
});
