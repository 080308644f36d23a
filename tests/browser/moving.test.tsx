/** A handle in a whole figure: its number moves with it at once, and the run begins when it is let go. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { mountFigure } from "../../src/frame/mount.tsx";
import { Handle } from "../../src/ui/Handle.tsx";
import { Panel } from "../../src/ui/Panel.tsx";
import { Plot } from "../../src/ui/Plot.tsx";
import { linear } from "../../src/ui/scales.ts";
import { loadStored, loadWidget } from "../../src/widgets/registry.ts";

const ID = "two-wells";
const hang = { timeout: 60_000 };
let element: HTMLElement;
let unmount = () => {};

function Drawing() {
  return (
    <Panel label="One number in the picture" aspect={2} interactive>
      {(size) => (
        <Plot {...size} x={linear([0, 10])} y={linear([0, 1])}>
          <Handle label="Ratio" x="ratio" at={[2, 0.5]} />
        </Plot>
      )}
    </Panel>
  );
}

beforeEach(async () => {
  element = document.createElement("div");
  document.body.append(element);
  const widget = await loadWidget(ID);
  unmount = mountFigure(element, { ...widget, Drawing, compact: undefined }, await loadStored(ID), {
    place: "embed",
    // as its host does
    onStore: (store) => store.setShown(true),
  });
});
afterEach(() => {
  unmount();
  element.remove();
});

const part = <E extends Element>(selector: string): E => {
  const found = element.querySelector<E>(selector);
  if (!found) throw new Error(`the figure has no ${selector}`);
  return found;
};
const control = () => part<HTMLInputElement>("[data-parameter=ratio] .value input");

it("moves its number by the keyboard, and runs at the end", async () => {
  const before = Number(control().value);
  part<SVGElement>(".handle").focus();
  await userEvent.keyboard("{ArrowRight>}");
  await vi.waitFor(() => expect(Number(control().value)).toBeGreaterThan(before), hang);
  expect(part<SVGElement>(".handle").getAttribute("aria-valuenow")).toBe(control().value);
  expect(part("figure").getAttribute("data-state")).not.toMatch(/running|done/);
  await userEvent.keyboard("{/ArrowRight}");
  await vi.waitFor(() => expect(part("figure").getAttribute("data-state")).toMatch(/running|done/), hang);
  expect(part<SVGElement>(".panel").getAttribute("role")).toBe("group");
});
