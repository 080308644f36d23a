/** What specs do with pages and figures. Console errors and failed requests fail every spec that does not expect them. */
import { test as base, expect, type Locator, type Page } from "@playwright/test";
import { gallery, type Listed, routeWithWhole } from "./dist.ts";

export { expect };

export const site = (path: string): string => new URL(path, process.env.SITE).href;
export const deck = (): string => process.env.DECK ?? "";

interface Fixtures {
  /** Figures run by themselves, as they do for readers; else they wait for what the spec does to them. */
  readonly restless: boolean;
  /** Errors that this spec provokes on purpose. */
  readonly allowed: RegExp[];
  readonly watch: undefined;
}

export const test = base.extend<Fixtures>({
  restless: [false, { option: true }],
  context: async ({ context, restless }, use) => {
    // a reader who saves data is shown nothing that was not asked for
    if (!restless)
      await context.addInitScript(() =>
        Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true }),
      );
    await use(context);
  },
  allowed: async ({ page: _ }, use) => use([]),
  watch: [
    async ({ page, allowed }, use) => {
      const errors: string[] = [];
      const note = (text: string) => {
        if (!allowed.some((pattern) => pattern.test(text))) errors.push(text);
      };
      page.on("console", (message) => {
        // browsers ask for this of their own accord where a page names no icon
        if (message.location().url.endsWith("/favicon.ico")) return;
        if (message.type() === "error") note(`${message.text()} ${message.location().url}`);
      });
      page.on("pageerror", (error) => note(`${error.message}\n${error.stack ?? ""}`));
      page.on("requestfailed", (request) => {
        const reason = request.failure()?.errorText ?? "";
        if (reason !== "net::ERR_ABORTED") note(`${request.url()}: ${reason}`);
      });
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

type Values = Readonly<Record<string, number | string>>;

/** A figure in its full form, on its page at these values; seeds are asked for only where there is chance. */
export function onPage({ id, chance }: Listed, { seed, seeds, ...values }: Values): string {
  const seeded = { ...(seed === undefined ? {} : { seed }), ...(seeds === undefined ? {} : { seeds }) };
  const asked = Object.entries({ ...values, ...(chance ? seeded : {}) });
  const query = new URLSearchParams(asked.map(([name, value]) => [`${id}.${name}`, String(value)]));
  const route = routeWithWhole(id);
  if (route === gallery) query.set("id", id);
  return site(`${route}?${query}`);
}

/** A figure alone, with all of its parts, at rest until it is asked. */
export const alone = ({ id, chance }: Pick<Listed, "id" | "chance">, more = ""): string =>
  site(`embed/v1/${id}/?play=click&ui=full${chance ? "&seeds=1" : ""}${more}`);

/** The figure of that widget, awake: its main button answers, or its controls where it has none. */
export async function waiting(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`figure[data-widget="${id}"]`).first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".action, .controls :is(input, select)").first()).toBeEnabled();
  return figure;
}

/** The same, with its answer shown if it asks for a guess first. */
export async function awake(page: Page, id: string): Promise<Locator> {
  const figure = await waiting(page, id);
  const show = figure.getByRole("button", { name: "Show me" });
  if (await show.isVisible()) await show.click();
  return figure;
}

export const stepOf = async (figure: Locator): Promise<number> => Number(await figure.getAttribute("data-step"));

/**
 * Turns the first control that the figure has, by keyboard; where none stands beside the picture, the first in it that is
 * a setting, as the point of view is not.
 */
