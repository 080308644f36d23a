/** Real presses and keys on a figure: what a button said when it went down, timelines by keyboard, what was kept. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { mountFigure } from "../../src/frame/mount.tsx";
import { renderFigure } from "../../src/frame/server.tsx";
import "../../src/ui/styles/index.css";
import { loadStored, loadWidget } from "../../src/widgets/registry.ts";

const options = { place: "gallery" } as const;
const hang = { timeout: 120_000 };
const id = "two-wells";
let element: HTMLElement;
let unmount = () => {};

/** The next figure is to open at its own settings. */
function forgetSettings() {
  const address = new URL(location.href);
  for (const name of [...address.searchParams.keys()]) if (name.startsWith(id)) address.searchParams.delete(name);
  history.replaceState(history.state, "", address);
}

beforeEach(async () => {
  const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
  // what the last one wrote late is gone as well
  forgetSettings();
  element = document.createElement("div");
  document.body.append(element);
  unmount = mountFigure(element, widget, stored, options);
});
afterEach(() => {
  unmount();
  element.remove();
  forgetSettings();
});

const part = <T extends HTMLElement>(selector: string): T => {
  const found = element.querySelector<T>(selector);
  if (!found) throw new Error(`the figure has no ${selector}`);
  return found;
};
const figure = () => part("figure");
const action = () => part<HTMLButtonElement>(".action");
const timeline = () => part<HTMLInputElement>(".timeline input");
const button = (words: string) => {
  const found = [...element.querySelectorAll("button")].find(({ textContent }) => textContent === words);
  if (!found) throw new Error(`the figure has no button ${words}`);
  return found;
};
const field = () => part<HTMLInputElement>('[data-parameter="ratio"] input[type="text"]');
const inState = (state: RegExp) => vi.waitFor(() => expect(figure().dataset.state).toMatch(state), hang);
const atStep = (step: number) => vi.waitFor(() => expect(figure().dataset.step).toBe(String(step)), hang);

describe("a press", () => {
  it("does what the button said when it went down, whatever a field that is left does in between", async () => {
    await userEvent.clear(field());
    await userEvent.type(field(), "1.5");
    expect(action().textContent).toBe("Let them walk");
    await userEvent.click(action());
    await vi.waitFor(() => expect(Number(figure().dataset.step)).toBeGreaterThan(0), hang);
    expect(figure().dataset.state).toMatch(/running|done/);
    expect(part<HTMLInputElement>('[data-parameter="ratio"] input[type="text"]').value).toBe("1.5");
  });

  it("by the keyboard as well", async () => {
    await userEvent.clear(field());
    await userEvent.type(field(), "1.4");
    action().focus();
    await inState(/running/);
    await userEvent.keyboard(" ");
    await inState(/paused/);
    await userEvent.keyboard("{Enter}");
    await inState(/running|done/);
    expect(document.activeElement).toBe(action());
  });

  it("says what it will do next", async () => {
    const range = timeline();
    range.focus();
    await userEvent.keyboard("{Home}");
    await atStep(0);
    expect(action().textContent).toBe("Go on");
    await userEvent.keyboard("{End}");
    await inState(/done/);
    expect(action().textContent).toBe("Run again");
  });
});

describe("a timeline", () => {
  it("goes by keys from a step between its stops, and its end is the end", async () => {
    timeline().focus();
    await userEvent.keyboard("{Home}");
    await atStep(0);
    await userEvent.keyboard("{ArrowRight}");
    const every = Number(/\d+/.exec(button("Step").getAttribute("aria-label") ?? "")?.[0]);
    await atStep(every);
    await userEvent.keyboard("{PageUp}");
    await atStep(11 * every);
    await userEvent.keyboard("{ArrowLeft}");
    await atStep(10 * every);
    await userEvent.keyboard("{End}");
    await inState(/done/);
    await atStep(Number(timeline().max));
    await userEvent.keyboard("{End}");
    expect(figure().dataset.state).toBe("done");
    expect(button("Step").getAttribute("aria-disabled")).toBe("true");
    button("Step").click();
    expect(figure().dataset.state).toBe("done");
  });
});

describe("a sweep", () => {
  it("starts and stops by one button, which keeps the focus", async () => {
    part<HTMLElement>(".sweeps > summary").click();
    const start = part<HTMLButtonElement>(".sweep .button");
    const question = start.textContent;
    start.focus();
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(start.textContent).toMatch(/^Stop/), hang);
    expect(document.activeElement).toBe(start);
    await userEvent.keyboard("{Enter}");
    await vi.waitFor(() => expect(start.textContent).toBe(question), hang);
    expect(document.activeElement).toBe(start);
  });
});

describe("a press before the figure is alive", () => {
  it("is kept, and acted on when it wakes", async () => {
    unmount();
    const [widget, stored] = [await loadWidget(id), await loadStored(id)];
    element.dataset.prefix = "written-";
    element.innerHTML = renderFigure(widget, stored, options, "written-");
    expect(action().getAttribute("aria-disabled")).toBe("true");
    expect(action().disabled).toBe(false);
    action().dataset.kept = "";
    unmount = mountFigure(element, widget, stored, options);
    await inState(/running|done/);
    expect(action().dataset.kept).toBeUndefined();
  });
});
