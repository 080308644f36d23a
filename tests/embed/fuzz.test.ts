/** Hostile addresses and messages: nothing throws, every value that is used is one that is allowed, every change is told. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Answering, obey, warningOf } from "../../src/embed/answering.ts";
import { Presenting } from "../../src/embed/presenting.ts";
import { envelope, type Payload, soundMessage } from "../../src/embed/protocol.ts";
import { choices, factorRange, hideable, parseSettings } from "../../src/embed/settings.ts";
import { linkPairs, parseLink, seedRange } from "../../src/experiments/link.ts";
import { loadAllExperiments } from "../../src/experiments/registry.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { presenterSteps } from "../../src/frame/presenter-steps.ts";
import { soundSnapshot } from "../../src/frame/snapshot.ts";
import { anyMessage, anyQuery } from "../fixtures/hostile.ts";
import { wandering } from "../fixtures/wandering.ts";
import { harness } from "../frame/harness.ts";

const experiments = await loadAllExperiments();

const anyExperiment = fc.constantFrom(...experiments);

const anyAddress = fc
  .constantFrom(...experiments.keys())
  .chain((place) => anyQuery(Object.keys(experiments[place]!.parameters)).map((search) => ({ place, search })));

describe("500 fuzzed addresses", () => {
  it("come to settings that there are, each change told once", () => {
    let warned = 0;
    fc.assert(
      fc.property(anyAddress, ({ place, search }) => {
        const experiment = experiments[place]!;
        const { warnings, hide, scale, at, beats, beat, origin, ...settings } = parseSettings(search, experiment);
        for (const [name, allowed] of Object.entries(choices))
          expect(allowed, name).toContain(settings[name as keyof typeof settings]);
        expect(scale).toBeGreaterThanOrEqual(factorRange.min);
        expect(scale).toBeLessThanOrEqual(factorRange.max);
        expect(Number.isInteger(at) && at >= 0).toBe(true);
        const parts = [...Object.keys(hideable), ...Object.keys(experiment.parameters)];
        for (const part of hide) expect(parts).toContain(part);
        const steps = presenterSteps(experiment, parseLink(experiment, search).values).map(({ id }) => id);
        for (const name of beats) expect(steps).toContain(name);
        if (beat !== null) expect(beats[beat]).toBeDefined();
        expect(origin === "" || origin === "none" || new URL(origin).origin === origin).toBe(true);
        // one for each name, one for each item of a list
        const items = linkPairs(search).reduce((sum, [, value]) => sum + value.split(",").length, 0);
        expect(warnings.length).toBeLessThanOrEqual(items);
        for (const warning of warnings) expect(warning.length).toBeLessThan(1000);
        warned += warnings.length;

        const link = parseLink(experiment, search);
        for (const [name, value] of Object.entries(link.values))
          expect(strictValue(experiment.parameters, name, String(value))).toBe(value);
        expect(link.seed >= seedRange.seed.min && link.seed <= seedRange.seed.max).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
    expect(warned).toBeGreaterThan(500);
  });

  it("that say nothing wrong are told of nothing", () => {
    const good = fc
      .tuple(
        ...Object.entries(choices).map(([name, allowed]) => fc.tuple(fc.constant(name), fc.constantFrom(...allowed))),
      )
      .map((pairs) => `?${new URLSearchParams(pairs)}&beats=0&at=12&scale=1.5`);
    fc.assert(
      fc.property(anyExperiment, good, (experiment, search) => {
        const settings = parseSettings(search, experiment);
        expect(settings.warnings).toEqual([]);
        expect(settings).toMatchObject(
          Object.fromEntries([...new URLSearchParams(search)].filter(([name]) => Object.hasOwn(choices, name))),
        );
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

describe("a warning as a message", () => {
  it.each([
    ["ratio=9 is outside 1 to 3; using 3", { param: "ratio", given: "9", used: "3" }],
    ["hide=body: no such part or parameter, ignored", { param: "hide", given: "body", used: "" }],
    ["nonsense: unknown name, ignored", { param: "nonsense", given: "", used: "" }],
    ["theme=pink is not one of auto, light; using auto", { param: "theme", given: "pink", used: "auto" }],
    ["", { param: "", given: "", used: "" }],
  ])("%s", (message, payload) => expect(warningOf(message)).toEqual({ ...payload, message }));
});

/** A figure that does what messages say, without a page. */
function obeying() {
  const { figure } = harness({ spawn: null });
  figure.wake();
  const told: { type: string; payload: Payload; re: string | undefined }[] = [];
  const presenting = new Presenting(figure, ["answer"]);
  const answering: Answering = {
    store: figure,
    presenting,
    origin: "",
    warnings: [],
    onBeat: () => {},
    onShown: () => {},
    onView: (view) => {
      const query = new URLSearchParams(Object.entries(view).map(([name, value]) => [name, String(value)]));
      return parseSettings(String(query), wandering).warnings;
    },
    onPrint: async () => true,
  };
  const hear = (data: unknown) => {
    const message = soundMessage(data);
    if (message) obey(message, answering, (type, payload = {}, re) => told.push({ type, payload, re }));
  };
  return { figure, hear, told };
}