export async function turn(figure: Locator): Promise<void> {
  const beside = figure.locator(".controls input[type=range]:visible").first();
  const slider =
    (await beside.count()) > 0
      ? beside
      : figure.locator("[role=slider]:not([aria-label='Point of view']):visible").first();
  if ((await slider.count()) > 0) {
    const [back, on] =
      (await slider.getAttribute("aria-orientation")) === "vertical"
        ? (["ArrowDown", "ArrowUp"] as const)
        : (["ArrowLeft", "ArrowRight"] as const);
    const at = async (name: string) => Number((await slider.getAttribute(`aria-value${name}`)) ?? Number.NaN);
    const end =
      (await slider.getAttribute("role")) === "slider" ? (await at("now")) === (await at("max")) : await atEnd(slider);
    await slider.press(end ? back : on);
    return;
  }
  const choice = figure.locator(".controls select:visible").first();
  if ((await choice.count()) === 0) {
    await figure.locator(".controls input[type=radio]:visible:not(:checked)").first().press("Space");
    return;
  }
  const values = await choice
    .locator("option")
    .evaluateAll((options) => options.map((o) => (o as HTMLOptionElement).value));
  const now = await choice.inputValue();
  await choice.selectOption(values.find((value) => value !== now) ?? now);
}

const atEnd = async (slider: Locator) => (await slider.inputValue()) === (await slider.getAttribute("max"));

/** Asks the figure for its answer: by its main button, or, where it answers the finger, by a control. */
export async function ask(figure: Locator): Promise<void> {
  const action = figure.locator(".action");
  if ((await action.count()) > 0) await action.first().click();
  else await turn(figure);
}

/** It answers: steps go by, or runs of a survey come in. */
export async function answers(figure: Locator): Promise<void> {
  await expect(figure).toHaveAttribute("data-state", /running|done/);
  const progress = figure.locator("progress");
  await expect
    .poll(async () => (await stepOf(figure)) > 0 || (await progress.count()) > 0, "neither steps nor runs")
    .toBe(true);
}

const stepButton = (figure: Locator) => figure.getByRole("button", { name: /^Step:/ });

/** From the start so many recorded frames on, or to the end of what has fewer; the whole of what has no steps. */
export async function advance(figure: Locator, frames: number): Promise<void> {
  const button = stepButton(figure);
  if ((await button.count()) === 0) {
    const action = figure.locator(".action");
    if ((await action.count()) > 0) {
      await action.first().click();
      await expect(figure).toHaveAttribute("data-state", "done");
    }
    await expect(figure).not.toHaveAttribute("data-state", "running");
    // what stood there before is drawn until the answer at these settings has come
    await expect(figure).not.toHaveAttribute("data-foreign");
    return;
  }
  await reset(figure);
  const every = Number(/[\d.]+/.exec((await button.getAttribute("aria-label")) ?? "")?.[0]);
  expect(every).toBeGreaterThan(0);
  for (let i = 1; i <= frames && (await figure.getAttribute("data-state")) !== "done"; i++) {
    await button.click();
    const ended = async () => (await figure.getAttribute("data-state")) === "done";
    await expect.poll(async () => (await stepOf(figure)) === i * every || (await ended())).toBe(true);
  }
}

export async function reset(figure: Locator): Promise<void> {
  await figure.getByRole("button", { name: /^Reset/ }).click();
  await expect(figure).toHaveAttribute("data-step", "0");
}

/** All numbers of the figure, as its table gives them. */
export async function numbers(figure: Locator): Promise<string> {
  const table = figure.locator("details.data-table");
  // its curves come with the event of its opening
  await table.evaluate((details: HTMLDetailsElement) => {
    if (details.open) return;
    return new Promise<void>((done) => {
      details.addEventListener("toggle", () => requestAnimationFrame(() => requestAnimationFrame(() => done())));
      details.open = true;
    });
  });
  await expect(table.locator("table").nth(0)).toBeVisible();
  // curves and fields, if it has any, are made once it is open
  const more = table.locator(":scope > :nth-child(3)");
  if ((await more.count()) > 0) await expect(more).toBeVisible();
  return table.innerText();
}

/** The settings as the controls show them. */
export const settings = (figure: Locator): Promise<string[]> =>
  figure
    .locator(".control :is(input, select)")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
