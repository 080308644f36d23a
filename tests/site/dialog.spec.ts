/** "Put this on a slide": what is copied there, pasted elsewhere, is the same figure at the same state. */
import type { Locator, Page } from "@playwright/test";
import { violations } from "./axe.ts";
import { codeIn } from "./code.ts";
import { figures, type Listed, sample } from "./dist.ts";
import { ask, awake, deck, expect, site, test, waiting } from "./figure.ts";

const wells = figures.find(({ id }) => id === "two-wells")!;
const asked = { dimension: 2, ratio: 1.5 };

type Values = Readonly<Record<string, number | string>>;

/** In the gallery, at these values and seeds. */
function address({ id, chance, kind }: Listed, values: Values, end = ""): string {
  const seeds = kind === "survey" ? { seed: 5 } : { seed: 5, seeds: 2 };
  const pairs = Object.entries({ ...values, ...(chance ? seeds : {}) });
  const query = new URLSearchParams([["id", id], ...pairs.map(([name, value]) => [`${id}.${name}`, String(value)])]);
  return site(`gallery/?${query}${end}`);
}

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Put this on a slide" });
const line = (dialog: Locator, name: string) => dialog.getByRole("textbox", { name: `${name}, to copy` }).inputValue();

/** A page of another origin that holds nothing but this, read as a page is. A made-up address may load nothing of this machine. */
async function pasted(page: Page, html: string): Promise<Page> {
  const other = await page.context().newPage();
  await other.goto(deck());
  await other.evaluate((text) => {
    document.open();
    document.write(`<!doctype html><body>${text}`);
    document.close();
  }, html);
  await other.waitForLoadState();
  return other;
}

interface State {
  readonly values: Values;
  readonly seed: number;
  readonly seeds: number;
  readonly step: number;
}

interface Widget extends HTMLElement {
  getState(): Promise<State>;
}

/** As the only figure of a page says itself: by its element, or by the protocol for hosts. */
const stateIn = (page: Page): Promise<State> =>
  page.evaluate(() => {
    const element = document.querySelector<Widget>("theory-widget");
    // its script may still be on its way
    if (element) return customElements.whenDefined("theory-widget").then(() => element.getState());
    return new Promise<State>((resolve) => {
      const frame = document.querySelector("iframe")!;
      const say = (type: string, more: object) => ({ protocol: "theory-embed", v: 1, type, ...more });
      const call = setInterval(
        () => frame.contentWindow?.postMessage(say("hello", { payload: { nonce: "1", role: "host" } }), "*"),
        200,
      );
      addEventListener("message", ({ source, data, ports: [port] }) => {
        if (source !== frame.contentWindow || data.type !== "welcome" || !port) return;
        clearInterval(call);
        port.onmessage = ({ data: answer }) => answer.type === "result" && resolve(answer.payload.state);
        port.postMessage(say("get-state", { id: "1", payload: {} }));
      });
    });
  });

for (const listed of sample)
  test(`${listed.id}: frame, element and slide, pasted in a blank page, have its values and seeds`, async ({
    page,
  }) => {
    const { id, brief, chance, kind } = listed;
    await page.goto(address(listed, brief, "#slide"));
    const dialog = dialogOf(page);
    await dialog.getByLabel("Starts").selectOption("click");
    for (const name of ["Frame", "Element", "reveal.js"]) {
      const other = await pasted(page, await line(dialog, name));
      const state = await stateIn(other);
      expect(state.values, name).toMatchObject(brief);
      if (chance) expect(state, name).toMatchObject({ seed: 5, seeds: kind === "survey" ? 1 : 2 });
      await other.close();
    }
    const link = await line(dialog, "Link");
    expect(await codeIn(dialog.getByRole("img", { name: /QR code/ }))).toBe(link);
    await page.goto(link);
    await waiting(page, id);
    expect(new URL(page.url()).searchParams.get("id")).toBe(id);
    for (const [name, value] of Object.entries(brief))
      expect(new URL(page.url()).searchParams.get(`${id}.${name}`)).toBe(String(value));
  });

