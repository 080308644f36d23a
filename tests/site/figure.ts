/** What specs do with pages and figures. Console errors and failed requests fail every spec that does not expect them. */
import { test as base, expect, type Locator, type Page } from "@playwright/test";

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

/** The figure of that widget, awake: its controls answer. */
export async function awake(page: Page, id: string): Promise<Locator> {
  const figure = page.locator(`figure[data-widget="${id}"]`).first();
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator(".action").first()).toBeEnabled();
  return figure;
}

export const stepOf = async (figure: Locator): Promise<number> => Number(await figure.getAttribute("data-step"));

/** Presses "Step" that many times, each when the one before has come to its end. */
export async function steps(figure: Locator, times: number): Promise<void> {
  const button = figure.getByRole("button", { name: /^Step/ });
  const every = Number(/[\d.]+/.exec((await button.getAttribute("aria-label")) ?? "")?.[0]);
  expect(every).toBeGreaterThan(0);
  for (let i = 1; i <= times; i++) {
    await button.click();
    await expect(figure).toHaveAttribute("data-step", String(i * every));
  }
}

export async function reset(figure: Locator): Promise<void> {
  await figure.getByRole("button", { name: /^Reset/ }).click();
  await expect(figure).toHaveAttribute("data-step", "0");
}

/** All numbers of the figure, as its table gives them. */
export async function numbers(figure: Locator): Promise<string> {
  const table = figure.locator("details.data-table");
  if ((await table.getAttribute("open")) === null) await table.locator("summary").first().click();
  await expect(table.locator("table").nth(0)).toBeVisible();
  return table.innerText();
}

/** The settings as the controls show them. */
export const settings = (figure: Locator): Promise<string[]> =>
  figure
    .locator(".control :is(input, select)")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
