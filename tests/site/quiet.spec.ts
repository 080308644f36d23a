/**
 * A lecture of twelve slides with ten figures: what is not shown computes nothing, gives its workers back, and leaves
 * nothing behind, however often the deck is paged through.
 */
import type { CDPSession, Page } from "@playwright/test";
import { figures } from "./dist.ts";
import { expect, test } from "./figure.ts";
import { figureIn, openDeck, tellDeck } from "./reveal.ts";

const ten = figures.filter(({ kind }) => kind === "seeded").slice(0, 10);
const words = { frames: [] };
/** Each begins anew when it is shown, so that what runs leave behind is seen, not how far they have come. */
const slides = [words, ...ten.map(({ id }) => ({ frames: [`${id}/?beats=0&leave=reset`] })), words];

/** Half an hour in which a slide is turned every five seconds has 360 turns; a lap has two for each slide but one. */
const laps = Math.ceil(360 / (2 * (slides.length - 1)));
const long = process.env.EVERY_FIGURE !== undefined;
const slideMs = 200;

/** All ten have taken their host's call. */
async function open(page: Page, atHome: boolean): Promise<void> {
  await openDeck(page, { slides, atHome, plugin: true });
  for (const { id } of ten)
    await expect(figureIn(page, id).locator(".action").first()).toHaveAttribute("aria-disabled", "false");
}

/** From now on the deck's page notes figures that run in slides that are not shown, at two looks in a row. */
const watchHidden = (page: Page) =>
  page.evaluate(() => {
    const strays: string[] = [];
    let before = new Set<string>();
    let most = 0;
    Object.assign(window, { strays, mostRunning: () => most });
    setInterval(() => {
      const running = [...document.querySelectorAll("iframe")].flatMap((frame) => {
        const figure = frame.contentDocument?.querySelector<HTMLElement>("figure[data-state=running]");
        return figure ? [{ id: figure.id, shown: frame.closest("section")?.matches(".present") === true }] : [];
      });
      most = Math.max(most, running.length);
      const now = new Set(running.filter(({ shown }) => !shown).map(({ id }) => id));
      for (const id of now) if (before.has(id)) strays.push(id);
      before = now;
    }, 50);
  });

const watched = (page: Page) =>
  page.evaluate(() => {
    const { strays, mostRunning } = window as unknown as { strays: string[]; mostRunning: () => number };
    return { strays, most: mostRunning() };
  });

/** To the last slide and back to the first. */
async function lap(page: Page): Promise<void> {
  for (const way of ["next", "prev"] as const)
    for (let i = 1; i < slides.length; i++) {
      await tellDeck(page, way);
      await page.waitForTimeout(slideMs);
    }
}

interface HeapSnapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: [string[]] } };
  readonly nodes: readonly number[];
}

/** What the engine has learned about code grows for long, and is nobody's data. */
const ofEngine = ["code", "object shape", "hidden", "native", "synthetic"];

/** Bytes of data that the page and its frames hold, in memory of scripts. */
async function held(client: CDPSession): Promise<number> {
  const chunks: string[] = [];
  const take = ({ chunk }: { chunk: string }) => void chunks.push(chunk);
  client.on("HeapProfiler.addHeapSnapshotChunk", take);
  await client.send("HeapProfiler.takeHeapSnapshot", { reportProgress: false });
  client.off("HeapProfiler.addHeapSnapshotChunk", take);
  const { snapshot, nodes } = JSON.parse(chunks.join("")) as HeapSnapshot;
  const { node_fields: fields, node_types } = snapshot.meta;
  const [type, size] = [fields.indexOf("type"), fields.indexOf("self_size")];
  let bytes = 0;
  for (let i = 0; i < nodes.length; i += fields.length)
    if (!ofEngine.includes(node_types[0][nodes[i + type]!]!)) bytes += nodes[i + size]!;
  return bytes;
}

async function counters(client: CDPSession) {
  await client.send("HeapProfiler.collectGarbage");
  await client.send("HeapProfiler.collectGarbage");
  const { documents, jsEventListeners } = await client.send("Memory.getDOMCounters");
  return { documents, jsEventListeners };
}

/** So many laps more must leave nothing behind. */
async function leavesNothing(page: Page, further: number): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const [before, early] = [await counters(client), await held(client)];
  for (let i = 0; i < further; i++) await lap(page);
  const [after, late] = [await counters(client), await held(client)];
  test.info().annotations.push({ type: "bytes", description: `${early}, after ${further} laps ${late}` });
  expect(after.documents).toBe(before.documents);
  expect(after.jsEventListeners).toBeLessThan(1.05 * before.jsEventListeners);
  expect(late).toBeLessThan(1.05 * early);
}

test("paged fast: only what is shown runs, no worker is left, and the memory is what it was", async ({ page }) => {
  if (long) test.slow();
  await open(page, true);
  await watchHidden(page);
  // only what is next to the slide that is shown
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  expect(page.workers().length).toBeLessThanOrEqual(cores);
  await lap(page);
  await lap(page);
  expect(page.workers().length).toBeGreaterThan(0);
  if (long) await leavesNothing(page, laps - 2);
  const { strays, most } = await watched(page);
  expect(strays).toEqual([]);
  expect(most).toBeGreaterThan(0);
  // half a minute later; what is next to the first slide was made ready, and is not needed after all
  await expect.poll(() => page.workers().length).toBe(0);
});

/** Seconds of processor time that all pages, frames and workers of the browser have taken so far. */
async function taken(client: CDPSession): Promise<number> {
  const { processInfo } = await client.send("SystemInfo.getProcessInfo");
  return processInfo.filter(({ type }) => type === "renderer").reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

test("ten figures that are not shown, with workers, take no time of any processor", async ({ page, browser }) => {
  await open(page, false);
  const client = await browser.newBrowserCDPSession();
  const within = async (ms: number) => {
    const before = await taken(client);
    await page.waitForTimeout(ms);
    return (await taken(client)) - before;
  };
  await tellDeck(page, "next");
  await expect(figureIn(page, ten[0]!.id)).toHaveAttribute("data-state", "running");
  const shown = await within(1000);
  for (let i = 2; i < slides.length; i++) {
    await tellDeck(page, "next");
    await page.waitForTimeout(slideMs);
  }
  expect(shown).toBeGreaterThan(0.1);
  // what is next to the last slide gets ready first
  await expect.poll(() => within(2000)).toBeLessThan(0.03);
  expect(page.workers().length).toBeGreaterThan(0);
  // not by having come to its end
  for (const { id } of ten) expect(await figureIn(page, id).getAttribute("data-state"), id).toBe("idle");
});

test("in a speaker's copy nothing runs, whatever the deck says to its frames", async ({ page }) => {
  await openDeck(page, {
    slides: [{ frames: [`${ten[0]!.id}/?beats=0`] }, words],
    plugin: true,
    // as the window of a speaker opens it
    query: "?receiver",
  });
  const figure = figureIn(page, ten[0]!.id);
  await expect(figure.locator(".action").first()).toHaveAttribute("aria-disabled", "false");
  await page.waitForTimeout(1500);
  await tellDeck(page, "next");
  await tellDeck(page, "prev");
  await page.waitForTimeout(1500);
  await expect(figure).not.toHaveAttribute("data-state", "running");
  expect(page.workers().length).toBe(0);
});
