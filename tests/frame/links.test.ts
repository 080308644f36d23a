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

  it("has sliders on which each position is a value that it allows, and each mark has a place", () => {
    for (const [name, parameter] of Object.entries(parameters)) {
      if (parameter.kind !== "range") continue;
      const track = trackOf(parameter);
      for (let i = 0; i <= 400; i++) {
        const value = track.toValue(track.min + (i / 400) * (track.max - track.min));
        expect(strictValue(parameters, name, String(value))).toBe(value);
      }
      expect(track.toValue(track.toPosition(parameter.min)), name).toBe(parameter.min);
      expect(track.toValue(track.toPosition(parameter.max)), name).toBe(parameter.max);
      for (const value of [...(parameter.also ?? []), ...(parameter.marks ?? []).map((mark) => mark.value)]) {
        const back = Number(track.toValue(track.toPosition(value)));
        expect(Math.abs(back - value), `${name} ${value}`).toBeLessThanOrEqual(0.005 * Math.abs(value));
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
    expect([track.min, track.max]).toEqual([-1, 9]);
    expect(track.toPosition(100)).toBeCloseTo(2, 12);
    expect(track.toValue(0.3)).toBe(2);
    expect(track.toValue(2.05)).toBe(112);
  });
  it("has a place for a value beside its range", () => {
    if (length?.kind !== "range") throw new Error("fixture changed");
    const track = trackOf(length);
    expect([track.min, track.toValue(19), track.toValue(20), track.toPosition(0)]).toEqual([19, 0, 20, 19]);
  });
});
