/** A page translator at work, imitated: it puts every text node into elements of its own, again and again. */
import { sample } from "./dist.ts";
import { answers, ask, awake, expect, onPage, stepOf, test } from "./figure.ts";

function translate(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    if (node.textContent?.trim() && !node.parentElement?.closest("font, script, style, svg, textarea, title, option"))
      texts.push(node as Text);
  for (const text of texts) {
    const outer = document.createElement("font");
    const inner = document.createElement("font");
    inner.textContent = text.textContent;
    outer.append(inner);
    text.replaceWith(outer);
  }
  return texts.length;
}

for (const listed of sample) {
  const { id, kind, chance, brief } = listed;
  test(`${id} tells the truth in another language too`, async ({ page }) => {
    await page.goto(onPage(listed, { ...brief, seeds: 1 }));
    const figure = await awake(page, id);
    for (const details of await figure.locator(".figure-foot details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    expect(await page.evaluate(translate)).toBeGreaterThan(50);
    await ask(figure);
    await answers(figure);
    await page.evaluate(translate);
    const before = await stepOf(figure);
    const ended = async () => (await figure.getAttribute("data-state")) !== "running";
    await expect.poll(async () => (await stepOf(figure)) > before || (await ended())).toBe(true);
    await page.evaluate(translate);
    if (chance) await figure.getByRole("button", { name: /^Another seed/ }).click();
    await page.evaluate(translate);
    // longer words above may have pushed it out of sight, where nothing runs
    await figure.locator(".panels").scrollIntoViewIfNeeded();
    // many runs are not begun again unless they are asked for
    if (kind === "survey" || kind === "map") await ask(figure);
    await expect(figure).toHaveAttribute("data-state", /done|diverged/, { timeout: 200_000 });
    await expect(figure.locator(".figure-error")).toHaveCount(0);
    // the link of what follows the finger waits until the finger rests
    if (kind === "instant") await expect(page).toHaveURL(new RegExp(`${id}\\.`));
    // what stands there is what a page that nobody translated says at the same settings
    const said = (place: typeof figure) =>
      place.evaluate((element) =>
        [".sentence", ".passport dd", ".data-table caption", ".data-table td"].map((part) =>
          [...element.querySelectorAll(part)].map((one) => {
            const words = one.cloneNode(true) as Element;
            // what is pale is of the run before, which the other page has not made
            for (const before of words.querySelectorAll(".before")) before.remove();
            return words.textContent;
          }),
        ),
      );
    const translated = await said(figure);
    const plain = await page.context().newPage();
    await plain.goto(page.url());
    const other = await awake(plain, id);
    for (const details of await other.locator(".figure-foot details").all())
      await details.evaluate((element) => element.setAttribute("open", ""));
    if (kind !== "instant" && (await other.getAttribute("data-state")) === "idle") await ask(other);
    await expect(other).toHaveAttribute("data-state", /done|diverged/, { timeout: 200_000 });
    expect(translated).toEqual(await said(other));
  });
}
