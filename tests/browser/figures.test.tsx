/** Whole figures in a real page: they run, and what throws inside one is said inside it. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { mountFigure } from "../../src/frame/mount.tsx";
import type { Widget } from "../../src/frame/widget.ts";
import { loadStored, loadWidget, widgetIds } from "../../src/widgets/registry.ts";

const options = { place: "embed" } as const;
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

async function show(id: string, change: (widget: Widget) => Widget = (widget) => widget) {
  unmount = mountFigure(element, change(await loadWidget(id)), await loadStored(id), options);
}

it("there are widgets", () => expect(widgetIds.length).toBeGreaterThan(0));

describe.each([...widgetIds])("%s", (id) => {
  it("draws its stored result at once, and runs in a worker", async () => {
    await show(id);
    expect(element.querySelectorAll("svg.panel").length).toBeGreaterThan(0);
    expect(figure().dataset.state).toBe("idle");
    const before = part(".panels").innerHTML;
    part(".action").click();
    await vi.waitFor(() => expect(figure().dataset.state).toBe("running"), hang);
    await vi.waitFor(() => expect(part(".panels").innerHTML).not.toBe(before), hang);
    await vi.waitFor(() => expect(Number(figure().dataset.step)).toBeGreaterThan(0), hang);
    expect(part(".notes").textContent).toBe("");
    part(".action").click();
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
    expect(part(".action").textContent).not.toBe("");
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
