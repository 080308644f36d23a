/** Links of every experiment: what a figure writes it reads back, and nothing that comes in breaks it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type LinkState, parseLink, printLink, seedRange } from "../../src/experiments/link.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import type { Experiment } from "../../src/experiments/types.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { merged } from "../../src/frame/address.ts";
import { embedAddress, embedCode, siteRoot, stateAddress } from "../../src/frame/addresses.ts";
import { trackOf } from "../../src/frame/track.ts";
import { anyValue } from "../fixtures/settings.ts";
import { wandering } from "../fixtures/wandering.ts";

const experiments = [wandering, ...(await loadAllExperiments())];

function anyState({ parameters, defaults }: Experiment): fc.Arbitrary<LinkState> {
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      fc.oneof(fc.constant(defaults[name]!), anyValue(parameter)),
    ]),
  );
  const { seed, seeds } = seedRange;
  return fc.record({
    values: fc.record(values),
    seed: fc.integer({ min: seed.min, max: seed.max }),
    seeds: fc.integer({ min: seeds.min, max: seeds.max }),
  });
}

/** Bare minus zero is written as zero. */
const plain = (state: LinkState) => JSON.parse(JSON.stringify(state)) as LinkState;

describe.each(experiments.map((experiment) => [experiment.id, experiment] as const))("%s", (id, experiment) => {
  const { parameters } = experiment;

  it("comes back from its link as it was, among other figures' names", () => {
    fc.assert(
      fc.property(anyState(experiment), fc.constantFrom("", `${id}.`), (state, prefix) => {
        const names = [...Object.keys(parameters), "seed", "seeds"].map((name) => prefix + name);
        const search = merged(
          "?other.ratio=1&x=%20",
          (name) => names.includes(name),
          printLink(parameters, state, prefix),
        );
        expect(parseLink(parameters, `?${search}`, prefix)).toEqual({ ...plain(state), notes: [] });
        expect(search.startsWith("other.ratio=1&x=+")).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes 10,000 hostile links without an error, and always to values that it allows", () => {
    const names = [...Object.keys(parameters), "seed", "seeds", "__proto__", "constructor", ""];
    const nasty = fc.oneof(
      fc.string(),
      fc.double().map(String),
      fc.constantFrom("NaN", "1e309", "-1e309", "Infinity", "0x10", "1e", "--1", "1,5", "null", "undefined", "%", "\0"),
    );
    const pair = fc
      .tuple(fc.constantFrom(...names), nasty)
      .map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
    const link = fc.oneof(
      fc.string(),
      fc.array(pair, { maxLength: 8 }).map((pairs) => `?${pairs.join("&")}`),
    );
    fc.assert(
      fc.property(link, (search) => {
        const { values, seed, seeds } = parseLink(parameters, search);
        for (const [name, value] of Object.entries(values))
          expect(strictValue(parameters, name, String(value))).toBe(value);
        expect(seed >= seedRange.seed.min && seed <= seedRange.seed.max && Number.isInteger(seed)).toBe(true);
        expect(seeds >= seedRange.seeds.min && seeds <= seedRange.seeds.max && Number.isInteger(seeds)).toBe(true);
      }),
      { numRuns: 10_000 },
    );
  });

  it("has sliders that stop at values that it allows: both ends, the default, every mark", () => {
    for (const [name, parameter] of Object.entries(parameters)) {
      if (parameter.kind !== "range") continue;
      const track = trackOf(parameter);
      const stops = Array.from({ length: track.max + 1 }, (_, position) => track.toValue(position));
      for (const value of stops) expect(strictValue(parameters, name, String(value))).toBe(value);
      expect(
        stops.every((value, i) => i === 0 || value > stops[i - 1]!),
        `${name}: ${stops}`,
      ).toBe(true);
      // the table's own step, or as near as a stop that means something lets it
      const place = (x: number) => (parameter.scale === "log" ? Math.log10(x) : x);
      const inner = stops.filter((value) => !parameter.also?.includes(value)).map(place);
      const least = parameter.integer ? Math.max(1, 1.5 * parameter.step) : 1.5 * parameter.step;
      if (parameter.scale !== "log" || !parameter.integer)
        for (let i = 1; i < inner.length; i++)
          expect(inner[i]! - inner[i - 1]!, name).toBeLessThanOrEqual(least + 1e-2);
      const { min, max, value, also = [], marks = [] } = parameter;
      for (const meant of [min, max, value, ...also, ...marks.map((mark) => mark.value)]) {
        expect(stops, `${name}: ${meant} is no stop`).toContain(meant);
        expect(track.toValue(track.toPosition(meant))).toBe(meant);
        expect(Number.isInteger(track.toPosition(meant))).toBe(true);
      }
    }
  });

  it("has a short link for a typical change", () => {
    const [name, parameter] = Object.entries(parameters)[0]!;
    const value = fc.sample(anyValue(parameter), { numRuns: 20, seed: 1 }).find((some) => some !== parameter.value)!;
    const state = { values: { ...experiment.defaults, [name]: value }, seed: 12345, seeds: 16 };
    const address = stateAddress("https://example.org/essay/noise/?a.b=1#x", experiment, state, `${id}.`);
    expect(address.length).toBeLessThan(200);
    expect(address.startsWith(`https://example.org/essay/noise/?${id}.${name}=`)).toBe(true);
    expect(address.endsWith(`#${id}`)).toBe(true);
  });
});

describe("addresses", () => {
  it.each([
    "https://example.org/essay/",
    "https://example.org/essay/index.html?x=1#y",
    "https://example.org/essay/noise/",
    "https://example.org/essay/noise/index.html",
    "https://example.org/essay/gallery/?id=two-wells",
    "https://example.org/essay/embed/v1/two-wells/?ratio=3",
  ])("find the site's root from %s", (page) => expect(siteRoot(page)).toBe("https://example.org/essay/"));

  it("of an embed have flat names, and its code quotes them", () => {
    const state = { values: { ...wandering.defaults, growth: 2 }, seed: 1, seeds: 4 };
    expect(embedAddress("https://example.org/noise/?other.x=1", wandering, state)).toBe(
      "https://example.org/embed/v1/wandering/?growth=2&seeds=4",
    );
    expect(embedCode("https://example.org/", wandering, state)).toContain('?growth=2&amp;seeds=4" title="Wandering"');
  });
});

describe("a log slider", () => {
  const { growth, length } = wandering.parameters;
  it("moves in decades and keeps three digits", () => {
    if (growth?.kind !== "range" || length?.kind !== "range") throw new Error("fixture changed");
    const track = trackOf({ ...growth, step: 0.05 });
    expect([track.toValue(track.min), track.toValue(track.max)]).toEqual([growth.min, growth.max]);
    const from = track.toPosition(100);
    expect(track.toValue(from)).toBe(100);
    expect([1, 2, 20].map((further) => track.toValue(from + further))).toEqual([112, 126, 1000]);
  });
  it("has a place for a value beside its range", () => {
    if (length?.kind !== "range") throw new Error("fixture changed");
    const track = trackOf(length);
    expect([0, 1, 2].map(track.toValue)).toEqual([0, 20, 21]);
    expect(track.toPosition(0)).toBe(0);
  });
});