test("a run that stands midway stands there in the frame, and says the same", async ({ page }) => {
  await page.goto(address(wells, asked));
  const figure = await awake(page, wells.id);
  const step = figure.getByRole("button", { name: /^Step:/ });
  await step.click();
  await expect.poll(() => figure.getAttribute("data-step")).toBe("30");
  const said = (await figure.locator(".sentence .answer").textContent()) ?? "";
  await figure.locator(".menu summary").click();
  await figure.getByRole("button", { name: "Put this on a slide" }).click();
  const dialog = dialogOf(page);
  await expect(dialog.getByLabel("At step 30, as it stands")).toBeChecked();
  const other = await pasted(page, await line(dialog, "Frame"));
  const there = other.frameLocator("iframe").locator(`figure[data-widget="${wells.id}"]`);
  await expect(there).toHaveAttribute("data-step", "30");
  await expect(there.locator(".sentence .answer")).toHaveText(said);
  expect(await stateIn(other)).toMatchObject({ values: asked, seed: 5, seeds: 2, step: 30 });
});

test("what is chosen is how the frame looks, and the single file too", async ({ page }, info) => {
  await page.goto(address(wells, asked, "#slide"));
  const dialog = dialogOf(page);
  await dialog.getByLabel("Size").selectOption({ label: "for a hall" });
  await dialog.getByLabel("Colors").selectOption("dark");
  await dialog.getByLabel("Starts").selectOption("click");
  await dialog.getByLabel("Source").selectOption("min");
  await dialog.getByLabel(/Beats/).uncheck();
  const frame = await line(dialog, "Frame");
  expect(frame).toContain("beats=0");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Download as one file" }).click(),
  ]);
  const file = info.outputPath("figure.html");
  await download.saveAs(file);
  const other = await pasted(page, frame);
  const whole = await page.context().newPage();
  await whole.goto(`file://${file}`);
  for (const root of [other.frameLocator("iframe").locator(":root"), whole.locator(":root")]) {
    await expect(root).toHaveAttribute("data-theme", "dark");
    await expect(root).toHaveAttribute("data-badge", "min");
    await expect(root).toHaveAttribute("style", /--scale: ?1\.33/);
    await expect(root.locator("figure")).toHaveAttribute("data-state", "idle");
  }
});

test("is copied, and where that is refused it stands selected", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(site("")).origin });
  await page.goto(address(wells, asked, "#slide"));
  const dialog = dialogOf(page);
  const copy = dialog.getByRole("button", { name: "Copy: Element" });
  await copy.click();
  await expect(copy).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await line(dialog, "Element"));
  // of another text that is not true
  await dialog.getByLabel("Colors").selectOption("light");
  await expect(copy).toHaveText("Copy");
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException("no", "NotAllowedError"));
  });
  await copy.click();
  await expect(dialog.getByText("copy it by hand")).toBeVisible();
  const text = await line(dialog, "Element");
  expect(
    await page.evaluate(() => {
      const area = document.activeElement as HTMLTextAreaElement;
      return area.value.slice(area.selectionStart, area.selectionEnd);
    }),
  ).toBe(text);
});

test("by keyboard: opens from the menu, Escape closes it, the focus comes back", async ({ page }) => {
  await page.goto(address(wells, asked));
  const figure = await awake(page, wells.id);
  await figure.locator(".menu summary").press("Enter");
  const item = figure.getByRole("button", { name: "Put this on a slide" });
  await item.press("Enter");
  await expect(dialogOf(page)).toBeVisible();
  for (let i = 0; i < 4; i++) await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.closest("dialog") !== null)).toBe(true);
  await page.keyboard.press("Escape");
  await expect(dialogOf(page)).toHaveCount(0);
  await expect(item).toBeFocused();
});

for (const colorScheme of ["light", "dark"] as const)
  test.describe(colorScheme, () => {
    test.use({ colorScheme });
    test("axe finds nothing in it", async ({ page }) => {
      await page.goto(address(wells, asked, "#slide"));
      await expect(dialogOf(page)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });

test("a figure in a frame leads to it, at the same state", async ({ page, context }) => {
  await page.goto(site(`embed/v1/${wells.id}/?ui=full&play=click&dimension=2&ratio=1.5&seed=5&seeds=2`));
  const figure = await awake(page, wells.id);
  await ask(figure);
  await expect(figure).toHaveAttribute("data-state", "done");
  const [tab] = await Promise.all([context.waitForEvent("page"), figure.locator("a.menu").click()]);
  const there = await awake(tab, wells.id);
  await there.locator(".menu summary").click();
  await there.getByRole("button", { name: "Put this on a slide" }).click();
  await expect(dialogOf(tab)).toBeVisible();
  expect(await line(dialogOf(tab), "Frame")).toContain("?dimension=2&amp;ratio=1.5&amp;seed=5&amp;seeds=2");
});
