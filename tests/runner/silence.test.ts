/** Workers that end or hang without a word, and code that does not come. */
import { afterEach, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/run.ts";
import type { RunResult } from "../../src/experiments/types.ts";
import type { PoolOptions } from "../../src/runner/crew.ts";
import { Pool } from "../../src/runner/pool.ts";
import { FakeWorker, type Habits, loadFixture, until } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";

let pool: Pool;
let workers: FakeWorker[] = [];
afterEach(() => pool.dispose());

function poolOf(habits: (place: number) => Habits, options: Partial<PoolOptions> = {}): void {
  workers = [];
  pool = new Pool({
    size: 1,
    spawn: () => {
      const worker = new FakeWorker(habits(workers.length));
      workers.push(worker);
      return worker;
    },
    load: loadFixture,
    patienceMs: 30,
    silenceMs: 60,
    ...options,
  });
}

const values = { ...wandering.defaults, length: 3000 };
const straight = runToEnd(wandering, values, 3);

function watch(quiet = false, pace: number | null = null) {
  const results: RunResult[] = [];
  const messages: string[] = [];
  const failures: string[] = [];
  const handle = pool.open({
    experiment: wandering,
    values,
    seed: 3,
    pace,
    quiet,
    onProgress: (result) => results.push(result),
    onFailed: (message) => failures.push(message),
    onMessage: (message) => messages.push(message),
  });
  const ended = () => results.at(-1)?.state === "done";
  return { handle, results, messages, failures, ended };
}

const pings = (worker: FakeWorker | undefined) => worker?.received.filter(({ kind }) => kind === "ping").length ?? 0;
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it.each([true, false])(
  "a worker that falls silent is replaced, and the bits are the same (quiet: %s)",
  async (quiet) => {
    poolOf(() => ({}));
    const watched = watch(quiet);
    await until(() => workers[0]!.received.some(({ kind }) => kind === "open"));
    watched.handle.go();
    workers[0]!.fallSilent();
    await until(watched.ended);
    expect(workers.length).toBe(2);
    expect(workers[0]!.alive).toBe(false);
    expect(watched.messages).toEqual(["A worker stopped and was replaced; the run repeats from its start."]);
    expect(watched.results.at(-1)).toEqual(straight);
  },
);

it("two that fall silent under one run fail it, with the reason", async () => {
  poolOf(() => ({}));
  const watched = watch(false, 100);
  watched.handle.go();
  for (const place of [0, 1]) {
    await until(() => workers[place]?.sent.some(({ kind }) => kind === "progress") ?? false);
    workers[place]!.fallSilent();
  }
  await until(() => watched.failures.length > 0);
  expect(watched.failures).toEqual(["The worker stopped twice: it no longer answered"]);
});

it("time in which the page itself stands still is not silence", async () => {
  poolOf(() => ({}));
  const watched = watch();
  await until(() => watched.results.length > 0);
  watched.handle.go();
  for (let i = 0; i < 5; i++) {
    // many times the silence that is allowed, and the worker sleeps as well
    for (const end = performance.now() + 120; performance.now() < end; );
    await wait(0);
  }
  await until(watched.ended);
  expect(workers.length).toBe(1);
  expect(watched.messages).toEqual([]);
});

it("a worker that owes nothing is left in peace, however long", async () => {
  poolOf(() => ({}));
  const watched = watch();
  await until(() => watched.results.length > 0);
  const before = pings(workers[0]);
  await wait(120);
  expect(pings(workers[0])).toBe(before);
  workers[0]!.fallSilent();
  await wait(120);
  expect(workers.length).toBe(1);
  watched.handle.seek(100);
  await until(() => watched.results.at(-1)?.step === 100);
  expect(workers.length).toBe(2);
});

it("code that does not come is asked for again when the line is back, and the reader is told in plain words", async () => {
  const again: (() => void)[] = [];
  poolOf((place) => ({ offline: place === 0 }), {
    whenLineIsBack: (_, callback) => {
      again.push(callback);
      return () => {};
    },
  });
  const watched = watch();
  watched.handle.go();
  await until(() => watched.messages.length > 0);
  expect(watched.messages).toEqual([
    "What computes this figure could not be loaded; it is tried again when the connection is back.",
  ]);
  expect(watched.failures).toEqual([]);
  again[0]!();
  await until(watched.ended);
  expect(watched.results.at(-1)).toEqual(straight);
  expect(again.length).toBe(1);
});

it("after some attempts it says so, and the next start tries afresh", async () => {
  let attempts = 0;
  let offline = true;
  poolOf(() => ({ offline }), {
    whenLineIsBack: (attempt, callback) => {
      attempts++;
      expect(attempt).toBe(attempts);
      queueMicrotask(callback);
      return () => {};
    },
  });
  const watched = watch();
  await until(() => watched.failures.length > 0);
  expect(watched.failures[0]).toMatch(/could not be loaded.*reload the page\.$/);
  expect(watched.failures[0]).not.toMatch(/https|module/);
  expect(attempts).toBe(5);
  offline = false;
  attempts = 0;
  const second = watch();
  second.handle.go();
  await until(second.ended);
  expect(second.results.at(-1)).toEqual(straight);
});

it("without a line to wait for, code that does not come is a failure at once", async () => {
  poolOf(() => ({ offline: true }));
  const watched = watch();
  await until(() => watched.failures.length > 0);
  expect(watched.failures[0]).toMatch(/could not be loaded/);
});

it("a worker whose file is gone is not taken for a page that forbids workers", async () => {
  const again: (() => void)[] = [];
  poolOf((place) => ({ mute: place === 1 }), {
    whenLineIsBack: (_, callback) => {
      again.push(callback);
      return () => {};
    },
  });
  const watched = watch();
  watched.handle.go();
  await until(() => watched.results.length > 0);
  workers[0]!.die("out of memory");
  workers[1]!.die("404");
  expect(again.length).toBe(1);
  again[0]!();
  await until(watched.ended);
  expect(watched.messages.join(" ")).not.toMatch(/may not start/);
  expect(watched.results.at(-1)).toEqual(straight);
});
