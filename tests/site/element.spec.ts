/** `<theory-widget>`: a figure by an element of the page, its methods, its events, and what becomes of it when it moves. */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { dist } from "./dist.ts";
import { deck, expect, site, test } from "./figure.ts";

const id = "two-wells";

interface Widget extends HTMLElement {
  readonly ready: Promise<void>;
  readonly beat: number;
  readonly beatCount: number;
  play(): void;
  set(params: object): void;
  goToBeat(index: number): void;
  getState(): Promise<{ readonly step: number; readonly values: Readonly<Record<string, number>> }>;
  setState(state: unknown): Promise<boolean>;
}

declare global {
  interface Window {
    heard: string[];
  }
}

async function placed(page: Page, attributes: string, address = deck()): Promise<void> {
  await page.goto(address);
  await page.evaluate((given) => {
    document.body.innerHTML = `<theory-widget ${given}><img slot="poster" alt="two wells"></theory-widget>`;
    window.heard = [];
    for (const name of ["ready", "play", "done", "beat", "warning"])
      document.addEventListener(`theory-${name}`, () => window.heard.push(name));
    // before the element is known: kept, and done when it is
    (document.querySelector("theory-widget") as HTMLElement).style.width = "800px";
  }, attributes);
  await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
}

const widget = <T>(page: Page, what: (element: Widget) => T | Promise<T>): Promise<T> =>
  page.evaluate(
    ([source]) => {
      const element = document.querySelector("theory-widget") as Widget;
      return (new Function("element", `return (${source})(element)`) as (element: Widget) => T)(element);
    },
    [what.toString()] as const,
  );

const frame = (page: Page) => page.frameLocator("theory-widget iframe");
const figure = (page: Page) => frame(page).locator(`figure[data-widget="${id}"]`);

test("it shows its figure at its settings, and does what it is told, also before it has answered", async ({ page }) => {
  await placed(page, `widget="${id}" params="dimension=2&seeds=1" play="host"`);
  await widget(page, (element) => element.play());
  await expect(figure(page)).toHaveAttribute("data-state", /running|done/);
  await expect(figure(page)).toHaveAttribute("data-state", "done");
  const state = await widget(page, (element) => element.getState());
  expect(state.values.dimension).toBe(2);
  expect(state.step).toBeGreaterThan(0);
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual(expect.arrayContaining(["ready", "play", "done"]));
});

test("its frame is named: by its label, by its title, or by the figure", async ({ page }) => {
  const frames = page.locator("theory-widget iframe");
  for (const [attributes, name] of [
    ["", id],
    ['title="A crowd"', "A crowd"],
    ['title="A crowd" aria-label="Two wells"', "Two wells"],
  ] as const) {
    await placed(page, `widget="${id}" play="host" ${attributes}`);
    await expect(frames).toHaveAttribute("title", name);
  }
});

test("its state goes out and comes back: the same picture", async ({ page }) => {
  await placed(page, `widget="${id}" params="seeds=1" play="host"`);
  await widget(page, (element) => element.goToBeat(3));
  await expect(figure(page)).toHaveAttribute("data-state", "done");
  const said = await figure(page).locator(".sentence .answer").textContent();
  const state = await widget(page, (element) => element.getState());
  await widget(page, (element) => element.goToBeat(0));
  await expect(frame(page).locator(".slide-question")).toBeVisible();
  await page.evaluate((kept) => (document.querySelector("theory-widget") as Widget).setState(kept), state);
  await expect.poll(() => figure(page).locator(".sentence .answer").textContent()).toBe(said);
});

test("what is out of range is clamped, and told", async ({ page }) => {
  await placed(page, `widget="${id}" play="host"`);
  await widget(page, (element) => element.set({ dimension: 1e9, nonsense: 1 }));
  await expect.poll(() => page.evaluate(() => window.heard.filter((name) => name === "warning").length)).toBe(2);
});

test("it names no path but a figure’s", async ({ page }) => {
  await placed(page, `widget="../../evil" play="host"`);
  await page.waitForTimeout(300);
  expect(await page.locator("theory-widget iframe").getAttribute("src")).toBeNull();
});

test("moved in the page it comes again; removed fifty times, five of them while it runs, it leaves nothing", async ({
  page,
}) => {
  // one origin is one process: what is counted here is the page's and the frame's
  const home = site("element");
  await page.route(home, (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html>" }));
  await placed(page, `widget="${id}" params="seeds=4"`, home);
  const client = await page.context().newCDPSession(page);
  const counted = async () => {
    await client.send("HeapProfiler.collectGarbage");
    await client.send("HeapProfiler.collectGarbage");
    const { documents, jsEventListeners } = await client.send("Memory.getDOMCounters");
    return { documents, jsEventListeners };
  };
  const tenTimes = async () => {
    await expect(figure(page)).toHaveAttribute("data-state", "running");
    await expect.poll(() => page.workers().length).toBeGreaterThan(0);
    await page.evaluate(async () => {
      const element = document.querySelector("theory-widget") as Widget;
      for (let i = 0; i < 10; i++) {
        element.remove();
        await new Promise((resolve) => setTimeout(resolve));
        document.body.append(element);
      }
    });
  };
  await tenTimes();
  await expect(figure(page)).toHaveAttribute("data-state", "running");
  const before = await counted();
  const workers = page.workers().length;
  for (let i = 1; i < 5; i++) await tenTimes();
  await expect(figure(page)).toHaveAttribute("data-state", "running");
  expect(page.frames().length).toBe(2);
  expect(page.workers().length).toBeLessThanOrEqual(workers);
  const after = await counted();
  expect(after.documents).toBe(before.documents);
  expect(after.jsEventListeners).toBeLessThan(1.05 * before.jsEventListeners);
  await page.evaluate(() => document.querySelector("theory-widget")?.remove());
  await expect.poll(() => page.workers().length).toBe(0);
  expect(page.frames().length).toBe(1);
});

test("its poster goes when it is there, whatever the page says of pictures", async ({ page }) => {
  await placed(page, `widget="${id}" play="host"`);
  await page.addStyleTag({ content: "img { display: block; max-width: 100% }" });
  await expect(figure(page).locator(".panel").first()).toBeVisible();
  await expect(page.locator("theory-widget")).toHaveAttribute("ready");
  await expect(page.locator("theory-widget img")).toBeHidden();
});

test("from a disk, beside the built figures: the example page", async ({ page }) => {
  await page.goto(pathToFileURL(join(dist, "examples/page/index.html")).href);
  const figure = page.locator("theory-widget").locator("iframe").contentFrame().locator("figure[data-widget]");
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  await page.getByRole("button", { name: "Next" }).click();
  await expect(figure).toHaveAttribute("data-state", /running|done/);
  const frame = page.frameLocator('iframe[title="A crowd settles"]').locator("figure[data-widget]");
  await expect(frame.locator(".action")).toHaveAttribute("aria-disabled", "false");
});
