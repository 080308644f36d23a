/** Sweeps and surveys: rounds, honest counts, what stays known, and numbers that no order of completion changes. */
import { afterEach, describe, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/run.ts";
import { summarise } from "../../src/experiments/summary.ts";
import type { RunResult, Summary, SweepResult, Values } from "../../src/experiments/types.ts";
import { ensemble, sweepOf, whole } from "../../src/runner/ensemble.ts";
import { Pool } from "../../src/runner/pool.ts";
import { Recent } from "../../src/runner/recent.ts";
import { startSurvey, surveyAtRest } from "../../src/runner/survey.ts";
import { startSweep } from "../../src/runner/sweep.ts";
import { FakeWorker, loadFixture, until } from "../fixtures/fake-worker.ts";
import { surveying } from "../fixtures/surveying.ts";

let pool: Pool;
afterEach(() => pool.dispose());

/** Workers that hold each answer back for a while of their own, so that runs end out of order. */
function poolOf(size: number, delays: readonly number[] = []): Pool {
  let count = 0;
  pool = new Pool({
    size,
    spawn: () => {
      const worker = new FakeWorker();
      const delay = delays[count++] ?? 0;
      return {
        postMessage: (message) => {
          setTimeout(() => worker.postMessage(message), delay);
        },
        terminate: () => worker.terminate(),
        set onmessage(listener: FakeWorker["onmessage"]) {
          worker.onmessage = listener;
        },
        set onerror(listener: FakeWorker["onerror"]) {
          worker.onerror = listener;
        },
      };
    },
    load: loadFixture,
  });
  return pool;
}

const fresh = () => new Recent<RunResult>(1000);
const { defaults } = surveying;

function survey(values: Partial<Values> = {}, seed = 1, cache = fresh()) {
  const news: { summary: Summary; done: number; total: number; left: number | null }[] = [];
  const failures: string[] = [];
  let now = 0;
  const handle = startSurvey(pool, {
    experiment: surveying,
    values: { ...defaults, ...values } as Values,
    seed,
    clock: () => (now += 1000),
    onProgress: (summary, done, total, left) => news.push({ summary, done, total, left }),
    onFailed: (message) => failures.push(message),
    cache,
  });
  const ended = () => news.at(-1)?.summary.state === "done";
  return { handle, news, failures, ended };
}

const heightsOf = (summary: Summary) => summary.fields.heights;

/** What a survey's point says by the definition: the median and quartiles of these runs. */
const point = (place: number, seeds: readonly number[]) => {
  const values = { ...defaults, place };
  return summarise(
    surveying,
    values,
    seeds.map((seed) => runToEnd(surveying, values, seed)),
  ).scalars.top;
};

describe("a survey", () => {
  it("runs each point under (s - 1) n + 1 ... s n, whatever ends first", async () => {
    for (const [size, delays] of [
      [1, []],
      [2, [0, 9]],
      [4, [12, 0, 5, 1]],
    ] as const) {
      poolOf(size, delays);
      const two = survey({}, 2);
      await until(two.ended);
      const expected = [1, 2, 3, 4].map((place) => point(place, [4, 5, 6]));
      const { summary } = two.news.at(-1)!;
      expect(heightsOf(summary)).toEqual({
        values: expected.map((band) => band?.median),
        low: expected.map((band) => band?.low),
        high: expected.map((band) => band?.high),
      });
      expect(summary).toMatchObject({ seeds: [2], step: 12, steps: 12 });
      expect(summary.members).toEqual([{ top: expected[3]?.median }]);
      pool.dispose();
    }
  });

  it("visits every point once before any twice, and never says more runs than there are", async () => {
    poolOf(1);
    const { news, ended } = survey();
    await until(ended);
    expect(news.map(({ done }) => done)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
    for (const { summary, done, total } of news) {
      const counts = Array.from(summary.fields.counts!.values);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(done);
      // two runs are under way at a time, so one may overtake its neighbour
      const least = counts.length < 4 ? 0 : Math.min(...counts);
      expect(Math.max(...counts) - least).toBeLessThanOrEqual(2);
      expect(total).toBe(12);
      expect(summary.state).toBe(done < 12 ? "running" : "done");
    }
  });

  it("estimates what is left by the runs that were made", async () => {
    poolOf(1);
    const { news, ended } = survey();
    await until(ended);
    // a clock that goes one second between two looks: one second a run
    expect(news.map(({ left }) => left)).toEqual(Array.from({ length: 12 }, (_, i) => 11 - i));
  });

  it("has a summary before it begins, calls nobody before it has returned, and nobody after cancel", async () => {
    poolOf(1);
    expect(surveyAtRest(surveying, defaults, 1)).toMatchObject({ state: "running", step: 0, steps: 12, seeds: [1] });
    const cache = fresh();
    const first = survey({}, 1, cache);
    await until(first.ended);
    const again = survey({}, 1, cache);
    expect(again.news).toEqual([]);
    await until(again.ended);
    expect(again.news.length).toBe(1);
    expect(again.news[0]!.summary).toEqual(first.news.at(-1)!.summary);
    const stopped = survey({}, 5);
    await until(() => stopped.news.length > 2);
    stopped.handle.cancel();
    const count = stopped.news.length;
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(stopped.news.length).toBe(count);
  });

  it("of more runs takes those that it knows, and a grid that depends on the settings follows them", async () => {
    poolOf(1);
    const { news, ended } = survey({ last: 6, runs: 1 });
    await until(ended);
    expect(heightsOf(news.at(-1)!.summary)?.values.length).toBe(6);
    expect(news.at(-1)!.total).toBe(6);
  });

  it("under several seeds is an ensemble of surveys; a run of any other kind is what it was", async () => {
    poolOf(2);
    const { summary, runs } = await whole(pool, surveying, defaults, [1, 2, 3]);
    const tops = runs.map((run) => run.scalars.top!).sort((a, b) => a - b);
    expect(runs.map(({ seed }) => seed)).toEqual([1, 2, 3]);
    expect(tops.length).toBe(new Set(tops).size);
    expect(summary).toMatchObject({ seeds: [1, 2, 3], state: "done", step: 12, steps: 12 });
    expect(summary.scalars.top?.median).toBe(tops[1]);
    const plain = await loadFixture("doubling");
    const runsOfDoubling = await ensemble(pool, plain, plain.defaults, [4, 5]);
    expect(await whole(pool, plain, plain.defaults, [4, 5])).toEqual({
      runs: runsOfDoubling,
      summary: summarise(plain, plain.defaults, runsOfDoubling),
    });
  });
});

describe("a sweep", () => {
  it("of two parameters has the second within the first, on a grid that may depend on it", async () => {
    poolOf(2, [7, 0]);
    const { points, over, by } = await sweepOf(pool, surveying, "map", defaults, [1, 2]);
    expect([over, by]).toEqual(["place", "side"]);
    expect(points.map(({ value, by: second }) => [value, second])).toEqual([
      [2, 1],
      [2, 2],
      [3, 1],
      [3, 2],
      [3, 3],
    ]);
    for (const { value, by: second, summary } of points) {
      const values = { ...defaults, place: value, side: second! };
      expect(summary).toEqual(
        summarise(
          surveying,
          values,
          [1, 2].map((seed) => runToEnd(surveying, values, seed)),
        ),
      );
    }
  });

  it("keeps what was known of a point until its own runs are all there, and after cancel", async () => {
    poolOf(1);
    const known = await sweepOf(pool, surveying, "map", defaults, [7, 8, 9]);
    const results: SweepResult[] = [];
    let cancelled = false;
    const handle = startSweep(pool, {
      experiment: surveying,
      name: "map",
      values: defaults,
      seeds: [1, 2],
      clock: () => 0,
      known,
      onProgress: (result, done) => {
        results.push(result);
        if (done < 7) return;
        cancelled = true;
        handle.cancel();
      },
      onFailed: (message) => expect.unreachable(message),
      cache: fresh(),
    });
    await until(() => cancelled);
    for (const { points } of results) expect(points.length).toBe(5);
    // first runs change nothing; of five points with seven runs at least two are complete
    expect(results[3]).toEqual(known);
    const seeds = results[6]!.points.map(({ summary }) => summary.seeds.join(" "));
    expect(seeds.filter((text) => text === "1 2").length).toBeGreaterThanOrEqual(2);
    expect(seeds.filter((text) => text === "7 8 9").length).toBeGreaterThanOrEqual(1);
    expect(new Set(seeds).size).toBe(2);
  });

  it("does not mix in what was known at other settings", async () => {
    poolOf(1);
    const known = await sweepOf(pool, surveying, "map", { ...defaults, last: 5 }, [7]);
    const results: SweepResult[] = [];
    startSweep(pool, {
      experiment: surveying,
      name: "map",
      values: defaults,
      seeds: [1, 2],
      clock: () => 0,
      known,
      onProgress: (result) => results.push(result),
      onFailed: (message) => expect.unreachable(message),
      cache: fresh(),
    });
    await until(() => results.length === 10);
    expect(results[0]!.points.length).toBe(1);
    expect(results[0]!.points[0]!.summary.seeds).toEqual([1]);
  });

  it("stops at a run that fails, and says which", async () => {
    poolOf(2);
    await expect(sweepOf(pool, surveying, "broken", defaults, [4])).rejects.toThrow(
      "surveying, seed 4: surveying: a fault at place 99",
    );
    await expect(async () => sweepOf(pool, surveying, "nothing", defaults, [4])).rejects.toThrow(
      "sweep nothing: unknown, wanted one of place, map, broken",
    );
  });
});

describe("memory of runs", () => {
  it("forgets what was used longest ago", () => {
    const recent = new Recent<number>(3);
    for (const [i, key] of ["a", "b", "c"].entries()) recent.set(key, i);
    recent.get("a");
    recent.set("d", 3);
    expect(["a", "b", "c", "d"].map((key) => recent.get(key))).toEqual([0, undefined, 2, 3]);
    expect(recent.size).toBe(3);
  });
});
