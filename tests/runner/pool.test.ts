/** The pool under faults: workers that die, stay silent, cannot be started, or hold their answers back. */
import { afterEach, describe, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/run.ts";
import type { RunResult, Values } from "../../src/experiments/types.ts";
import { ensemble } from "../../src/runner/ensemble.ts";
import type { RunHandle } from "../../src/runner/follow.ts";
import { Pool } from "../../src/runner/pool.ts";
import { FakeWorker, type Habits, loadFixture, until } from "../fixtures/fake-worker.ts";
import { trained, wandering } from "../fixtures/wandering.ts";

let pool: Pool;
let workers: FakeWorker[] = [];
afterEach(() => pool.dispose());

function poolOf(size: number, habits: (place: number) => Habits = () => ({})): Pool {
  workers = [];
  pool = new Pool({
    size,
    spawn: () => {
      const worker = new FakeWorker(habits(workers.length));
      workers.push(worker);
      return worker;
    },
    load: loadFixture,
    patienceMs: 30,
  });
  return pool;
}

interface Watched {
  readonly handle: RunHandle;
  readonly results: RunResult[];
  readonly messages: string[];
  readonly failures: string[];
}

function watch(
  values: Partial<Values> = {},
  quiet = false,
  pace: number | null = null,
  experiment = wandering,
): Watched {
  const results: RunResult[] = [];
  const messages: string[] = [];
  const failures: string[] = [];
  const handle = pool.open({
    experiment,
    values: { ...wandering.defaults, ...values } as Values,
    seed: 3,
    pace,
    quiet,
    onProgress: (result) => results.push(result),
    onFailed: (message) => failures.push(message),
    onMessage: (message) => messages.push(message),
  });
  return { handle, results, messages, failures };
}

const ended =
  ({ results }: Watched) =>
  () =>
    results.at(-1)?.state === "done";
const straight = (values: Partial<Values> = {}, seed = 3) =>
  runToEnd(wandering, { ...wandering.defaults, ...values } as Values, seed);

describe("bits", () => {
  it("are the same over 1, 2 and 4 workers, and on this thread", async () => {
    const seeds = [1, 2, 3, 4, 5];
    const alone = seeds.map((seed) => straight({}, seed));
    for (const size of [1, 2, 4]) {
      expect(await ensemble(poolOf(size), wandering, wandering.defaults, seeds), `${size} workers`).toEqual(alone);
      expect(workers.length).toBe(size);
      pool.dispose();
    }
    pool = new Pool({ spawn: null, size: 4, load: loadFixture });
    expect(await ensemble(pool, wandering, wandering.defaults, seeds)).toEqual(alone);
  });

  it("are those of a straight run after any way there and back", async () => {
    poolOf(1);
    const watched = watch();
    for (const step of [150, 31, 120, 0, 200]) {
      watched.handle.seek(step);
      await until(() => watched.results.at(-1)?.step === step);
    }
    expect(watched.results.at(-1)).toEqual(straight());
  });
});

describe("a run", () => {
  it("rests at step 0, shown, until it is told to go", async () => {
    poolOf(1);
    const watched = watch();
    await until(() => watched.results.length > 0);
    expect(watched.results.at(-1)).toMatchObject({ step: 0, state: "running" });
    watched.handle.go();
    await until(ended(watched));
    expect(watched.results.at(-1)).toEqual(straight());
  });

  it("stays where it was paused, and goes on as if nothing had been", async () => {
    poolOf(1);
    const watched = watch({}, false, 2000);
    watched.handle.go();
    await until(() => (watched.results.at(-1)?.step ?? 0) > 20);
    watched.handle.pause();
    watched.handle.seek(77);
    await until(() => watched.results.at(-1)?.step === 77);
    const count = watched.results.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(watched.results.length).toBe(count);
    watched.handle.go();
    await until(ended(watched));
    expect(watched.results.at(-1)).toEqual(straight());
  });

  it("that was closed is heard no more, and its worker is told", async () => {
    poolOf(1);
    const watched = watch({ length: 100_000 });
    watched.handle.go();
    await until(() => (watched.results.at(-1)?.step ?? 0) > 0);
    watched.handle.close();
    const count = watched.results.length;
    await until(() => workers[0]!.received.some(({ kind }) => kind === "close"));
    const sent = workers[0]!.sent.length;
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(watched.results.length).toBe(count);
    expect(workers[0]!.sent.length).toBeLessThanOrEqual(sent + 1);
  });

  it("that is closed before its turn is never begun", async () => {
    poolOf(1);
    const early = watch({ fault: "early" });
    early.handle.close();
    const watched = watch();
    await until(() => watched.results.length > 0);
    expect(early.failures).toEqual([]);
    expect(workers[0]!.sent.some(({ kind }) => kind === "failed")).toBe(false);
  });

  it("reports its own error in its own words", async () => {
    poolOf(1);
    const late = watch({ fault: "late" });
    late.handle.go();
    const early = watch({ fault: "early" });
    await until(() => late.failures.length > 0 && early.failures.length > 0);
    expect(late.failures).toEqual(["wandering: a fault at step 10"]);
    expect(early.failures).toEqual(["wandering: a fault in the beginning"]);
    const other = watch();
    other.handle.go();
    await until(ended(other));
  });
});

describe("frames", () => {
  it("never pile up: the next is sent when the last has been taken", async () => {
    poolOf(1, () => ({ sliceMs: 0 }));
    const watched = watch({ length: 5000 });
    watched.handle.go();
    await until(ended(watched));
    const [worker] = workers;
    const progress = worker!.sent.filter(({ kind }) => kind === "progress").length;
    const taken = worker!.received.filter(({ kind }) => kind === "taken").length;
    expect(progress - taken).toBeLessThanOrEqual(1);
    expect(progress).toBe(watched.results.length);
  });

  it("wait for the display where it says so, one for each run", async () => {
    poolOf(1);
    const results: RunResult[] = [];
    const handle = pool.open({
      experiment: wandering,
      values: { ...wandering.defaults, length: 5000 },
      seed: 3,
      pace: null,
      quiet: false,
      held: true,
      onProgress: (result) => results.push(result),
      onFailed: (message) => expect.unreachable(message),
      onMessage: () => {},
    });
    handle.go();
    await until(() => results.length > 0);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(results.length).toBe(1);
    handle.take();
    handle.take();
    await until(() => results.length > 1);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(results.length).toBe(2);
    for (let count = results.length; results.at(-1)?.state === "running"; count++) {
      handle.take();
      await until(() => results.length > count);
    }
    expect(results.at(-1)).toEqual(straight({ length: 5000 }));
  });

  it("are held back while the page does not take them, and nothing is lost", async () => {
    poolOf(1, () => ({ sliceMs: 0 }));
    const watched = watch({ length: 5000 });
    const worker = workers[0]!;
    const { onmessage } = worker;
    // The page is busy: it hears nothing until it is told to go on.
    const unheard: MessageEvent[] = [];
    await until(() => watched.results.length > 0);
    worker.onmessage = (event) => event.data.kind === "progress" && unheard.push(event);
    watched.handle.go();
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(unheard.length).toBe(1);
    worker.onmessage = onmessage;
    for (const event of unheard) onmessage?.(event);
    await until(ended(watched));
    expect(watched.results.at(-1)).toEqual(straight({ length: 5000 }));
  });
});

describe("workers", () => {
  it("that die are replaced, the reader is told, and the bits are the same", async () => {
    poolOf(1);
    const watched = watch({ length: 3000 });
    watched.handle.go();
    await until(() => (watched.results.at(-1)?.step ?? 0) > 0);
    workers[0]!.die("out of memory");
    await until(ended(watched));
    expect(workers.length).toBe(2);
    expect(watched.messages).toEqual(["A worker stopped and was replaced; the run repeats from its start."]);
    expect(watched.results.at(-1)).toEqual(straight({ length: 3000 }));
  });

  it("that die twice under one run fail it, with the reason", async () => {
    poolOf(1);
    const watched = watch({ length: 100_000 });
    watched.handle.go();
    for (const place of [0, 1]) {
      await until(() => workers[place]?.sent.some(({ kind }) => kind === "progress") ?? false);
      workers[place]!.die("out of memory");
    }
    expect(watched.failures).toEqual(["The worker stopped twice: out of memory"]);
  });

  it("that cannot be started leave the work to this thread, and the reader is told", async () => {
    pool = new Pool({
      size: 3,
      spawn: () => {
        throw new Error("SecurityError");
      },
      load: loadFixture,
    });
    const watched = watch();
    watched.handle.go();
    await until(ended(watched));
    expect(watched.messages).toEqual([
      "This page may not start workers; the figure computes on the page itself, more slowly.",
    ]);
    expect(watched.results.at(-1)).toEqual(straight());
  });

  it("without WebAssembly say so where something trains, and only there", async () => {
    poolOf(1, () => ({ slow: true }));
    const plain = watch();
    await until(() => plain.results.length > 0);
    expect(plain.messages).toEqual([]);
    const training = watch({}, false, null, trained);
    training.handle.go();
    await until(ended(training));
    expect(training.messages).toEqual([
      "There is no WebAssembly here; the figure computes in JavaScript, more slowly.",
    ]);
    expect(training.results.at(-1)).toEqual(straight());
  });

  it.each([
    ["never answer", (worker: FakeWorker) => expect(worker.sent).toEqual([])],
    ["die before they have answered", (worker: FakeWorker) => worker.die("404")],
  ])("that %s leave the work to this thread", async (_, befall) => {
    poolOf(2, () => ({ mute: true }));
    const watched = watch();
    watched.handle.go();
    befall(workers[0]!);
    await until(ended(watched));
    expect(watched.messages[0]).toMatch(/may not start workers/);
    expect(watched.results.at(-1)).toEqual(straight());
    expect(workers[0]!.alive).toBe(false);
  });
});
