/** Messages that are forged, spoilt or too many: they change nothing, and the figure answers its host afterwards. */
import type { Page } from "@playwright/test";
import fc from "fast-check";
import { parameters } from "../../src/experiments/noise/two-wells/parameters.ts";
import { strictValue } from "../../src/experiments/values.ts";
import { anyMessage } from "../fixtures/hostile.ts";
import { deck, expect, site, stepOf, test } from "./figure.ts";
import { weighed } from "./reference.ts";
import { longestTask, traced } from "./trace.ts";

const id = "two-wells";
const protocol = { protocol: "theory-embed", v: 1 };
const hello = (nonce: unknown) => ({ ...protocol, type: "hello", payload: { nonce, role: "host" } });

/** A page of another origin with two frames of the figure, which keeps what is said to it. */
async function framed(page: Page, queries: readonly [string, string], sandbox?: string) {
  await page.goto(deck());
  await page.evaluate(
    ({ addresses, sandbox }) => {
      const heard: { from: number; data: unknown }[] = [];
      const ports: MessagePort[] = [];
      Object.assign(window, { heard, ports });
      const frames = addresses.map((address) => {
        const frame = document.createElement("iframe");
        if (sandbox !== undefined) frame.setAttribute("sandbox", sandbox);
        frame.width = "600";
        frame.height = "340";
        frame.src = address;
        document.body.append(frame);
        return frame;
      });
      addEventListener("message", ({ source, data, ports: given }) => {
        heard.push({ from: frames.findIndex((frame) => frame.contentWindow === source), data: data as unknown });
        if (given[0]) ports.push(given[0]);
      });
    },
    { addresses: queries.map((query) => site(`embed/v1/${id}/?${query}`)), sandbox },
  );
  for (const place of [0, 1])
    await expect(figureAt(page, place).locator(".action")).toHaveAttribute("aria-disabled", "false");
}

const figureAt = (page: Page, place: number) =>
  page.locator("iframe").nth(place).contentFrame().locator(`figure[data-widget="${id}"]`);

interface Heard {
  readonly from: number;
  readonly data: { readonly type?: string; readonly payload?: { readonly nonce?: string } } | null;
}

const welcomes = async (page: Page) =>
  (await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard)).filter(
    ({ data }) => data?.type === "welcome",
  );

const send = (page: Page, place: number, messages: readonly unknown[]) =>
  page.evaluate(
    ([at, all]) => {
      for (const message of all) window.frames[at]?.postMessage(message, "*");
    },
    [place, messages] as const,
  );

let calls = 0;

/** Calls the figure and asks it by its port. @returns the state that it tells */
async function askState(page: Page, place: number): Promise<{ step: number; values: Record<string, number> }> {
  await page.evaluate(() => {
    (window as unknown as { ports: MessagePort[] }).ports.length = 0;
  });
  // as hosts do: until it is answered
  const answered = () => page.evaluate(() => (window as unknown as { ports: MessagePort[] }).ports.length);
  const nonce = `asks-${calls++}`;
  await expect
    .poll(async () => {
      await send(page, place, [hello(nonce)]);
      return answered();
    })
    .toBeGreaterThan(0);
  return page.evaluate(
    (ask) =>
      new Promise((resolve) => {
        const port = (window as unknown as { ports: MessagePort[] }).ports.at(-1)!;
        port.onmessage = ({ data }: MessageEvent<{ re?: string; payload: { state: never } }>) => {
          if (data.re === "asked") resolve(data.payload.state);
        };
        port.postMessage(ask);
      }),
    { ...protocol, type: "get-state", id: "asked", payload: {} },
  );
}

for (const sandbox of [undefined, "allow-scripts"])
  test(`${sandbox ?? "not in a sandbox"}: a frame beside it is not its host`, async ({ page }) => {
    await framed(page, ["play=host&seeds=1", "play=host&seeds=1"], sandbox);
    const answers = await page
      .locator("iframe")
      .nth(1)
      .contentFrame()
      .locator("body")
      .evaluate(
        (_, messages) =>
          new Promise<number>((resolve) => {
            let heard = 0;
            addEventListener("message", () => heard++);
            for (const message of messages) window.parent.frames[0]?.postMessage(message, "*");
            setTimeout(() => resolve(heard), 600);
          }),
        [hello("forged"), "slide:start", JSON.stringify({ context: "player.js", method: "play" })],
      );
    expect(answers).toBe(0);
    expect(await welcomes(page)).toEqual([]);
    await expect(figureAt(page, 0)).not.toHaveAttribute("data-state", "running");
    // its host has an answer
    expect((await askState(page, 0)).values.dimension).toBe(5);
  });

test("a host of another origin than the address names has no answer, in any dialect", async ({ page }) => {
  await framed(page, ["play=host&origin=https://example.org", `play=host&origin=${new URL(deck()).origin}`]);
  const said = JSON.stringify({ context: "player.js", method: "play" });
  await send(page, 0, [hello("a"), said]);
  await send(page, 1, [hello("b")]);
  await expect.poll(async () => (await welcomes(page)).map(({ from }) => from)).toEqual([1]);
  await page.waitForTimeout(500);
  expect(await welcomes(page)).toHaveLength(1);
  await expect(figureAt(page, 0)).not.toHaveAttribute("data-state", "running");
});

