/** Values moved in the picture, in a real page: by mouse, by touch, by keyboard. Touch goes through the browser itself. */
import axe from "axe-core";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { type Hands, hands } from "../fixtures/hands.tsx";

let bench: Hands;
beforeEach(async () => {
  // drawn at its full size, so that pixels are whole
  await page.viewport(360, 640);
  bench = hands();
  await settled();
});
afterEach(() => bench.remove());

/** Where the test's frame lies in the page that the browser steers, and how large it is drawn there. */
function inPage(x: number, y: number) {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / innerWidth : 1;
  return { x: (frame?.left ?? 0) + x * scale, y: (frame?.top ?? 0) + y * scale };
}

const settled = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

async function touch(way: readonly (readonly [number, number])[]) {
  const session = cdp();
  for (const [i, [x, y]] of way.entries()) {
    const touchPoints = [inPage(x, y)];
    await session.send("Input.dispatchTouchEvent", { type: i === 0 ? "touchStart" : "touchMove", touchPoints });
    await settled();
  }
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await settled();
}

async function mouse(way: readonly (readonly [number, number])[]) {
  const session = cdp();
  const tell = (type: string, [x, y]: readonly [number, number], buttons: number) =>
    session.send("Input.dispatchMouseEvent", {
      type: type as "mousePressed",
      ...inPage(x, y),
      button: "left",
      buttons,
      clickCount: 1,
    });
  await tell("mouseMoved", way[0]!, 0);
  await tell("mousePressed", way[0]!, 1);
  for (const place of way.slice(1)) await tell("mouseMoved", place, 1);
  await settled();
  await tell("mouseReleased", way.at(-1)!, 0);
  await settled();
}

const middle = (element: Element): [number, number] => {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [left + width / 2, top + height / 2];
};
const part = (selector: string) => {
  const found = bench.element.querySelector<SVGElement>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};
const by = ([x, y]: readonly [number, number], dx: number, dy: number, steps = 6) =>
  Array.from({ length: steps + 1 }, (_, i) => [x + (dx * i) / steps, y + (dy * i) / steps] as const);
const slider = (label: string) => part(`[role="slider"][aria-label^="${label}"]`);

describe("the Tab key", () => {
  // Chromium stops at any SVG element that listens for focus, and React listens on what it draws into
  it("stops only at what has a name", async () => {
    const unnamed: string[] = [];
    const stops = new Set<Element>();
    for (let presses = 0; presses < 12; presses++) {
      await userEvent.tab();
      const there = document.activeElement;
      if (!there || !bench.element.contains(there)) continue;
      stops.add(there);
      if (there instanceof SVGElement && !there.hasAttribute("aria-label")) unnamed.push(there.outerHTML.slice(0, 40));
    }
    expect(stops.size).toBeGreaterThan(1);
    expect(unnamed).toEqual([]);
  });
});

describe("a handle", () => {
  it("follows the mouse, and ends when it is let go", async () => {
    await mouse(by(middle(slider("Start")), 50, -30));
    // 10 pixels are a tenth of a unit on either axis
    expect(bench.values()).toMatchObject({ first: 0.5, second: 0.3 });
    expect(bench.done()).toBe(1);
    expect(slider("Start").getAttribute("aria-valuetext")).toBe("First 0.5, Second 0.3");
  });

  it("follows the finger up and down, and the page stays", async () => {
    const before = scrollY;
    await touch(by(middle(slider("Start")), 0, -60));
    expect(bench.values()).toMatchObject({ first: 0, second: 0.6 });
    expect(scrollY).toBe(before);
  });

  it("leaves a finger beside it to the page", async () => {
    const before = scrollY;
    const [x, y] = middle(slider("Start"));
    await touch(by([x + 60, y], 0, -120, 12));
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(before + 40));
    expect(bench.values()).toMatchObject({ first: 0, second: 0 });
  });

  it("goes back where it was by Escape", async () => {
    const [start, ...way] = by(middle(slider("Start")), 50, 0);
    const session = cdp();
    await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [inPage(...start!)] });
    for (const place of way)
      await session.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: [inPage(...place)] });
    await vi.waitFor(() => expect(bench.values().first).toBe(0.5));
    await userEvent.keyboard("{Escape}");
    await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
    await vi.waitFor(() => expect(bench.values().first).toBe(0));
  });

  it("goes by arrow keys, ten with Shift", async () => {
    slider("Start").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowDown}");
    expect(bench.values()).toMatchObject({ first: 0.2, second: -0.1 });
    await userEvent.keyboard("{Shift>}{ArrowLeft}{/Shift}");
    expect(bench.values().first).toBe(-0.8);
    expect(bench.done()).toBe(4);
  });

  it("of one axis keeps to it, whichever arrows", async () => {
    await mouse(by(middle(slider("Threshold")), 20, 40));
    expect(bench.values().threshold).toBe(0.7);
    slider("Threshold").focus();
    await userEvent.keyboard("{ArrowUp}");
    expect(bench.values().threshold).toBeCloseTo(0.8, 12);
  });
});

