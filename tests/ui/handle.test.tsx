import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Handle } from "../../src/ui/Handle.tsx";
import { type MoveExtent, type Moves, MovesContext } from "../../src/ui/moves.ts";
import { Panel } from "../../src/ui/Panel.tsx";
import { linear, log } from "../../src/ui/scales.ts";
import { stepped, stepsOf } from "../../src/ui/steps.ts";
import { drawn } from "./render.tsx";

const extent: MoveExtent = { label: "First weight", min: 0, max: 10, step: 0.5 };
const none = () => {
  throw new Error("none");
};
const moves: Moves = {
  number: (name) => (name === "x" ? { ...extent, value: 2 } : { ...extent, label: "Second weight", value: -1 }),
  points: none,
  curve: none,
  move: () => {},
};
const live = (handle: React.ReactNode) => drawn(<MovesContext value={moves}>{handle}</MovesContext>);

describe("Handle", () => {
  it("is a dot where nothing can be moved", () => {
    const html = drawn(<Handle label="Start" x="x" y="y" at={[3, 4]} />);
    expect(html).toMatch(/^<circle cx="30" cy="10" r="5" fill="[^"]+"><\/circle>$/);
  });

  it("is a slider that says both of its numbers", () => {
    const html = live(<Handle label="Start" x="x" y="y" at={[3, 4]} />);
    expect(html).toContain('role="slider"');
    expect(html).toContain('aria-label="Start"');
    expect(html).toContain('aria-valuetext="First weight 2, Second weight −1"');
    expect(html).toContain('tabindex="0"');
  });

  it("stands at its newest value, and within the plot where that lies outside", () => {
    const html = live(<Handle label="Start" x="x" y="y" at={[3, 4]} />);
    // x = 2 is 20 pixels; y = -1 is below the plot, which is 50 high
    for (const [, cx, cy] of html.matchAll(/cx="([^"]+)" cy="([^"]+)"/g)) expect([cx, cy]).toEqual(["20", "50"]);
  });

  it("keeps the other axis where it has only one", () => {
    const html = live(<Handle label="Threshold" y="y" at={[3, 4]} />);
    expect(html).toContain('cx="30" cy="50"');
    expect(html).toContain('aria-orientation="vertical"');
    expect(html).toContain('aria-valuetext="Second weight −1"');
  });

  it("keeps the page from scrolling on 44 pixels, and nowhere else", () => {
    const html = live(<Handle label="Start" x="x" y="y" at={[3, 4]} />);
    expect(html.match(/touch-action:none/g)).toHaveLength(1);
    expect(html).toMatch(/<g [^>]*touch-action:none[^>]*class="handle"/);
    expect(Math.max(...[...html.matchAll(/ r="([\d.]+)"/g)].map(([, r]) => Number(r)))).toBe(22);
  });
});

describe("arrow keys", () => {
  it("go a step, with Shift ten", () => {
    expect(stepsOf({ key: "ArrowLeft", shiftKey: false })).toEqual([-1, 0]);
    expect(stepsOf({ key: "ArrowUp", shiftKey: true })).toEqual([0, 10]);
    expect(stepsOf({ key: "PageDown", shiftKey: false })).toBeNull();
  });

  it("stay within, and go to where they point on an axis that is turned", () => {
    expect(stepped(extent, 2, 1, linear([0, 10]))).toBe(2.5);
    expect(stepped(extent, 9, 10, linear([0, 10]))).toBe(10);
    expect(stepped(extent, 2, 1, linear([10, 0]))).toBe(1.5);
    expect(stepped({ ...extent, min: 1e-3, scale: "log", step: 1 }, 0.1, -1, log([1e-3, 10]))).toBeCloseTo(0.01, 12);
  });
});

describe("Panel", () => {
  const html = (interactive: boolean) =>
    renderToStaticMarkup(
      <Panel label="Weights" aspect={1} interactive={interactive}>
        {() => null}
      </Panel>,
    );
  it("is one picture, or a group whose parts are reached", () => {
    expect(html(false)).toContain('role="img" aria-label="Weights"');
    expect(html(true)).toContain('role="group" aria-label="Weights"');
  });
});
