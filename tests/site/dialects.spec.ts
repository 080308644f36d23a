/** What an embed's address can say of height, menu, steps and state, and what hosts of several kinds hear of it. */
import type { Page } from "@playwright/test";
import { deck, expect, site, stepOf, test } from "./figure.ts";
import { figureIn, openDeck, shown, tellDeck } from "./reveal.ts";

const id = "two-wells";

/** A page of another origin with one frame, which keeps what the frame says. */
async function framed(page: Page, query: string, width = 960) {
  await page.goto(deck());
  await page.evaluate(
    ([src, wide]) => {
      document.body.style.margin = "0";
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      const frame = document.createElement("iframe");
      addEventListener("message", ({ source, data }) => source === frame.contentWindow && heard.push(data));
      Object.assign(frame.style, { border: "0", width: `${wide}px`, height: "200px", display: "block" });
      frame.src = src;
      document.body.append(frame);
    },
    [site(`embed/v1/${id}/?${query}`), width] as const,
  );
  const figure = page.frameLocator("iframe").locator(`figure[data-widget="${id}"]`);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  return figure;
}

type Said = Readonly<Record<string, unknown>>;

/** What the frame has said in JSON or as data, in order. */
const said = (page: Page): Promise<Said[]> =>
  page.evaluate(() =>
    (window as unknown as { heard: unknown[] }).heard.map((data) =>
      typeof data === "string" ? (JSON.parse(data) as Said) : (data as Said),
    ),
  );

const heights = async (page: Page, key: string, name: string) =>
  (await said(page)).filter((one) => one[key] === name).map(({ height }) => Number(height));

test("fit=width on a slide asks for the height of a slide, once for each width, in two dialects", async ({ page }) => {
  await framed(page, "play=off&fit=width");
  await expect.poll(() => heights(page, "subject", "lti.frameResize")).toEqual([540]);
  expect(await heights(page, "context", "iframe.resize")).toEqual([540]);
  await page.locator("iframe").evaluate((frame) => Object.assign(frame.style, { height: "540px" }));
  await page.locator("iframe").evaluate((frame) => Object.assign(frame.style, { width: "800px" }));
  await expect.poll(() => heights(page, "subject", "lti.frameResize")).toEqual([540, 450]);
  const [embedly] = (await said(page)).filter(({ context }) => context === "iframe.resize");
  expect(String(embedly?.src)).toContain(`/embed/v1/${id}/`);
});

test("fit=width of all of it asks for its own height, and once it has that nothing scrolls", async ({ page }) => {
  const figure = await framed(page, "play=off&fit=width&ui=full");
  const last = async () => (await heights(page, "subject", "lti.frameResize")).at(-1) ?? 0;
  await expect.poll(last).toBeGreaterThan(540);
  const obey = async () => {
    const height = await last();
    await page.locator("iframe").evaluate((frame, px) => Object.assign(frame.style, { height: `${px}px` }), height);
  };
  const over = async () => {
    await obey();
    return figure.evaluate(({ ownerDocument: { documentElement: root } }) => root.scrollHeight - root.clientHeight);
  };
  await expect.poll(over).toBeLessThanOrEqual(0);
  const before = await last();
  const table = figure.locator("details.data-table summary").first();
  await table.click();
  await expect.poll(last).toBeGreaterThan(before);
  await expect.poll(over).toBeLessThanOrEqual(0);
  await table.click();
  // it shrinks again
  await expect.poll(last).toBe(before);
});

test("without fit=width nobody is asked; fit=height is no wider than a slide", async ({ page }) => {
  await framed(page, "play=off&fit=height", 1200);
  await page.waitForTimeout(500);
  expect(await heights(page, "subject", "lti.frameResize")).toEqual([]);
  const body = (await page.frameLocator("iframe").locator("body").boundingBox())!;
  expect(body.width).toBeLessThanOrEqual((200 * 16) / 9 + 1);
  expect(body.x).toBeGreaterThan(400);
});

test("an element with fit=width has the height that its figure asks for", async ({ page }) => {
  await page.goto(deck());
  await page.evaluate((widget) => {
    document.body.style.margin = "0";
    document.body.innerHTML = `<theory-widget widget="${widget}" play="off" ui="full" fit="width" style="width: 700px"></theory-widget>`;
  }, id);
  await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  const box = () => page.locator("theory-widget").evaluate((element) => element.getBoundingClientRect().height);
  await expect.poll(box).toBeGreaterThan(700);
});

