/** `npm run bench -- --pages`: what a reader's phone and a reader's first click would see of the built site. */

import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { createServer } from "node:net";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium } from "playwright";
import { browserFlags } from "../../src/commands/browser.mjs";
import { serve } from "../../src/commands/serve.mjs";
import { aligned } from "./report.ts";

/** Medians over the runs of Lighthouse's mobile profile; scores from 0 to 1, times in milliseconds. */
export interface PageRow {
  readonly path: string;
  /** Audits that came to an end; on a busy machine one may give up. */
  readonly audits: number;
  readonly performance: number;
  readonly accessibility: number;
  readonly largestPaint: number;
  readonly blocking: number;
  readonly shift: number;
}

/** Medians over fresh loads of the widget's own page, without throttling; milliseconds. */
export interface WidgetRow {
  readonly id: string;
  /** From the start of the load until its first button answers. */
  readonly ready: number;
  /** From the click on it until a first step is on the screen, and until the run has ended. */
  readonly movement: number;
  readonly answer: number;
  /** How the run ended; "running" after the longest time that is waited for. */
  readonly state: string;
  /** Pictures a second meanwhile, and the longest time between two. */
  readonly framesPerSecond: number;
  readonly longestFrame: number;
}

export interface PagesReport {
  readonly browser: string;
  readonly lighthouse: string;
  readonly runs: number;
  readonly pages: readonly PageRow[];
  readonly widgets: readonly WidgetRow[];
}

export interface PagesPlan {
  readonly runs: number;
  /** Longest wait for a widget's answer, in milliseconds. */
  readonly patience: number;
}

