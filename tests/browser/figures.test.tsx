/** Whole figures in a real page: they run, and what throws inside one is said inside it. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mountFigure } from "../../src/frame/mount.tsx";
import type { Widget } from "../../src/frame/widget.ts";
import { loadStored, loadWidget } from "../../src/widgets/registry.ts";
import { sample } from "./sample.ts";

// where names bear their figure: one figure here must not read what another has left in the address
const options = { place: "gallery" } as const;
const hang = { timeout: 120_000 };
let element: HTMLElement;
let unmount = () => {};

beforeEach(() => {
  element = document.createElement("div");
  document.body.append(element);
});
afterEach(() => {
  unmount();
  element.remove();
  vi.restoreAllMocks();
});

const part = (selector: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(selector);
  if (!found) throw new Error(`the figure has no ${selector}`);
  return found;
};
const figure = () => part("figure");

/** A first control at its other end, as a hand leaves it; of choices another one. */
function turn(): void {
  const slider = element.querySelector<HTMLInputElement>(".controls input[type=range]");
  if (!slider) {
    part(".controls input[type=radio]:not(:checked)").click();
    return;
  }
  const value = slider.value === slider.max ? slider.min : slider.max;
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(slider, value);
  for (const type of ["input", "change"]) slider.dispatchEvent(new Event(type, { bubbles: true }));
}

async function show(id: string, change: (widget: Widget) => Widget = (widget) => widget) {
  unmount = mountFigure(element, change(await loadWidget(id)), await loadStored(id), options);
}

it("there are figures", () => expect(sample.length).toBeGreaterThan(0));

describe.each(sample.map(({ id }) => id))("%s", (id) => {
  it("draws its stored result at once, and answers from a worker", async () => {
    await show(id);
    expect(element.querySelectorAll("svg.panel").length).toBeGreaterThan(0);
    expect(figure().dataset.state).toBe("idle");
    const before = part(".panels").innerHTML;
    const action = element.querySelector<HTMLElement>(".action");
    if (action) action.click();
    else turn();
    await vi.waitFor(() => expect(figure().dataset.state).toMatch(/running|done/), hang);
    await vi.waitFor(() => expect(part(".panels").innerHTML).not.toBe(before), hang);
    await vi.waitFor(() => expect(Number(figure().dataset.step)).toBeGreaterThan(0), hang);
    expect(part(".notes").textContent).toBe("");
    if (figure().dataset.state === "running") action?.click();
    await vi.waitFor(() => expect(figure().dataset.state).toMatch(/paused|done/), hang);
  });

  it("says in a sentence that its drawing has failed", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const Drawing = () => {
      throw new Error("planted");
    };
    await show(id, (widget) => ({ ...widget, Drawing }));
    await vi.waitFor(
      () => expect(part(".figure-error").textContent).toMatch(/drawing of this figure failed: planted/),
      hang,
    );
    expect(part(".sentence").textContent).toMatch(/\p{L}/u);
  });

  it("says in a sentence that its sentence has failed", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const describeIt = () => {
      throw new Error("planted");
    };
    await show(id, (widget) => ({ ...widget, experiment: { ...widget.experiment, describe: describeIt } }));
    await vi.waitFor(
      () => expect(part(".figure-error").textContent).toMatch(/sentence of this figure failed: planted/),
      hang,
    );
    expect(element.querySelectorAll("svg.panel").length).toBeGreaterThan(0);
  });
});