test("menu=0 takes the menu away", async ({ page }) => {
  const open = async (query: string) => {
    await page.goto(site(`embed/v1/${id}/?play=off&ui=full&${query}`));
    return page.locator(".menu");
  };
  await expect(await open("")).toBeVisible();
  await expect(await open("menu=0")).toBeHidden();
});

test("beats of a list are the steps of the deck, in its order", async ({ page }) => {
  await openDeck(page, {
    slides: [{ frames: [`${id}/?play=host&seeds=1&beats=question,equal`] }, { frames: [] }],
    plugin: true,
  });
  await expect(page.locator(".theory-beat")).toHaveCount(1);
  const question = page.frameLocator("iframe").locator(".slide-question");
  await expect(question).toBeVisible();
  await tellDeck(page, "next");
  await expect(question).toBeHidden();
  await expect(figureIn(page, id)).toHaveAttribute("data-state", /running|done/);
  // there are no more: next is the next slide
  await tellDeck(page, "next");
  expect((await shown(page)).slide).toBe(1);
});

test("what is wrong with an address is on the console, in the figure, and told to the host", async ({ page }) => {
  const logged: string[] = [];
  page.on("console", (message) => message.type() === "warning" && logged.push(message.text()));
  await page.goto(deck());
  await page.evaluate((widget) => {
    const told: unknown[] = [];
    Object.assign(window, { told });
    document.addEventListener("theory-warning", (event) => told.push((event as CustomEvent).detail));
    document.body.innerHTML = `<theory-widget widget="${widget}" params="dimension=99&seeds=1" play="off" ui="full" theme="pink" lang="tlh"></theory-widget>`;
  }, id);
  await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  await expect
    .poll(() => page.evaluate(() => (window as unknown as { told: unknown[] }).told))
    .toMatchObject([
      { param: "dimension", given: "99", used: "10" },
      { param: "theme", given: "pink", used: "auto" },
      { param: "lang", given: "tlh", used: "auto" },
    ]);
  const notes = page.frameLocator("theory-widget iframe").locator(".notes");
  for (const words of ["dimension=99", "theme=pink", "lang=tlh"]) {
    await expect(notes).toContainText(words);
    expect(logged.filter((text) => text.includes(words))).toHaveLength(1);
  }
});

test("a state in the hash comes before the query, and is at its step; one that is spoilt is told", async ({ page }) => {
  await page.goto(deck());
  await page.evaluate((widget) => {
    document.body.innerHTML = `<theory-widget widget="${widget}" params="dimension=3&seeds=2&at=600" play="off"></theory-widget>`;
  }, id);
  await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  const inFrame = page.frameLocator("theory-widget iframe").locator(`figure[data-widget="${id}"]`);
  await expect.poll(() => stepOf(inFrame)).toBe(600);
  const sentence = await inFrame.locator(".sentence .answer").textContent();
  const address = await page.evaluate(() =>
    (document.querySelector("theory-widget") as unknown as { getAddress(): Promise<string> }).getAddress(),
  );
  const state = new URL(address).hash;
  expect(state).toMatch(/^#s=1\.[\w-]+$/);
  await page.goto(site(`embed/v1/${id}/?play=off&dimension=7${state}`));
  const figure = page.locator(`figure[data-widget="${id}"]`);
  await expect.poll(() => stepOf(figure)).toBe(600);
  await expect(figure.locator(".sentence .answer")).toHaveText(sentence ?? "");
  await page.goto("about:blank");
  await page.goto(site(`embed/v1/${id}/?play=off&ui=full#s=1.spoilt`));
  await expect(figure.locator(".notes")).toContainText("s=1.spoilt: no state of this figure");
});

test("a host that knows player.js plays it, asks it, and hears when it has ended", async ({ page }) => {
  const figure = await framed(page, "play=host&seeds=1&dimension=2");
  const call = (method: string, value?: string) =>
    page.locator("iframe").evaluate(
      (frame, message) => {
        (frame as HTMLIFrameElement).contentWindow?.postMessage(JSON.stringify(message), "*");
      },
      { context: "player.js", version: "0.0.11", method, value, listener: "l" },
    );
  const events = async () =>
    (await said(page)).filter(({ context }) => context === "player.js").map(({ event }) => event);
  await expect.poll(events).toEqual(["ready"]);
  await call("addEventListener", "play");
  await call("addEventListener", "ended");
  await call("getPaused");
  await expect.poll(events).toEqual(["ready", "getPaused"]);
  await call("play");
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect.poll(events).toEqual(["ready", "getPaused", "play", "ended"]);
});
