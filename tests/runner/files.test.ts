/** A data set that a reader brought reaches each worker once, before the first run that needs it; and again when it is another. */
import { beforeEach, describe, expect, it } from "vitest";
import { bringSet, editionOf } from "../../src/experiments/datasets.ts";
import { filesMissing } from "../../src/experiments/files.ts";
import type { RunResult } from "../../src/experiments/types.ts";
import { perform } from "../../src/runner/errands.ts";
import { Pool } from "../../src/runner/pool.ts";
import { Recent } from "../../src/runner/recent.ts";
import { bringing, bringingDefinition, NUMBERS } from "../fixtures/bringing.ts";
import { FakeWorker, loadFixture, until } from "../fixtures/fake-worker.ts";

const values = { source: "files" };
const reading = await bringing.files!.reading();
const bring = async (...bytes: number[]) => {
  const made = await reading.read([new File([Uint8Array.from(bytes)], "numbers.bin")]);
  if ("refusal" in made) throw new Error(made.refusal);
  bringSet(NUMBERS, made);
};

let workers: FakeWorker[];
beforeEach(() => {
  workers = [];
});
const hire = () => {
  const worker = new FakeWorker();
  workers.push(worker);
  return worker;
};
const pooled = (size: number) => new Pool({ spawn: hire, size, load: loadFixture });

function totals(pool: Pool, seeds: readonly number[], cache?: Recent<RunResult>): Promise<(number | null)[]> {
  return new Promise((resolve, reject) => {
    const found: (number | null)[] = [];
    const errands = seeds.map((seed) => ({ experiment: bringing, values, seed }));
    perform(pool, errands, {
      cache,
      onResult: (place, { scalars }) => {
        found[place] = scalars.total ?? null;
      },
      onNews: (done) => done === errands.length && resolve(found),
      onFailed: (message) => reject(new Error(message)),
      onMessage: () => {},
    });
  });
}
const kinds = (worker: FakeWorker) =>
  worker.received.map(({ kind }) => kind).filter((kind) => kind === "data" || kind === "open");

describe("a data set of a reader", () => {
  it("that is missing fails the run with a sentence, and no worker hears of it", async () => {
    expect(editionOf(NUMBERS)).toBe(0);
    expect(filesMissing(bringing, values)).toBe(bringing.files);
    expect(filesMissing(bringing, bringing.defaults)).toBeNull();
    const pool = pooled(1);
    await expect(totals(pool, [1])).rejects.toThrow(
      "These settings need number files, which do not come with the essay. Any will do.",
    );
    pool.dispose();
    expect(workers.flatMap(kinds)).toEqual([]);
  });

  it("is sent once to each worker, before its first run; another one is sent again, and nothing known counts for it", async () => {
    const pool = pooled(2);
    const cache = new Recent<RunResult>(100);
    await bring(1, 2, 3);
    expect(await totals(pool, [1, 2, 3, 4], cache)).toEqual([24, 24, 24, 24]);
    for (const worker of workers)
      expect(kinds(worker)).toEqual([
        "data",
        ...kinds(worker)
          .slice(1)
          .map(() => "open"),
      ]);
    expect(await totals(pool, [1, 2, 3, 4], cache)).toEqual([24, 24, 24, 24]);
    await bring(5, 6);
    await bring(10, 10);
    expect(await totals(pool, [1, 2, 3, 4], cache)).toEqual([80, 80, 80, 80]);
    for (const worker of workers) expect(kinds(worker).filter((kind) => kind === "data")).toHaveLength(2);
    pool.dispose();
  });

  it("goes to a worker's successor too", async () => {
    await bring(1, 2, 3);
    const pool = pooled(1);
    let result: RunResult | undefined;
    const run = pool.open({
      experiment: bringing,
      values,
      seed: 1,
      pace: null,
      quiet: true,
      onProgress: (news) => {
        result = news;
      },
      onFailed: (message) => {
        throw new Error(message);
      },
      onMessage: () => {},
    });
    await until(() => workers[0]?.received.some(({ kind }) => kind === "open") ?? false);
    workers[0]!.die("as a test");
    run.go();
    await until(() => result?.state === "done");
    expect(kinds(workers[1]!)).toEqual(["data", "open"]);
    expect(result?.scalars.total).toBe(24);
    pool.dispose();
  });

  it("reaches a page without workers", async () => {
    await bring(7, 7);
    const pool = new Pool({ spawn: null, size: 1, load: loadFixture });
    expect(await totals(pool, [1])).toEqual([56]);
    pool.dispose();
  });
});

describe("a definition", () => {
  const made = async (changes: object) => {
    const { defineExperiment } = await import("../../src/experiments/define.ts");
    return () => defineExperiment({ ...bringingDefinition, ...changes });
  };
  it("may need a reader's files nowhere but at a reader's own settings", async () => {
    expect(await made({})).not.toThrow();
    expect(await made({ data: () => [NUMBERS] })).toThrow(
      "experiment bringing: the defaults: it needs files of a reader",
    );
    expect(await made({ brief: { source: "files" } })).toThrow("brief: it needs files");
    expect(await made({ presets: [{ label: "one", values: { source: "files" } }] })).toThrow(
      "preset one: it needs files",
    );
  });
  it("asks for them at the settings that a drop sets", async () => {
    expect(await made({ files: { ...bringingDefinition.files, at: {} } })).toThrow("files: its data at these settings");
  });
});
