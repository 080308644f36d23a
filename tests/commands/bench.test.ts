/** The bench without its peers: what it counts, what it compares with, and what it prints. Oracles: hand counts, the engine. */
import { describe, expect, test } from "vitest";
import { countFlops, countParameters } from "../../src/engine/count.ts";
import { parseArguments, UsageError } from "../bench/arguments.ts";
import { flopsOf, geometryOf, seenBy, seenWhere } from "../bench/geometry.ts";
import type { Measured } from "../bench/measure.ts";
import { learnerOf, peer } from "../bench/peers/ours.ts";
import { laterStep, laterTolerance, referenceOf, relativeError, settledStep } from "../bench/reference.ts";
import { between, rowOf } from "../bench/report.ts";
import { packed, setupOf, unpacked } from "../bench/setup.ts";
import { type NetWorkload, workloadOf, workloads } from "../bench/workloads.ts";

const nets = workloads.filter((workload): workload is NetWorkload => workload.kind === "net");
const net = (id: string) => nets.find((workload) => workload.id === id)!;

describe("products counted", () => {
  test.each([
    // first layer twice, others three times: forward, weights, inputs
    ["W1", 10 * (2 * 2 * 2 * 8 + 3 * 2 * (8 * 8 + 8))],
    ["W3", 128 * (2 * 2 * 4 * 2 * 16 + 3 * 2 * (3 * 2 * 16 + 7 * 16))],
    ["W4", 64 * (2 * 2 * 784 * 128 + 3 * 2 * 128 * 10)],
    ["W5", 64 * (2 * 2 * 144 * 25 * 8 + 3 * 2 * (25 * 72 * 16 + 400 * 10))],
    ["W9", 128 * (2 * 2 * 8 * 512 + 3 * 2 * (512 * 512 + 512))],
  ])("%s", (id, flops) => {
    expect(flopsOf(net(id))).toBe(flops);
  });

  test("untied windows multiply as often as shared ones, members each for themselves", () => {
    expect(flopsOf(net("W6"))).toBe(flopsOf(net("W5")));
    expect(flopsOf(net("W8"))).toBe(32 * flopsOf(net("W2")));
  });

  test.each(["W1", "W2", "W3", "W4", "W5", "W6", "W9"])("%s has the engine's parameters and forward products", (id) => {
    const { shapes, parameters } = geometryOf(net(id));
    const forward = shapes.reduce((sum, { nodes, fanIn, units }) => sum + 2 * nodes * fanIn * units, 0);
    expect(forward).toBe(countFlops(learnerOf(net(id))));
    expect(parameters).toBe(countParameters(learnerOf(net(id))));
  });
});

test("windows: where a value is seen is the inverse of what a place sees", () => {
  for (const shape of geometryOf(net("W5")).shapes) {
    const seen = seenBy(shape);
    const { table, most } = seenWhere(shape);
    const found = [...table].flatMap((place, i) => (place < seen.length ? [[place, Math.floor(i / most)]] : []));
    expect(found.length).toBe(seen.length);
    expect(found.every(([place, value]) => seen[place!] === value)).toBe(true);
  }
  // the middle of a 5x5 window with stride 2 on 28x28: place (1, 2), row 3, column 4
  expect(seenBy(geometryOf(net("W5")).shapes[0]!)[(1 * 12 + 2) * 25 + 3 * 5 + 4]).toBe((2 + 3) * 28 + 4 + 4);
});

test("a setup comes back from its file as it was", () => {
  for (const id of ["W3", "W8", "W7"]) {
    const setup = setupOf(workloadOf(id));
    expect(unpacked(workloadOf(id), packed(setup))).toEqual(setup);
  }
});

describe("the engine finds what the float64 loops find", () => {
  test.each(nets)("$id", async (workload) => {
    const setup = setupOf(workload);
    const reference = referenceOf(workload, setup);
    const stepper = await peer.start(workload, setup);
    expect(relativeError(await stepper.step(1), reference.first)).toBeLessThan(1e-5);
    expect(relativeError(await stepper.step(laterStep - 1), reference.later)).toBeLessThan(laterTolerance(workload));
    // what is learned within those steps is far more than the tolerance
    expect(relativeError(reference.later, reference.first)).toBeGreaterThan(3 * laterTolerance(workload));
  });

  test("W7", async () => {
    const workload = workloadOf("W7");
    if (workload.kind !== "crowd") throw new Error("W7 is no crowd");
    const setup = setupOf(workload);
    const reference = referenceOf(workload, setup);
    const still = await peer.start({ ...workload, temperature: 0 }, setup);
    expect(relativeError(await still.step(1), reference.first)).toBeLessThan(1e-6);
    const crowd = await peer.start(workload, setup);
    expect(relativeError(await crowd.step(settledStep), reference.later)).toBeLessThan(laterTolerance(workload));
    // without noise it settles at 1, far from there
    expect(relativeError(1, reference.later)).toBeGreaterThan(3 * laterTolerance(workload));
  });
});

describe("arguments", () => {
  test("are read", () => {
    expect(parseArguments(["--only", "W4,W1", "--json"])).toMatchObject({ only: ["W1", "W4"], json: true });
    expect(parseArguments(["--only=W2"]).only).toEqual(["W2"]);
    expect(parseArguments([]).only).toHaveLength(9);
  });

  test.each([[["--ony"]], [["--only"]], [["--only", "W1,W99"]], [["--write", "--only=W1"]], [["--pages", "--write"]]])(
    "%j are refused in one line",
    (given) => {
      expect(() => parseArguments(given)).toThrow(UsageError);
      expect(() => parseArguments(given)).toThrow(/^[^\n]*(wanted|wants|needs|goes)[^\n]*$/);
    },
  );
});

describe("the report", () => {
  const of = (engine: string, role: Measured["role"], best: number | null): Measured => ({
    engine,
    label: engine,
    role,
    best,
    median: best,
    windows: 1,
    reason: best === null ? "cannot" : null,
    firstError: null,
    laterError: null,
  });

  test("the best peer is a library: not the plain loops, not one that cannot", () => {
    const measured = [
      of("us", "ours", 100),
      of("slow", "peer", 900),
      of("quick", "peer", 500),
      of("lame", "peer", null),
      of("loops", "plain", 50),
    ];
    const row = rowOf(net("W4"), measured, 50);
    expect(row).toMatchObject({ ours: 100, bestPeer: 500, bestPeerName: "quick", torch: null, plain: 50 });
    expect(row.timesBestPeer).toBe(5);
    expect(row.timesTorch).toBeNull();
    // flops of W4 in 100 microseconds, over 50 GFLOP/s
    expect(row.ceilingShare).toBeCloseTo(flopsOf(net("W4")) / 100e-6 / 50e9, 10);
  });

  test("a table goes between its marks and nowhere else", () => {
    expect(between("a\n<!-- bench -->\nold\n<!-- /bench -->\nb", "new")).toBe(
      "a\n<!-- bench -->\nnew\n<!-- /bench -->\nb",
    );
    expect(between("no marks", "new")).toBeNull();
  });
});