describe("points", () => {
  const ground = () => part(".point-ground");
  const corner = (): [number, number] => {
    const { left, top } = ground().getBoundingClientRect();
    return [left, top];
  };
  const at = (x: number, y: number): [number, number] => [corner()[0] + x, corner()[1] + y];

  it("are set by a click and by a tap, and never more than fit", async () => {
    await mouse([at(150, 100)]);
    expect(bench.values().dots).toBe("0,0,a_0.5,0,a");
    await touch([at(50, 150)]);
    expect(bench.values().dots).toBe("0,0,a_0.5,0,a_-0.5,-0.5,a");
    await mouse([at(150, 50)]);
    expect(bench.values().dots).toBe("0,0,a_0.5,0,a_-0.5,-0.5,a");
    expect(part("[aria-live]").textContent).toBe("3 points are the most");
  });

  it("are dragged, and the page stays", async () => {
    const before = scrollY;
    await touch(by(middle(slider("Point 1")), 20, 50));
    expect(bench.values().dots).toBe("0.2,-0.5,a");
    expect(scrollY).toBe(before);
  });

  it("leave a swipe over the empty plot to the page, and set nothing", async () => {
    const before = scrollY;
    await touch(by(at(150, 150), 0, -120, 12));
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(before + 40));
    expect(bench.values().dots).toBe("0,0,a");
  });

  it("go by double tap, Delete and button, down to the least", async () => {
    await mouse([at(150, 100)]);
    const touchPoints = [inPage(...middle(slider("Point 2")))];
    for (const type of ["touchStart", "touchEnd", "touchStart", "touchEnd"] as const)
      await cdp().send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : touchPoints });
    await vi.waitFor(() => expect(bench.values().dots).not.toContain("0.5"));
    expect(bench.values().dots).toBe("0,0,a");
    slider("Point 1").focus();
    await userEvent.keyboard("{Delete}");
    expect(bench.values().dots).toBe("0,0,a");
    expect(part("[aria-live]").textContent).toBe("1 points are the least");
  });

  it("are set, moved, changed and taken away by keyboard alone", async () => {
    part(".plot-button").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{ArrowUp}{Enter}");
    expect(bench.values().dots).toBe("0,0,a_0.2,0.1,a");
    slider("Point 2").focus();
    await userEvent.keyboard("{ArrowLeft}{Enter}");
    expect(bench.values().dots).toBe("0,0,a_0.1,0.1,b");
    expect(slider("Point 2").getAttribute("aria-valuetext")).toBe("x 0.1, y 0.1, blue");
    await userEvent.keyboard("{Backspace}");
    expect(bench.values().dots).toBe("0,0,a");
    expect(document.activeElement).toBe(slider("Point 1"));
  });
});

describe("a curve", () => {
  beforeEach(async () => {
    scrollTo({ top: 400, behavior: "instant" });
    await settled();
  });
  const ground = () => part("rect.pen");
  const at = (x: number, y: number): [number, number] => {
    const { left, top } = ground().getBoundingClientRect();
    return [left + x, top + y];
  };

  it("is drawn by the mouse in one quick stroke", async () => {
    // from (-1, -1) to (1, 1), heard of at its ends only
    await mouse([at(0, 200), at(200, 0)]);
    expect(bench.values().bend).toBe("-1,-0.5,0,0.5,1");
    expect(bench.done()).toBe(1);
  });

  it("is drawn by a finger that sets out sideways, and the page stays", async () => {
    const before = scrollY;
    await touch(by(at(20, 180), 160, -150, 12));
    expect(scrollY).toBe(before);
    const heights = String(bench.values().bend).split(",").map(Number);
    // the place nearest to where it began went along, until it passed the next one
    expect(heights[0]).toBeCloseTo(-0.6, 0);
    expect(heights[1]).toBeCloseTo(-0.52, 1);
    expect(heights[2]).toBeCloseTo(-0.05, 1);
  });

  it("leaves a finger that goes up and down to the page, and is as before", async () => {
    const before = scrollY;
    await touch(by(at(100, 190), 0, -150, 15));
    await vi.waitFor(() => expect(scrollY).toBeGreaterThan(before + 40));
    expect(bench.values().bend).toBe("0,0,0,0,0");
  });

  it("is held where it is touched itself", async () => {
    const before = scrollY;
    await touch(by(at(100, 100), 0, -50));
    expect(scrollY).toBe(before);
    expect(bench.values().bend).toBe("0,0,0.5,0,0");
  });

  it("is drawn by keyboard: places to the sides, heights up and down", async () => {
    slider("Target").focus();
    await userEvent.keyboard("{ArrowRight}{ArrowUp}{End}{Shift>}{ArrowDown}{/Shift}");
    expect(bench.values().bend).toBe("0,0.1,0,0,-1");
    expect(slider("Target").getAttribute("aria-valuetext")).toBe("x 1, place 5 of 5: y −1");
  });
});

it("nothing of it is in the way of assistive techniques, at rest and in hand", async () => {
  const check = async () => {
    const { violations, passes } = await axe.run(bench.element, { resultTypes: ["violations", "passes"] });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(passes.map(({ id }) => id)).toContain("aria-allowed-attr");
  };
  await check();
  slider("Point 1").focus();
  await settled();
  expect(bench.element.querySelectorAll(".plot-button").length).toBeGreaterThan(1);
  await check();
});

it("what is dragged selects no words", async () => {
  const { left, top } = part("rect.pen").getBoundingClientRect();
  await mouse([...by(middle(slider("Start")), 60, 60), [left + 100, top - 40]]);
  expect(getSelection()?.toString()).toBe("");
});
