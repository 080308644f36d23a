/** Guesses of the kinds that no figure of the essay asks yet: one of a few answers, and a curve. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import "../../src/ui/styles/index.css";
import type { Guess } from "../../src/experiments/types.ts";
import { mountFigure } from "../../src/frame/mount.tsx";
import type { Widget } from "../../src/frame/widget.ts";
import { Answer } from "../../src/ui/Answer.tsx";
import { GuessCurve } from "../../src/ui/GuessCurve.tsx";
import { Line } from "../../src/ui/Line.tsx";
import { Panel } from "../../src/ui/Panel.tsx";
import { Plot } from "../../src/ui/Plot.tsx";
import { linear } from "../../src/ui/scales.ts";
import { loadStored, loadWidget } from "../../src/widgets/registry.ts";

let element: HTMLElement;
let unmount = () => {};

beforeEach(() => {
  localStorage.clear();
  document.documentElement.className = "js";
  element = document.createElement("div");
  document.body.append(element);
});
afterEach(() => {
  unmount();
  element.remove();
});

async function ask(guess: Guess, Drawing: Widget["Drawing"]) {
  const widget = await loadWidget("two-wells");
  const experiment = { ...widget.experiment, guess };
  unmount = mountFigure(element, { ...widget, experiment, Drawing }, await loadStored("two-wells"), { place: "page" });
  await vi.waitFor(() => expect(figure().dataset.guess).toBe("open"));
}
const query = <T extends Element>(selector: string): T => {
  const found = element.querySelector<T>(selector);
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
};
const figure = () => query<HTMLElement>("figure");
const give = () => query<HTMLButtonElement>(".guess-give");
const verdict = () => query(".guess-verdict").textContent;

it("one of a few answers", async () => {
  const label = (share: number) => (share > 0.5 ? "most" : "few");
  const guess: Guess = {
    kind: "choice",
    question: "How many will end in the wide well?",
    choices: [
      { value: "few", label: "few" },
      { value: "most", label: "most" },
    ],
    truth: ({ scalars }) => label(scalars["share.wide"]?.median ?? 0),
  };
  await ask(guess, () => <Panel label="nothing">{() => null}</Panel>);
  expect(give().disabled).toBe(true);
  const [few] = [...element.querySelectorAll<HTMLInputElement>(".guess-choice input")];
  few!.click();
  await vi.waitFor(() => expect(give().disabled).toBe(false));
  expect(few!.checked).toBe(true);
  give().click();
  await vi.waitFor(() => expect(verdict()).toBe("You said “few”, but it is “most”."));
});

it("one of a few answers, under the picture that is asked about", async () => {
  const choices = ["left", "right"].map((value) => ({ value, label: value }));
  const guess: Guess = { kind: "choice", question: "Which one?", choices, under: true, truth: () => "left" };
  await ask(guess, () => <Panel label="two of them">{() => null}</Panel>);
  const [left, right] = [...element.querySelectorAll(".guess-under .guess-choice")].map((choice) =>
    choice.getBoundingClientRect(),
  );
  expect(left!.top).toBe(right!.top);
  expect(left!.right).toBeLessThanOrEqual(right!.left);
});

it("a curve, by arrow keys; it stays beside the one that came out", async () => {
  const guess: Guess = {
    kind: "curve",
    question: "How does it go on?",
    x: { label: "time", min: 0, max: 1 },
    y: { label: "height", min: 0, max: 2, step: 0.5 },
    knots: 3,
    truth: () => [1, null, 2],
  };
  const Drawing = () => (
    <Panel label="heights" interactive>
      {({ width, height }) => (
        <Plot width={width} height={height} x={linear([0, 1])} y={linear([0, 2])}>
          <Answer>
            <Line x={[0, 1]} y={[1, 2]} ink="law" />
          </Answer>
          <GuessCurve />
        </Plot>
      )}
    </Panel>
  );
  await ask(guess, Drawing);
  const paths = (selector: string) => element.querySelectorAll(`${selector} path.line`).length;
  expect(paths(".asking")).toBe(1);
  const knot = query<SVGGElement>(".asking [role=slider]");
  expect(knot.getAttribute("aria-label")).toBe("Your guess: How does it go on?");
  const press = (key: string) =>
    knot.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  const says = (words: RegExp) => vi.waitFor(() => expect(knot.getAttribute("aria-valuetext")).toMatch(words));
  await says(/place 1 of 3: height 1$/);
  press("ArrowUp");
  await says(/place 1 of 3: height 1.5$/);
  press("End");
  await says(/place 3 of 3: height 1$/);
  press("ArrowDown");
  await says(/place 3 of 3: height 0.5$/);
  give().click();
  // 0.5 at the first place, 1.5 at the last, no answer between them
  await vi.waitFor(() => expect(verdict()).toBe("You said height from 1.5 to 0.5. It is off by 1 on average."));
  expect(element.querySelector(".asking")).toBeNull();
  expect(paths(".panels")).toBe(2);
});
