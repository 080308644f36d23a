/** A guess by mouse, by touch and by keyboard; nothing gives the answer away before it, and without script it is there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { distFiles, read, routeWith } from "./dist.ts";
import { expect, site, test, waiting } from "./figure.ts";

interface Stored {
  readonly summary: { readonly scalars: Readonly<Record<string, { readonly median: number }>> };
}
const root = join(import.meta.dirname, "../..");
const medians = (id: string) =>
  (JSON.parse(readFileSync(join(root, `content/results/${id}.json`), "utf8")) as Stored).summary.scalars;

const wells = "two-wells";
const race = "learner-race";
const share = medians(wells)["share.wide"]!.median * 100;
/** The share as a sentence, a label or a table may write it, to the whole percent or finer, and of the other well. */
const answer = new RegExp(
  [share, 100 - share]
    .flatMap((value) => [value.toFixed(0), value.toFixed(1), value.toFixed(2)])
    .map((text) => `(?<![\\d.,])${text.replace(".", "[.,]")}\\s?%`)
    .join("|"),
);
const errors = Object.entries(medians(race))
  .filter(([name]) => name.startsWith("nrmse."))
  .map(([name, { median }]) => ({ name: name.slice("nrmse.".length), median }))
  .sort((a, b) => a.median - b.median);
const labels: Readonly<Record<string, string>> = {
  shallow: "shallow net",
  dense: "dense net",
  tree: "tree",
  sharedTree: "shared tree",
  wrongTree: "wrong tree",
};

const open = async (page: Page, id: string): Promise<Locator> => {
  await page.goto(site(routeWith(id)));
  const figure = await waiting(page, id);
  await expect(figure).toHaveAttribute("data-guess", "open");
  // at once, so that nothing slides under the pointer
  await figure.locator(".guess-row").evaluate((row) => row.scrollIntoView({ block: "start", behavior: "instant" }));
  return figure;
};
const verdict = (figure: Locator) => figure.locator(".guess-verdict");
const slider = (figure: Locator) => figure.getByRole("slider", { name: /^Your guess/ }).first();

/** What a reader finds on the page down to the end of the figure, by ear. */
async function heardSoFar(figure: Locator): Promise<string> {
  const before = await figure.evaluate((element) => {
    const range = document.createRange();
    range.setStart(document.body, 0);
    range.setEndBefore(element.closest("[data-island]") ?? element);
    return range.toString();
  });
  return `${before}\n${await figure.ariaSnapshot()}`;
}

test("nothing gives the answer away while it is asked; the control: everything does afterwards", async ({ page }) => {
  const figure = await open(page, wells);
  const asked = await heardSoFar(figure);
  expect(asked).toContain("how many will end in the wide well?");
  expect(asked).not.toMatch(answer);
  // nor by eye: what stands over the figure shows no more than what is heard
  expect(await figure.innerText()).not.toMatch(answer);
  await figure.getByRole("button", { name: "Show me" }).click();
  await expect(figure).toHaveAttribute("data-guess", "shown");
  expect(await figure.ariaSnapshot()).toMatch(answer);
});

test("nor does it for the order of the learners", async ({ page }) => {
  const figure = await open(page, race);
  const snapshot = await figure.ariaSnapshot();
  for (const { median } of errors) {
    expect(snapshot).not.toContain(median.toFixed(2));
    expect(snapshot).not.toContain(median.toFixed(3));
  }
  await figure.getByRole("button", { name: "Show me" }).click();
  expect(await figure.ariaSnapshot()).toContain(errors[0]!.median.toFixed(errors[0]!.median < 0.0945 ? 3 : 2));
});

test("nothing is shown before the figure’s script has come", async ({ page }) => {
  // the page’s own script runs, the figure’s never arrives
  await page.route(/\/island-[^/]*\.js$/, () => undefined);
  await page.goto(site(routeWith(wells)));
  const figure = page.locator(`figure[data-widget="${wells}"]`);
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".guess-question")).toBeVisible();
  await expect(figure.locator(".sentence .answer")).toBeHidden();
  await expect(figure.locator(".panels.answer svg").first()).toBeHidden();
  expect(await heardSoFar(figure)).not.toMatch(answer);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the answer stands there, and nothing is asked", async ({ page }) => {
    await page.goto(site(routeWith(wells)));
    const figure = page.locator(`figure[data-widget="${wells}"]`);
    await expect(figure.locator(".sentence")).toContainText(answer);
    await expect(figure.locator(".panels.answer svg").first()).toBeVisible();
    await expect(figure.locator(".guess-row")).toBeHidden();
    await expect(figure.locator(".asking")).toBeHidden();
  });
});

test("on paper the answer stands there", async ({ page }) => {
  const figure = await open(page, wells);
  await page.emulateMedia({ media: "print" });
  await expect(figure.locator(".sentence .answer")).toBeVisible();
  await expect(figure.locator(".panels.answer svg").first()).toBeVisible();
  await expect(figure.locator(".asking")).toBeHidden();
  await expect(figure.locator(".guess-row")).toBeHidden();
});

