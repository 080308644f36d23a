/** Every figure that is not in the sample, alone on its page for slides: it wakes and answers, a control matters, axe. */
import { violations } from "./axe.ts";
import { others } from "./dist.ts";
import { alone, answers, ask, awake, expect, test, turn } from "./figure.ts";

for (const listed of others) {
  const { id, brief } = listed;
  const address = alone(listed, `&${new URLSearchParams(Object.entries(brief).map(([name, v]) => [name, String(v)]))}`);

  test(`${id} wakes and answers`, async ({ page }) => {
    await page.goto(address);
    const figure = await awake(page, id);
    await ask(figure);
    await answers(figure);
    await expect(figure.locator(".figure-error")).toHaveCount(0);
    await expect(figure.locator(".notes")).toHaveText("");
  });

  test(`${id}: a control changes its sentence`, async ({ page }) => {
    await page.goto(address);
    const figure = await awake(page, id);
    const sentence = figure.locator(".sentence");
    const before = await sentence.innerText();
    expect(before).toMatch(/\p{L}.*[.?!]/u);
    // one step of it may be too small for a sentence with two digits
    await expect(async () => {
      await turn(figure);
      await expect(sentence).not.toHaveText(before, { timeout: 5_000 });
    }).toPass();
  });

  test(`axe finds nothing in ${id} at rest`, async ({ page }) => {
    await page.goto(address);
    await awake(page, id);
    expect(await violations(page)).toEqual([]);
  });
}
