/** What goes wrong stays in its figure, is said in a sentence, and the page reads on. */
import { distFiles, figures, routeWith, sample } from "./dist.ts";
import { advance, awake, expect, numbers, onPage, site, stepOf, test } from "./figure.ts";

/** A figure that steps over seeds has all that can fail. */
const id = sample.find(({ kind }) => kind === "seeded")?.id ?? "";
const workers = distFiles.filter((file) => /(^|\/)worker[^/]*\.js$/.test(file));
const anyWorker = "**/worker*.js";

test.beforeAll(() => {
  expect(id).not.toBe("");
  expect(workers.length).toBeGreaterThan(0);
});

test("a worker that throws", async ({ page, allowed }) => {
  allowed.push(/planted/);
  await page.route(anyWorker, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'onmessage = () => { throw new Error("planted"); }; postMessage({ kind: "ready" });',
    }),
  );
  await page.goto(site(routeWith(id)));
  const figure = await awake(page, id);
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "failed");
  await expect(figure.locator(".figure-error")).toContainText(/stopped.*planted/i);
  await expect(figure.getByRole("button", { name: "Start again" })).toBeEnabled();
  await expect(page.locator("h1")).toBeVisible();
});

test("a worker that says nothing, and one after it that works", async ({ page }) => {
  const silent = { contentType: "text/javascript", body: 'onmessage = () => {}; postMessage({ kind: "ready" });' };
  await page.route(anyWorker, (route) => route.fulfill(silent), { times: 1 });
  await page.goto(site(`${routeWith(id)}?${id}.seeds=1`));
  const figure = await awake(page, id);
  await figure.locator(".action").click();
  await expect(figure.locator(".notes")).toContainText("was replaced");
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
});

test("a worker that cannot load what it shall run, until the line is back", async ({ page, allowed }) => {
  allowed.push(/Failed to fetch|ERR_FAILED|dynamically imported/);
  const code = "**/assets/worker-motion-*.js";
  await page.route(code, (route) => route.abort());
  await page.goto(site(`${routeWith(id)}?${id}.seeds=1`));
  const figure = await awake(page, id);
  await figure.locator(".action").click();
  await expect(figure.locator(".notes")).toContainText("tried again when the connection is back");
  await expect(figure.locator(".notes")).not.toContainText("http");
  await page.unroute(code);
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
});

test("workers that cannot be had", async ({ page, allowed }) => {
  allowed.push(/worker/i);
  await page.route(anyWorker, (route) => route.abort());
  await page.goto(site(`${routeWith(id)}?${id}.seeds=1`));
  const figure = await awake(page, id);
  await figure.locator(".action").click();
  await expect(figure.locator(".notes")).toContainText("may not start workers");
  await expect.poll(() => stepOf(figure)).toBeGreaterThan(0);
});

test("neither workers nor what computes without them", async ({ page, allowed }) => {
  allowed.push(/worker/i, /Failed to fetch|ERR_FAILED|dynamically imported/);
  await page.route(anyWorker, (route) => route.abort());
  await page.route("**/assets/local-host*.js", (route) => route.abort());
  await page.goto(site(routeWith(id)));
  const figure = await awake(page, id);
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "failed");
  await expect(figure.locator(".figure-error")).toContainText("reload the page");
  await expect(page.locator("h1")).toBeVisible();
});

test("a widget whose file is lost", async ({ page, allowed }) => {
  allowed.push(/Failed to fetch|ERR_FAILED|dynamically imported/);
  await page.route(`**/assets/${id}-*.js`, (route) => route.abort());
  await page.goto(site(routeWith(id)));
  const island = page.locator(`[data-island="${id}"]`).first();
  await island.scrollIntoViewIfNeeded();
  await expect(island.locator(".figure-error")).toContainText("could not be started");
  await expect(island.locator("svg.panel").first()).toBeVisible();
});

for (const listed of sample) {
  const { id: widget, brief, kind, trains } = listed;
  test(`${widget} without WebAssembly gives the same numbers, and says so where it trained with it`, async ({
    page,
    context,
  }) => {
    const address = onPage(listed, { ...brief, seeds: 1 });
    await page.goto(address);
    const usual = await awake(page, widget);
    await advance(usual, 1);
    const expected = await numbers(usual);

    const bare = await context.newPage();
    await bare.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
    let stripped = 0;
    await bare.route(anyWorker, async (route) => {
      stripped++;
      const response = await route.fetch();
      await route.fulfill({ response, body: `delete globalThis.WebAssembly;\n${await response.text()}` });
    });
    await bare.goto(address);
    const figure = await awake(bare, widget);
    await advance(figure, 1);
    expect(await numbers(figure)).toBe(expected);
    // what is instant may well do without a worker
    if (kind !== "instant") expect(stripped).toBeGreaterThan(0);
    // crowds of walkers and float64 need none, so there is nothing to be told
    if (trains) await expect(figure.locator(".notes")).toContainText("WebAssembly");
  });
}

test("a learning rate of 1000", async ({ page }) => {
  const trained = figures.find(({ trains, parameters }) => trains && parameters.rate);
  expect(trained, "a figure that trains, with a learning rate").toBeDefined();
  await page.goto(onPage(trained!, { rate: 1000, seeds: 1 }));
  const figure = await awake(page, trained!.id);
  const notes = figure.locator(".notes");
  if (!(await notes.innerText()).includes("1000")) await figure.locator(".action").click();
  await expect(notes).toContainText(/rate=1000 is outside|diverged at step/);
  await expect(page.locator("h1")).toBeVisible();
});