test("by keyboard, and it is kept, and can be taken back", async ({ page }) => {
  const figure = await open(page, wells);
  await slider(figure).focus();
  await page.keyboard.press("Shift+ArrowRight");
  for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "guess 65 %");
  await figure.getByRole("button", { name: "65 %: my guess" }).focus();
  await page.keyboard.press("Enter");
  const off = Math.round(share - 65);
  await expect(verdict(figure)).toHaveText(`You said 65 %, it is ${share.toFixed(1)} %: ${off} points off.`);
  // the focus has gone on to what can be done now
  await expect(figure.getByRole("button", { name: "Guess again" })).toBeFocused();
  await expect(figure.locator(".sentence .answer")).toBeVisible();
  await page.reload();
  await waiting(page, wells);
  await expect(verdict(figure)).toContainText("You said 65 %");
  await figure.getByRole("button", { name: "Guess again" }).click();
  await expect(figure).toHaveAttribute("data-guess", "open");
  await expect(slider(figure)).toHaveAttribute("aria-valuetext", "guess 65 %");
  expect(await figure.ariaSnapshot()).not.toMatch(answer);
});

test("by mouse: the mark follows, and nothing on the page moves", async ({ page }) => {
  const figure = await open(page, wells);
  const handle = slider(figure);
  const from = (await handle.boundingBox())!;
  expect(from.width).toBeGreaterThanOrEqual(44);
  expect(from.height).toBeGreaterThanOrEqual(44);
  const axis = (await figure.locator(".asking svg").first().boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(axis.x + axis.width * 0.6, from.y + 10, { steps: 4 });
  await page.mouse.move(axis.x + axis.width * 0.75, from.y + 10, { steps: 4 });
  await page.mouse.up();
  const text = await handle.getAttribute("aria-valuetext");
  const moved = Number(/\d+/.exec(text ?? "")?.[0]);
  expect(Math.abs(moved - 75)).toBeLessThanOrEqual(2);
  const heights = () => figure.evaluate((element) => element.getBoundingClientRect().height);
  const before = await heights();
  await figure.getByRole("button", { name: /my guess/ }).click();
  await expect(verdict(figure)).toContainText(`You said ${moved} %`);
  expect(Math.abs((await heights()) - before)).toBeLessThan(2);
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("an answer that is kept back leaves no hole between the question and what is to be pressed", async ({
    page,
  }) => {
    const figure = await open(page, race);
    const hole = async () => {
      const asked = (await figure.locator(".asking").boundingBox())!;
      const sentence = (await figure.locator(".sentence").boundingBox())!;
      return sentence.y - (asked.y + asked.height);
    };
    expect(await hole()).toBeLessThan(40);
    const panels = figure.locator(".panels.answer");
    await figure.getByRole("button", { name: "Show me" }).click();
    await expect.poll(async () => (await panels.boundingBox())?.height).toBeGreaterThan(200);
  });
});

test("the main button shows the answer, and runs", async ({ page }) => {
  const figure = await open(page, wells);
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-guess", "shown");
  await expect(figure).toHaveAttribute("data-state", /running|done/);
});

test("other settings close it quietly", async ({ page }) => {
  const figure = await open(page, wells);
  await figure.getByRole("slider", { name: "Dimensions", exact: true }).first().focus();
  await page.keyboard.press("ArrowRight");
  await expect(figure).not.toHaveAttribute("data-guess");
  await expect(figure.locator(".sentence .answer")).toBeVisible();
});

test("an order by keyboard and by buttons", async ({ page }) => {
  const figure = await open(page, race);
  const right = errors.map(({ name }) => labels[name]!);
  const shown = () => figure.locator(".guess-item").allInnerTexts();
  for (const [place, label] of right.entries()) {
    const grip = figure.getByRole("button", { name: new RegExp(`^${label}, place`) });
    await grip.focus();
    for (let i = (await shown()).indexOf(label); i > place; i--) await page.keyboard.press("ArrowUp");
    await expect(grip).toBeFocused();
  }
  expect(await shown()).toEqual(right);
  await figure.getByRole("button", { name: `${right[0]}: down` }).click();
  await figure.getByRole("button", { name: "My guess" }).click();
  await expect(verdict(figure)).toContainText("1 of 10 pairs the other way round");
});

test.describe("by touch", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  const drag = async (page: Page, from: { x: number; y: number }, to: { x: number; y: number }) => {
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: points });
    await touch("touchStart", [from]);
    for (let i = 1; i <= 8; i++)
      await touch("touchMove", [{ x: from.x + ((to.x - from.x) * i) / 8, y: from.y + ((to.y - from.y) * i) / 8 }]);
    await touch("touchEnd", []);
  };
  const middle = async (thing: Locator) => {
    const box = (await thing.boundingBox())!;
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };

  test("a mark is dragged along its axis, and beside it the page scrolls", async ({ page }) => {
    const figure = await open(page, wells);
    const start = await middle(slider(figure));
    const scrolled = await page.evaluate(() => scrollY);
    await drag(page, start, { x: start.x + 90, y: start.y });
    const moved = Number(/\d+/.exec((await slider(figure).getAttribute("aria-valuetext")) ?? "")?.[0]);
    expect(moved).toBeGreaterThan(60);
    expect(await page.evaluate(() => scrollY)).toBe(scrolled);
    await drag(page, { x: start.x - 60, y: start.y }, { x: start.x - 60, y: start.y - 150 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scrolled + 50);
  });

  test("a thing of an order is dragged by its number", async ({ page }) => {
    const figure = await open(page, race);
    const last = figure.locator(".guess-grip").last();
    const to = await middle(figure.locator(".guess-grip").first());
    await drag(page, await middle(last), { x: to.x, y: (await middle(figure.locator(".guess-grip").first())).y - 10 });
    expect((await figure.locator(".guess-item").allInnerTexts())[0]).toBe("wrong tree");
  });
});

test("the still page holds question and answer both, so that neither waits for the other", () => {
  const page = read(distFiles.find((file) => file === `${routeWith(wells)}index.html`)!);
  expect(page).toMatch(/data-guess="open"/);
  expect(page).toMatch(answer);
});
