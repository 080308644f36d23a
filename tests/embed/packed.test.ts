/** A state in an address: it comes back as it was, for every figure, and nothing else is taken for one. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import { packed, packedIn, unpacked } from "../../src/frame/packed.ts";
import { soundSnapshot } from "../../src/frame/snapshot.ts";
import { anyChance, anyValues } from "../fixtures/settings.ts";
import { halved, plumb } from "../fixtures/without-chance.ts";

const experiments = [plumb, halved, ...(await loadAllExperiments())];

const textOf = (bytes: Uint8Array) => `1.${Buffer.from(bytes).toString("base64url")}`;

describe.each(experiments.map((experiment) => [experiment.id, experiment] as const))("%s", (_, experiment) => {
  it("has 200 states that come back from plain data and from an address", async () => {
    const state = fc
      .tuple(anyValues(experiment), anyChance(experiment), fc.nat(100_000))
      .map(([values, chance, step]) => ({ values, ...chance, step: Math.min(step, experiment.steps(values)) }));
    await fc.assert(
      fc.asyncProperty(state, async (given) => {
        const there = await unpacked(await packed(given));
        expect(there).toEqual(given);
        expect(soundSnapshot(experiment, there)).toEqual({ ...given, notes: [] });
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe("a packed state", () => {
  const state = { values: { tilt: 1 }, seed: 1, seeds: 1, step: 1 };

  it("is deflated JSON in the letters of an address, as other tools read and write it", async () => {
    const text = await packed(state);
    expect(text).toMatch(/^1\.[A-Za-z0-9_-]+$/);
    expect(JSON.parse(inflateRawSync(Buffer.from(text.slice(2), "base64url")).toString())).toEqual(state);
    expect(await unpacked(textOf(deflateRawSync(JSON.stringify(state))))).toEqual(state);
  });

  it("stands in the hash, alone or beside others", () => {
    expect(["#s=1.ab-_", "#two-wells?s=1.ab-_", "#a=1&s=1.ab-_&b=2"].map(packedIn)).toEqual(Array(3).fill("1.ab-_"));
    expect(["", "#", "#two-wells", "#seeds=1"].map(packedIn)).toEqual(Array(4).fill(null));
  });

  it.each([
    ["nothing", ""],
    ["another form", "2.abc"],
    ["no letters of an address", "1.%%%"],
    ["what was cut off", textOf(deflateRawSync(JSON.stringify(state))).slice(0, -6)],
    ["what is not JSON", textOf(deflateRawSync("{"))],
    ["what unfolds to megabytes", textOf(deflateRawSync(JSON.stringify("x".repeat(5_000_000))))],
    ["more letters than an address holds", `1.${"A".repeat(9000)}`],
  ])("is not %s", async (_, text) => expect(await unpacked(text)).toBeNull());

  it("is not made of what is too long for an address", async () => {
    const noise = fc.sample(fc.string({ minLength: 15_000, maxLength: 15_000 }), { numRuns: 1, seed: 1 })[0];
    await expect(packed(noise)).rejects.toThrow("wanted 8192");
  });

  it("brought to another figure, or spoilt, is clamped, and says so", () => {
    expect(soundSnapshot(plumb, { values: { tilt: 99, other: 1 }, step: 1e9 })).toMatchObject({
      values: { tilt: 2 },
      step: 1,
      notes: ["tilt=99 is outside -2 to 2; using 2"],
    });
  });
});
