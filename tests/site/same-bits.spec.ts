/** One permalink, one curve: three loads, a browser without WebAssembly, and Node give the same numbers to the last bit. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { root, sample } from "./dist.ts";
import { ask, awake, expect, onPage, test } from "./figure.ts";

interface Curves {
  readonly scalars: Readonly<Record<string, number | null>>;
  readonly series: Readonly<Record<string, { readonly x: readonly number[]; readonly y: readonly (number | null)[] }>>;
}

/** What is taken away: numbers, and what gave them. */
interface Taken extends Curves {
  readonly params: Readonly<Record<string, number | string>>;
  readonly seeds: readonly number[];
}

/** Runs the figure to its end and takes its numbers away, as a reader would. */
async function download(page: Page, id: string, address: string): Promise<Taken> {
  await page.goto(address);
  const figure = await awake(page, id);
  // what answers the finger is turned, so that it is not its stored result that is taken
  await ask(figure);
  await expect(figure).toHaveAttribute("data-state", "done", { timeout: 240_000 });
  await figure.locator("summary", { hasText: "Share, export" }).click();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    figure.getByRole("button", { name: "Download JSON" }).click(),
  ]);
  const { params, seeds, scalars, series } = JSON.parse(readFileSync(await file.path(), "utf8"));
  // one seed: the median is the run
  return {
    params,
    seeds,
    scalars: Object.fromEntries(Object.entries<{ median: number | null }>(scalars).map(([k, v]) => [k, v.median])),
    series: Object.fromEntries(
      Object.entries<{ x: number[]; median: (number | null)[] }>(series).map(([k, v]) => [k, { x: v.x, y: v.median }]),
    ),
  };
}

async function bare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, "WebAssembly"));
  await page.route("**/worker*.js", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `delete globalThis.WebAssembly;\n${await response.text()}` });
  });
  return page;
}

function inNode(id: string, { params, seeds }: Taken): Curves {
  const given = Object.entries(params).flatMap(([name, value]) => ["--param", `${name}=${value}`]);
  const launch = ["src/commands/launch.mjs", "experiment", "run", id, ...given, "--seeds", `${seeds.join(",")},`];
  const { stdout, stderr } = spawnSync(process.execPath, launch, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout).results[0];
}

for (const listed of sample) {
  const { id, brief } = listed;
  test(`${id}: three loads, no WebAssembly, and Node`, async ({ page, context }) => {
    const address = onPage(listed, { ...brief, seed: 5, seeds: 1 });
    const first = await download(page, id, address);
    for (const [name, value] of Object.entries(brief)) expect(String(first.params[name]), name).toBe(String(value));
    expect(Object.values(first.scalars).filter((value) => value !== null).length).toBeGreaterThan(0);
    const { scalars, series } = inNode(id, first);
    expect(first).toMatchObject({ scalars, series });
    for (let load = 1; load < 3; load++) expect(await download(page, id, address)).toEqual(first);
    expect(await download(await bare(context), id, address)).toEqual(first);
  });
}
