/** Values as text, in a real page: typed, pasted, dropped; half typed and refused. */
import axe from "axe-core";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createStore } from "zustand/vanilla";
import type { ParameterTable, Values } from "../../src/experiments/parameters.ts";
import { Controls } from "../../src/frame/Controls.tsx";
import { FigureContext, type FigureParts } from "../../src/frame/context.ts";
import { handsTable } from "../fixtures/hands.tsx";
import { defaultsOf } from "../fixtures/settings.ts";

const table: ParameterTable = {
  ...handsTable,
  formula: { kind: "text", label: "Function", help: "What is learned.", value: "x^2", variables: ["x"], most: 60 },
};

let element: HTMLElement;
let values: () => Values;
let remove: () => void;

/** A figure's parts around its controls: values are kept, nothing runs. */
function show() {
  const store = createStore(() => ({ values: defaultsOf(table), alive: true }));
  const set = (name: string, value: number | string) =>
    store.setState({ values: { ...store.getState().values, [name]: value } });
  const parts = {
    store: { store, set, setDefault: (name: string) => set(name, table[name]?.value ?? "") },
    widget: { experiment: { parameters: table, defaults: defaultsOf(table) }, controls: ["dots", "bend", "formula"] },
  } as unknown as FigureParts;
  element = document.createElement("div");
  document.body.append(element);
  const root = createRoot(element);
  flushSync(() =>
    root.render(
      <FigureContext value={parts}>
        <Controls />
      </FigureContext>,
    ),
  );
  values = () => store.getState().values;
  remove = () => {
    root.unmount();
    element.remove();
  };
}

beforeEach(show);
afterEach(() => remove());

const dots = () => page.getByRole("textbox", { name: /x, y, a or b/ });
const bend = () => page.elementLocator(element.querySelector("[data-parameter=bend] input")!);
const said = (name: string) => element.querySelector(`[data-parameter=${name}] .refused`)?.textContent;

describe("points", () => {
  it("count when the field is left, or by Control and Enter", async () => {
    await dots().fill("0.1, 0.5, a\n-0.2, 0, b");
    expect(values().dots).toBe("0,0,a");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(values().dots).toBe("0.1,0.5,a_-0.2,0,b");
    await dots().fill("0.3 0.3 b");
    await userEvent.tab();
    expect(values().dots).toBe("0.3,0.3,b");
    await expect.element(dots()).toHaveValue("0.3, 0.3, b");
  });

  it("that cannot be read stay as they were typed, and change nothing", async () => {
    await dots().fill("0.1, 0.5, a\n0.2, oops, b");
    await userEvent.tab();
    expect(values().dots).toBe("0,0,a");
    await expect.element(dots()).toHaveValue("0.1, 0.5, a\n0.2, oops, b");
    expect(said("dots")).toContain("point 2: 0.2, oops, b");
    await expect.element(dots()).toHaveAttribute("aria-invalid", "true");
    await dots().click();
    await userEvent.keyboard("{Escape}");
    await expect.element(dots()).toHaveValue("0, 0, a");
    expect(said("dots")).toBe("");
  });

  it("are taken from a file that is dropped, or said why not", async () => {
    const drop = (file: File) => {
      const data = new DataTransfer();
      data.items.add(file);
      dots()
        .element()
        .dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    };
    drop(new File(["x\ty\tclass\n0,5\t-0,5\tb"], "table.tsv"));
    await vi.waitFor(() => expect(values().dots).toBe("0.5,-0.5,b"));
    drop(new File(["9".repeat(70_000)], "huge.csv"));
    await vi.waitFor(() => expect(said("dots")).toBe("huge.csv has 69 kB; files of at most 64 kB are read."));
    expect(values().dots).toBe("0.5,-0.5,b");
  });

  it("go back to the figure’s own, what is half typed too", async () => {
    await dots().fill("nonsense");
    await userEvent.tab();
    await userEvent.click(element.querySelector("[data-parameter=dots] button")!);
    await expect.element(dots()).toHaveValue("0, 0, a");
    expect(values().dots).toBe("0,0,a");
  });
});

describe("a curve", () => {
  it("is one line of heights, taken at Enter", async () => {
    await bend().fill("0, 0.5, −1, 0.25, 0");
    await userEvent.keyboard("{Enter}");
    expect(values().bend).toBe("0,0.5,-1,0.25,0");
    await bend().fill("0, 1");
    await userEvent.keyboard("{Enter}");
    expect(values().bend).toBe("0,0.5,-1,0.25,0");
    expect(said("bend")).toBe("What you gave has 2 numbers.");
  });
});

describe("a formula", () => {
  const formula = () => page.getByRole("textbox", { name: "Function" });

  it("is taken at Enter, in its canonical form", async () => {
    await formula().fill("sin( 2*x )");
    await userEvent.keyboard("{Enter}");
    expect(values().formula).toBe("sin(2*x)");
    await expect.element(formula()).toHaveValue("sin(2*x)");
  });

  it("half typed stays, says where it stops being one, and has that selected", async () => {
    await formula().fill("x + + ) 2");
    await userEvent.keyboard("{Enter}");
    expect(values().formula).toBe("x^2");
    expect(said("formula")).toMatch(/^At character 7: \) came/);
    const field = formula().element() as HTMLInputElement;
    expect(field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0)).toBe(")");
    expect(element.querySelector("mark")?.textContent).toBe(")");
  });
});

it("all of it is 44 pixels high at least", () => {
  const parts = element.querySelectorAll(".typed > input, .typed > textarea, .typed .button");
  expect(parts.length).toBe(7);
  for (const part of parts) expect(part.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
});

it("nothing of it is in the way of assistive techniques, refused or not", async () => {
  const check = async () => (await axe.run(element)).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(await check()).toEqual([]);
  await dots().fill("oops");
  await userEvent.tab();
  expect(said("dots")).not.toBe("");
  expect(await check()).toEqual([]);
});