test("a frame that answers with another nonce is not taken for the figure", async ({ page }) => {
  const fake = `<!doctype html><script>addEventListener("message", ({ data, source }) => {
    const { port1, port2 } = new MessageChannel();
    const payload = { nonce: data.payload.nonce + "x", widget: "two-wells", beats: [] };
    source.postMessage({ protocol: "theory-embed", v: 1, type: "welcome", payload }, "*", [port2]);
  })</script>`;
  await page.route(/embed\/v1\/two-wells\//, (route) => route.fulfill({ contentType: "text/html", body: fake }));
  await page.goto(deck());
  await page.evaluate(() => (document.body.innerHTML = '<theory-widget widget="two-wells"></theory-widget>'));
  await page.addScriptTag({ url: site("embed/v1/theory-embed.iife.js") });
  await page.waitForTimeout(1000);
  await expect(page.locator("theory-widget")).not.toHaveAttribute("ready");
});

test("spoilt messages of its host change nothing", async ({ page }) => {
  await framed(page, ["play=host&seeds=1", "play=off"]);
  const before = await askState(page, 0);
  await page.evaluate((envelope) => {
    const port = (window as unknown as { ports: MessagePort[] }).ports.at(-1)!;
    const evil = JSON.parse('{"params":{"__proto__":{"polluted":1},"dimension":2}}') as unknown;
    const circle: Record<string, unknown> = { params: { dimension: 2 } };
    circle.self = circle;
    for (const data of [
      null,
      7,
      "play",
      [],
      { ...envelope, type: "play", v: 2 },
      { ...envelope, type: "play", payload: null },
      { ...envelope, type: "set", payload: evil },
      { ...envelope, type: "set", payload: circle },
      { ...envelope, type: "set", payload: { params: { dimension: 2, long: "x".repeat(20_000) } } },
      { ...envelope, type: "set", payload: { params: { dimension: { valueOf: 1, toString: 1 } } } },
      { ...envelope, type: "set-state", payload: { state: { values: 3 } } },
      { ...envelope, type: "constructor", payload: {} },
    ])
      port.postMessage(data);
    for (const data of [
      null,
      7,
      [],
      new Map(),
      { ...envelope, type: "hello" },
      { ...envelope, type: "hello", payload: { nonce: {} } },
    ])
      window.frames[0]?.postMessage(data, "*");
  }, protocol);
  await page.waitForTimeout(500);
  expect(await askState(page, 0)).toEqual(before);
  const polluted = await figureAt(page, 0).evaluate(() => (Object.prototype as { polluted?: number }).polluted);
  expect(polluted).toBeUndefined();
});

test("500 hostile messages of its host: none holds the page up, and what stands then is allowed", async ({
  page,
  browser,
}) => {
  await framed(page, ["play=host&seeds=1", "play=off"]);
  await askState(page, 0);
  const messages = fc.sample(anyMessage([...Object.keys(parameters), "DIMENSION"]), { numRuns: 500, seed: 1 });
  const tell = async () => {
    // as many at a time as are taken
    for (let i = 0; i < messages.length; i += 20) {
      await page.evaluate(
        ({ envelope, some }) => {
          const port = (window as unknown as { ports: MessagePort[] }).ports.at(-1)!;
          for (const one of some) port.postMessage({ ...envelope, ...one });
        },
        { envelope: protocol, some: messages.slice(i, i + 20) },
      );
      await page.waitForTimeout(250);
    }
  };
  const { result, slower } = await weighed(browser, () => traced(browser, page, tell));
  const tasks = longestTask(result);
  expect(tasks.count).toBeGreaterThan(100);
  expect(tasks.longest / slower).toBeLessThan(200);
  const { step, values } = await askState(page, 0);
  expect(Number.isInteger(step)).toBe(true);
  expect(Object.keys(values)).toEqual(Object.keys(parameters));
  for (const [name, value] of Object.entries(values))
    expect(strictValue(parameters, name, String(value)), name).toBe(value);
  // whatever it was told last of whether it is shown
  await page.evaluate((envelope) => {
    const port = (window as unknown as { ports: MessagePort[] }).ports.at(-1)!;
    port.postMessage({ ...envelope, type: "visibility", payload: { shown: true } });
    port.postMessage({ ...envelope, type: "play", payload: {} });
  }, protocol);
  await expect(figureAt(page, 0)).toHaveAttribute("data-state", /running|done/);
});

test("of 10,000 messages at once few are taken, and the figure goes on", async ({ page }) => {
  await framed(page, ["play=host&seeds=32", "play=off"]);
  await askState(page, 0);
  const answered = await page.evaluate(async (envelope) => {
    const port = (window as unknown as { ports: MessagePort[] }).ports.at(-1)!;
    let answers = 0;
    port.onmessage = ({ data }: MessageEvent<{ re?: string }>) => {
      if (data.re === "flood") answers++;
    };
    for (let i = 0; i < 10_000; i++) port.postMessage({ ...envelope, type: "get-state", id: "flood", payload: {} });
    await new Promise((resolve) => setTimeout(resolve, 1500));
    return answers;
  }, protocol);
  expect(answered).toBeGreaterThan(0);
  expect(answered).toBeLessThan(500);
  const old = (await welcomes(page)).length;
  const said = JSON.stringify({ context: "player.js", method: "getPaused" });
  await send(
    page,
    0,
    Array.from({ length: 10_000 }, (_, i) => (i % 2 ? hello(`n${i}`) : said)),
  );
  await page.waitForTimeout(1500);
  expect((await welcomes(page)).length - old).toBeLessThan(500);
  // it answers still, runs, and is drawn
  const { step } = await askState(page, 0);
  await page.evaluate(
    (play) => {
      (window as unknown as { ports: MessagePort[] }).ports.at(-1)!.postMessage(play);
    },
    { ...protocol, type: "play", payload: {} },
  );
  await expect(figureAt(page, 0)).toHaveAttribute("data-state", "running");
  await expect.poll(() => stepOf(figureAt(page, 0))).not.toBe(step);
});