describe("500 fuzzed messages", () => {
  it("leave a figure in a state that is allowed, whatever they hold", () => {
    const { figure, hear } = obeying();
    const message = anyMessage(["growth", "length", "fault", "GROWTH"]).map((one) => envelope(one as never));
    fc.assert(
      fc.property(message, (one) => {
        // what a port would carry: plain data
        let data: unknown;
        try {
          data = structuredClone(one);
        } catch {
          return;
        }
        hear(data);
        const { values, seed, seeds } = figure.state;
        for (const [name, value] of Object.entries(values))
          expect(strictValue(wandering.parameters, name, String(value))).toBe(value);
        expect(Object.keys(values)).toEqual(Object.keys(wandering.parameters));
        expect(seed >= seedRange.seed.min && seed <= seedRange.seed.max && Number.isInteger(seed)).toBe(true);
        expect(seeds >= seedRange.seeds.min && seeds <= seedRange.seeds.max && Number.isInteger(seeds)).toBe(true);
      }),
      { numRuns: 500, seed: 1 },
    );
    figure.destroy();
  });

  it("are answered: a value that had to be changed, a name that is none, a type that is none", () => {
    const { figure, hear, told } = obeying();
    const say = (type: string, payload: Payload) => hear(envelope({ type, id: "7", payload }));
    say("set", { params: { growth: -5, nothing: 1, fault: { toString: 1, valueOf: 1 } } });
    expect(told.map(({ payload: { param, used } }) => [param, used])).toEqual([
      ["growth", "0.1"],
      ["nothing", ""],
      ["fault", ""],
    ]);
    expect(figure.state.values.growth).toBe(0.1);
    say("set-state", { state: { values: { growth: 1e99 } } });
    expect(told.slice(3)).toMatchObject([
      { type: "warning", payload: { param: "growth", used: "1000000000" } },
      { type: "result", re: "7", payload: { restored: true } },
    ]);
    say("view", { theme: "pink" });
    expect(told.at(-1)).toMatchObject({ type: "warning", payload: { param: "theme", used: "auto" } });
    say("evil", {});
    expect(told.at(-1)).toMatchObject({ type: "error", re: "7", payload: { code: "unsupported" } });
    figure.destroy();
  });
});

it("what a state is taken for is checked as an address is", () => {
  fc.assert(
    fc.property(anyExperiment, fc.anything(), fc.anything(), (experiment, values, step) => {
      for (const given of [values, { values, step }, { values: { ...experiment.defaults }, seed: values, step }]) {
        const sound = soundSnapshot(experiment, given);
        if (!sound) continue;
        for (const [name, value] of Object.entries(sound.values))
          expect(strictValue(experiment.parameters, name, String(value))).toBe(value);
        expect(Number.isInteger(sound.step) && sound.step >= 0).toBe(true);
      }
    }),
    { numRuns: 500, seed: 1 },
  );
});
