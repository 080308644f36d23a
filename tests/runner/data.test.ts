/** Data sets are there when a run begins, and a run whose data cannot be had says so before it begins. */
import { expect, it, vi } from "vitest";
import { dataNamed, hasData } from "../../src/experiments/datasets.ts";
import type { RunnableExperiment } from "../../src/experiments/types.ts";
import { bringData, dataNames } from "../../src/runner/data.ts";
import { Host } from "../../src/runner/host.ts";
import type { FromWorker } from "../../src/runner/protocol.ts";
import { loadFixture } from "../fixtures/fake-worker.ts";

const [name = ""] = dataNames;

async function answerOf(data: RunnableExperiment["data"]): Promise<FromWorker> {
  const posted: FromWorker[] = [];
  const host = new Host({
    post: (message) => posted.push(message),
    load: async (id) => ({ ...(await loadFixture(id)), data }),
    clock: () => 0,
    soon: (callback) => void setTimeout(callback, 0),
    sliceMs: 1,
  });
  const { defaults } = await loadFixture("doubling");
  host.receive({ kind: "open", run: 1, id: "doubling", values: defaults, seed: 1, pace: null, quiet: false });
  await vi.waitFor(() => expect(posted.length).toBeGreaterThan(0));
  return posted[0]!;
}

it("a run finds what its definition names; nothing is brought that nobody asked for", async () => {
  expect(dataNames.length).toBeGreaterThan(0);
  expect((await answerOf(() => [])).kind).toBe("progress");
  expect(hasData(name)).toBe(false);
  expect(() => dataNamed(name)).toThrow(`data set ${name}: not there`);
  expect((await answerOf(() => [name])).kind).toBe("progress");
  expect(dataNamed(name).bytes.length).toBeGreaterThan(1000);
});

it("a run without its data does not begin", async () => {
  expect(await answerOf(() => ["nothing-of-the-kind"])).toEqual({
    kind: "unloaded",
    run: 1,
    message: "data set nothing-of-the-kind: no content/data/nothing-of-the-kind.json",
  });
});

it("brings a set once", async () => {
  await bringData([name]);
  const { bytes } = dataNamed(name);
  await bringData([name]);
  expect(dataNamed(name).bytes).toBe(bytes);
});
