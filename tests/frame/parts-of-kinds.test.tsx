/** What each kind of figure offers, as the build writes it: no control that its kind has no use for. */
import { describe, expect, it } from "vitest";
import { defineExperiment, withMotion } from "../../src/experiments/define.ts";
import type { ChoiceParameter, RunnableExperiment } from "../../src/experiments/types.ts";
import { renderFigure } from "../../src/frame/server.tsx";
import { surveyAtRest } from "../../src/runner/survey.ts";
import { doublingDefinition } from "../fixtures/doubling.ts";
import { certain, instant, mapped, survey } from "../fixtures/kinds.ts";
import { wandering } from "../fixtures/wandering.ts";
import { stored, storedOnce } from "./harness.ts";

function html(experiment: RunnableExperiment): string {
  const widget = { experiment, Drawing: () => null, action: "Let it go", controls: Object.keys(experiment.parameters) };
  const summary = surveyAtRestOf(experiment);
  const kept = experiment === wandering ? stored : { ...storedOnce(experiment), ...(summary ? { summary } : {}) };
  return renderFigure(widget, kept, { place: "page" }, "p-");
}
const surveyAtRestOf = (experiment: RunnableExperiment) =>
  experiment === survey ? surveyAtRest(experiment, experiment.defaults, 1) : null;

const buttons = (markup: string) =>
  [...markup.matchAll(/<button[^>]*>(.*?)<\/button>/gs)].map(([, words = ""]) => words.replace(/<[^>]*>/g, ""));
const controls = (markup: string) => [...markup.matchAll(/data-parameter="([^"]*)"/g)].map(([, name]) => name);

describe("the controls of a figure", () => {
  it("with seeds", () => {
    const markup = html(wandering);
    expect(buttons(markup)).toEqual(expect.arrayContaining(["Let it go", "Step", "Reset", "Another seed"]));
    expect(markup).toContain('class="seeds"');
  });

  it("without chance do not speak of seeds", () => {
    const markup = html(certain);
    expect(buttons(markup)).toEqual(expect.arrayContaining(["Let it go", "Step", "Reset"]));
    expect(buttons(markup)).not.toContain("Another seed");
    const [beforePassport = ""] = markup.split('class="figure-foot"');
    expect(beforePassport).not.toMatch(/seed/i);
    expect(beforePassport).not.toMatch(/median/i);
  });

  it("that is instant are its settings alone", () => {
    const markup = html(instant);
    expect(markup).not.toMatch(/class="(transport|timeline)"/);
    expect(buttons(markup)).not.toContain("Let it go");
    expect(buttons(markup)).not.toContain("Step");
    expect(controls(markup)).toEqual(["base", "power"]);
  });

  it("that is a survey leave out what it sweeps, and steps", () => {
    const markup = html(survey);
    expect(controls(markup)).toEqual(["base"]);
    expect(buttons(markup)).toContain("Let it go");
    expect(buttons(markup)).not.toContain("Step");
    expect(markup).not.toContain('type="range" min="0" max="4"');
  });

  it("with a map have a second button for the plain run", () => {
    const markup = html(mapped);
    expect(buttons(markup)).toEqual(expect.arrayContaining(["Let it go", "Run at these settings", "Step"]));
    expect(controls(markup)).toEqual(["base", "power"]);
  });
});

describe("a choice", () => {
  it("of two or three shows them side by side, of more is a list", async () => {
    const choice = (count: number): ChoiceParameter => ({
      ...doublingDefinition.parameters.mode,
      choices: [
        ...doublingDefinition.parameters.mode.choices,
        { value: "c", label: "c" },
        { value: "d", label: "d" },
      ].slice(0, count),
    });
    const { parameters } = doublingDefinition;
    const many = {
      few: choice(2),
      three: choice(3),
      four: choice(4),
      factor: parameters.factor,
      mode: parameters.mode,
    };
    const experiment = await withMotion(defineExperiment({ ...doublingDefinition, parameters: many }));
    const markup = html(experiment);
    const part = (name: string) => new RegExp(`<(\\w+)[^>]*data-parameter="${name}".*?</\\1>`, "s").exec(markup)?.[0];
    expect([part("few"), part("three")].map((each) => each?.match(/type="radio"/g)?.length)).toEqual([2, 3]);
    expect(part("few")).toMatch(/^<fieldset[^>]*><legend>Mode<\/legend>/);
    expect(part("four")).toMatch(/<select/);
  });

  it("that does nothing at these settings is not offered", async () => {
    const { parameters } = doublingDefinition;
    const some = {
      ...parameters,
      factor: { ...parameters.factor, when: { mode: ["signed"] } },
    };
    const experiment = await withMotion(defineExperiment({ ...doublingDefinition, parameters: some }));
    expect(controls(html(experiment))).toEqual(["mode"]);
  });
});

it("settings worth a visit are buttons beside the controls, the one that is set marked", () => {
  const [beforeFoot = ""] = html(wandering).split('class="figure-foot"');
  const presets = [...beforeFoot.matchAll(/class="preset"[^>]*aria-pressed="(\w+)"[^>]*>([^<]*)</g)];
  expect(presets.map(([, pressed, label]) => [label, pressed])).toEqual([
    ["As it opened", "true"],
    ["Shrinking", "false"],
    ["Short", "false"],
  ]);
});
