/** Links of every experiment: what a figure writes it reads back, and nothing that comes in breaks it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LinkState,
  linkNames,
  parseLink,
  plainName,
  printLink,
  seedRange,
  usualChance,
  wholeQuery,
} from "../../src/experiments/link.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import type { Experiment } from "../../src/experiments/types.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { merged, ownerOf } from "../../src/frame/address.ts";
import { embedAddress, siteRoot, stateAddress, workAddress } from "../../src/frame/addresses.ts";
import { trackOf } from "../../src/frame/track.ts";
import { anyChance, anyValue } from "../fixtures/settings.ts";
import { wandering } from "../fixtures/wandering.ts";
import { halved, plumb } from "../fixtures/without-chance.ts";

const experiments = [wandering, plumb, halved, ...(await loadAllExperiments())];

function anyState(experiment: Experiment): fc.Arbitrary<LinkState> {
  const { parameters, defaults } = experiment;
  const values = Object.fromEntries(
    Object.entries(parameters).map(([name, parameter]) => [
      name,
      fc.oneof(fc.constant(defaults[name]!), anyValue(parameter)),
    ]),
  );
  return fc.tuple(fc.record(values), anyChance(experiment)).map(([chosen, chance]) => ({ values: chosen, ...chance }));
}

describe.each(experiments.map((experiment) => [experiment.id, experiment] as const))("%s", (id, experiment) => {
  const { parameters } = experiment;

  it("comes back from its link as it was, among other figures' names", () => {
    fc.assert(
      fc.property(anyState(experiment), fc.constantFrom("", `${id}.`), (state, prefix) => {
        const names = linkNames(experiment).map((name) => prefix + name);
        const search = merged(
          "?other.ratio=1&x=%20",
          (name) => names.includes(name),
          printLink(experiment, state, prefix),
        );
        expect(parseLink(experiment, `?${search}`, prefix)).toEqual({ ...state, notes: [] });
        expect(search.startsWith("other.ratio=1&x=+")).toBe(true);
        expect(search).not.toContain("%2C");
      }),
      { numRuns: 1000 },
    );
  });

  it("takes 10,000 hostile links without an error, and always to values that it allows", () => {
    const names = [...linkNames(experiment), "__proto__", "constructor", "", `${id}.`, `amp;${id}.seed`];
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
        const { values, seed, seeds } = parseLink(experiment, search);
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
    const table = Object.entries(parameters);
    // points and curves are as long as they are
    const [name, parameter] = table.find(([, { kind }]) => kind === "range" || kind === "choice") ?? table[0]!;
    const value = fc.sample(anyValue(parameter), { numRuns: 20, seed: 1 }).find((some) => some !== parameter.value)!;
    const state = { values: { ...experiment.defaults, [name]: value }, seed: 12345, seeds: 16 };
    const address = stateAddress("https://example.org/essay/noise/?a.b=1#x", experiment, state, `${id}.`);
    if (parameter.kind === "range" || parameter.kind === "choice") expect(address.length).toBeLessThan(200);
    expect(address.startsWith(`https://example.org/essay/noise/?${id}.${name}=`)).toBe(true);
    expect(address.endsWith(`#${id}`)).toBe(true);
  });
});

describe("links that were changed on their way", () => {
  const { id } = plumb;
  const read = (search: string, prefix = "", flat?: (name: string) => boolean) => {
    const { values, notes } = parseLink(plumb, search, prefix, flat);
    return { tilt: values.tilt, formula: values.formula, notes };
  };
  const mended = { tilt: 2, formula: "x^3", notes: [] };

  it.each([
    ["escaped for HTML", `?tilt=2&amp;formula=x%5E3`],
    ["escaped twice", `?tilt=2&amp;amp;formula=x%5E3`],
    ["in capitals", `?TILT=2&Formula=X%5E3`],
    ["of a parameter that has another name since", "?lean=2&formula=x%5E3"],
    ["of one with both of its names", "?lean=1&tilt=2&formula=x%5E3"],
    ["with escaped signs", `?tilt%3D2&formula%3Dx%5E3`],
    ["escaped as a whole", `?tilt%3D2%26formula%3Dx%5E3`],
    ["of a page, on an embed", `?${id}.tilt=2&${id.toUpperCase()}.formula=x%5E3`],
    ["with numbers as people write them", "?tilt=%2B2,0&formula=x%5E3"],
  ])("%s", (_, search) => expect(read(search)).toEqual(mended));

  it("of an embed, on a page: where no other figure has the name", () => {
    expect(read("?tilt=2&formula=x^3", `${id}.`, () => true)).toEqual(mended);
    expect(read("?tilt=2&formula=x^3", `${id}.`, (name) => name === "tilt")).toEqual({ ...mended, formula: "x^2" });
    expect(read("?tilt=2&formula=x^3", `${id}.`)).toEqual({ tilt: 0, formula: "x^2", notes: [] });
  });
  it("by a hash before the query", () => {
    expect(read(wholeQuery("", `#${id}?tilt=2&formula=x^3`))).toEqual(mended);
    expect(read(wholeQuery("?tilt=2", "#?formula=x^3&tilt=1"))).toEqual(mended);
    expect(wholeQuery("?a=1", "#b")).toBe("a=1");
  });
  it("a name as it is printed comes before another spelling of it, the first of two equals counts", () => {
    expect(read("?TILT=1&tilt=2&amp;tilt=1.5&tilt=0.5&formula=x^3")).toEqual(mended);
  });
  it("a name of this figure that is unknown is told, with those that are known", () => {
    const known = "tilt, dots, bump, formula, seed, seeds";
    expect(read(`?${id}.tlit=2`, `${id}.`).notes).toEqual([`${id}.tlit is unknown; wanted one of ${known}`]);
    expect(read(`?${id}.constructor=2`).notes).toEqual([`${id}.constructor is unknown; wanted one of ${known}`]);
    expect(read("?other.tilt=2&nothing=1", `${id}.`).notes).toEqual([]);
    const many = Array.from({ length: 50 }, (_, i) => `${id}.n${i}=1`).join("&");
    expect(read(`?${many}`).notes).toHaveLength(3);
  });
  it("what a formula cannot be is told with the place", () => {
    expect(read("?formula=x%2Bfoo").notes[0]).toMatch(
      /^formula=x\+foo cannot be read \(at 3: unknown name foo; wanted x, /,
    );
  });
  it("seeds where there is no chance are neither printed nor taken", () => {
    const { seed, seeds, notes } = parseLink(plumb, "?seed=3&seeds=4");
    expect([seed, seeds, notes]).toEqual([
      1,
      1,
      [
        "seed: left out, since nothing here is drawn at random",
        "seeds: left out, since nothing here is drawn at random",
      ],
    ]);
    expect(printLink(plumb, { values: plumb.defaults, seed: 3, seeds: 4 })).toBe("");
    expect(usualChance(wandering)).toEqual({ seed: 1, seeds: 8 });
  });
  it("commas stay as they are, what has a meaning of its own does not", () => {
    const values = { ...plumb.defaults, dots: "0.5,0.5,a_-1,0,b", formula: "x+1" };
    const address = stateAddress("https://example.org/", plumb, { values, seed: 1, seeds: 1 }, `${id}.`);
    expect(address).toBe(`https://example.org/?${id}.dots=0.5,0.5,a_-1,0,b&${id}.formula=x%2B1#${id}`);
    expect(parseLink(plumb, new URL(address).search, `${id}.`).values).toEqual(values);
  });
  it("an address knows its own names by any spelling, and leaves all others", () => {
    const owns = (prefix: string, flat = false) => {
      const is = ownerOf(prefix, ["tilt", "reLu"], () => flat);
      return ["tilt", "plumb-line.tilt", "amp;Plumb-Line.RELU", "plumb-line.tilt=2", "other.tilt", "tlit"].map(is);
    };
    expect(owns("plumb-line.")).toEqual([false, true, true, true, false, false]);
    expect(owns("plumb-line.", true)).toEqual([true, true, true, true, false, false]);
    expect(owns("")).toEqual([true, true, true, true, true, false]);
    expect(["amp;Plumb-Line.tilt", "plumb-line.tilt=2", "plumb-line.tilt"].map(plainName)).toEqual(
      Array(3).fill("plumb-line.tilt"),
    );
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

  it("of a work lead to the list of all works", () =>
    expect(workAddress("https://example.org/essay/embed/v1/two-wells/?ratio=3", "poggio2017")).toBe(
      "https://example.org/essay/references/#ref-poggio2017",
    ));

  it("of an embed have flat names", () => {
    const state = { values: { ...wandering.defaults, growth: 2 }, seed: 1, seeds: 4 };
    expect(embedAddress("https://example.org/noise/?other.x=1", wandering, state)).toBe(
      "https://example.org/embed/v1/wandering/?growth=2&seeds=4",
    );
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
  it("of whole numbers has the stops that a listed one has", () => {
    if (length?.kind !== "range") throw new Error("fixture changed");
    const plain = { ...length, min: 3, max: 40, value: 7, step: 1, marks: [], also: [], scale: "linear" as const };
    // a value beyond its end makes a list of it
    const listed = trackOf({ ...plain, also: [41] });
    const whole = trackOf(plain);
    for (let value = 2; value <= 40; value += 0.5)
      expect(whole.toPosition(value), `${value}`).toBe(listed.toPosition(value));
    for (let position = -1; position <= 37; position += 0.25)
      expect(whole.toValue(position), `${position}`).toBe(listed.toValue(position));
    expect([whole.min, whole.max, whole.step]).toEqual([0, 37, 1]);
    expect(whole.toValue(99)).toBe(40);
  });
  it("has a place for a value beside its range", () => {
    if (length?.kind !== "range") throw new Error("fixture changed");
    const track = trackOf(length);
    expect([0, 1, 2].map(track.toValue)).toEqual([0, 20, 21]);
    expect(track.toPosition(0)).toBe(0);
  });
});