/** NaN of nothing. */
const median = (values: readonly number[]): number => {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

function routesOf(dist: string): string[] {
  return readdirSync(dist, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /(^|\/)index\.html$/.test(file))
    .map((file) => file.replace(/index\.html$/, ""))
    .sort();
}

const freePort = (): Promise<number> =>
  new Promise((done, failed) => {
    const server = createServer();
    server.once("error", failed);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

export async function measurePages(
  root: string,
  executablePath: string,
  { runs, patience }: PagesPlan,
  say: (text: string) => void,
): Promise<PagesReport> {
  const dist = join(root, "dist");
  const site = await serve({ folder: dist, port: 0, compress: true });
  const launch = (flags: readonly string[] = []) =>
    chromium.launch({ executablePath, args: [...browserFlags, ...flags] });
  try {
    const routes = routesOf(dist);
    const { audit, version } = await lighthouseOf(join(root, "tests/bench"), launch);
    const audits = new Map<string, PageRow[]>(routes.map((route) => [route, []]));
    for (let run = 1; run <= runs; run++)
      for (const route of routes) {
        say(`lighthouse ${run}/${runs} /${route}`);
        try {
          audits.get(route)!.push(await audit(`/${route}`, `${site.url}${route}`));
        } catch (error) {
          say(`lighthouse gave up on /${route}: ${error instanceof Error ? error.message : String(error)}`);
        }
      }
    const browser = await launch();
    const widgets: WidgetRow[] = [];
    for (const route of routes.filter((path) => path.startsWith("embed/"))) {
      const id = route.split("/").at(-2)!;
      say(`first click: ${id}`);
      const rows: WidgetRow[] = [];
      for (let run = 0; run < runs; run++) rows.push(await firstClick(browser, `${site.url}${route}`, id, patience));
      widgets.push(widgetMedians(rows));
    }
    await browser.close();
    const pages = [...audits].map(([route, rows]) => pageMedians(`/${route}`, rows));
    return { browser: `Chromium ${browser.version()}`, lighthouse: version, runs, pages, widgets };
  } finally {
    await site.close();
  }
}

/**
 * Lighthouse stands among the peers' packages, where this bundle's own imports do not look. Each audit has a browser of
 * its own, with nothing in its caches.
 */
async function lighthouseOf(bench: string, launch: (flags: readonly string[]) => Promise<Browser>) {
  const require = createRequire(join(bench, "package.json"));
  const { default: lighthouse } = (await import(
    pathToFileURL(require.resolve("lighthouse")).href
  )) as typeof import("lighthouse");
  const { version } = require("lighthouse/package.json") as { version: string };
  const audit = async (path: string, address: string): Promise<PageRow> => {
    const port = await freePort();
    const browser = await launch([`--remote-debugging-port=${port}`]);
    const onlyCategories = ["performance", "accessibility"];
    const result = await lighthouse(address, { port, logLevel: "error", onlyCategories })
      .then((run) => run?.lhr)
      .finally(() => browser.close());
    if (!result) throw new Error("no result came");
    if (result.runtimeError) throw new Error(result.runtimeError.message);
    const value = (name: string) => result.audits[name]?.numericValue ?? Number.NaN;
    return {
      path,
      audits: 1,
      performance: result.categories.performance?.score ?? Number.NaN,
      accessibility: result.categories.accessibility?.score ?? Number.NaN,
      largestPaint: value("largest-contentful-paint"),
      blocking: value("total-blocking-time"),
      shift: value("cumulative-layout-shift"),
    };
  };
  return { audit, version };
}

function pageMedians(path: string, rows: readonly PageRow[]): PageRow {
  const of = (name: Exclude<keyof PageRow, "path" | "audits">) => median(rows.map((row) => row[name]));
  return {
    path,
    audits: rows.length,
    performance: of("performance"),
    accessibility: of("accessibility"),
    largestPaint: of("largestPaint"),
    blocking: of("blocking"),
    shift: of("shift"),
  };
}

function widgetMedians(rows: readonly WidgetRow[]): WidgetRow {
  const of = (name: Exclude<keyof WidgetRow, "id" | "state">) => median(rows.map((row) => row[name]));
  return {
    id: rows[0]!.id,
    ready: of("ready"),
    movement: of("movement"),
    answer: of("answer"),
    state: rows.at(-1)!.state,
    framesPerSecond: of("framesPerSecond"),
    longestFrame: of("longestFrame"),
  };
}

/** Loads a widget's page afresh, clicks its first button as soon as it answers, and watches until the run has ended. */
async function firstClick(browser: Browser, address: string, id: string, patience: number): Promise<WidgetRow> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  try {
    const page = await context.newPage();
    // an embed would start by itself
    await page.goto(`${address}?play=click`, { waitUntil: "commit" });
    await page.waitForSelector(`[data-widget="${id}"] .action[aria-disabled="false"]`);
    const seen = await page.evaluate(
      ([name, longest]) =>
        new Promise<Omit<WidgetRow, "id">>((done) => {
          const figure = document.querySelector<HTMLElement>(`[data-widget="${name}"]`)!;
          const ready = performance.now();
          // at rest it shows its stored result, at that result's step
          const { step: stored } = figure.dataset;
          let movement = Number.NaN;
          let [frames, before, longestFrame] = [0, ready, 0];
          const look = () => {
            const now = performance.now();
            frames++;
            longestFrame = Math.max(longestFrame, now - before);
            before = now;
            const { state = "", step } = figure.dataset;
            if (Number.isNaN(movement) && Number(step) > 0 && step !== stored) movement = now - ready;
            const answer = now - ready;
            if (!["done", "diverged", "failed"].includes(state) && answer < longest) requestAnimationFrame(look);
            else done({ ready, movement, answer, state, framesPerSecond: (frames * 1000) / answer, longestFrame });
          };
          requestAnimationFrame(look);
          figure.querySelector<HTMLElement>(".action")!.click();
        }),
      [id, patience] as const,
    );
    return { id, ...seen };
  } finally {
    await context.close();
  }
}

export function pagesTable({ browser, lighthouse, runs, pages, widgets }: PagesReport): string {
  const fixed = (value: number, digits: number) => (Number.isFinite(value) ? value.toFixed(digits) : "-");
  const whole = (value: number) => fixed(value, 0);
  return [
    `${browser}, Lighthouse ${lighthouse}, mobile profile, medians of ${runs}. Times in milliseconds.`,
    aligned([
      ["page", "performance", "accessibility", "largest paint", "blocking", "shift"],
      ...pages.map(({ path, performance, accessibility, largestPaint, blocking, shift }) => [
        path,
        fixed(performance, 2),
        fixed(accessibility, 2),
        whole(largestPaint),
        whole(blocking),
        fixed(shift, 3),
      ]),
    ]),
    aligned([
      ["widget", "ready", "first movement", "answer", "frames/s", "longest frame", ""],
      ...widgets.map(({ id, ready, movement, answer, state, framesPerSecond, longestFrame }) => [
        id,
        whole(ready),
        whole(movement),
        whole(answer),
        whole(framesPerSecond),
        whole(longestFrame),
        state,
      ]),
    ]),
  ].join("\n\n");
}
