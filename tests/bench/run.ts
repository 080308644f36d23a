/** `npm run bench`: the engine against its peers, in one run. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright";
import { browserFlags, ensureBrowser, noBrowser } from "../../src/commands/browser.mjs";
import { serve } from "../../src/commands/serve.mjs";
import { type Arguments, parseArguments, UsageError } from "./arguments.ts";
import { buildPages, writeData } from "./build.ts";
import {
  describeTorch,
  type Engine,
  type Launch,
  openPage,
  pageEngine,
  pythonWithTorch,
  torchEngine,
} from "./driver.ts";
import { type EngineName, engines } from "./engines.ts";
import { measure } from "./measure.ts";
import { measurePages, type PagesPlan, pagesTable } from "./pages.ts";
import type { Bench } from "./peer.ts";
import { referenceOf } from "./reference.ts";
import { between, idsOf, markdownOf, type Report, type Row, rowOf, tableOf } from "./report.ts";
import { setupOf } from "./setup.ts";

const plan = { rounds: 24, milliseconds: 100, atLeast: 4 };
const pagesPlan: PagesPlan = { runs: 5, patience: 120_000 };

const say = (text: string) => process.stderr.write(`${text}\n`);

function installPeers(bench: string): void {
  if (existsSync(join(bench, "node_modules/.package-lock.json"))) return;
  say("installing the peers (tests/bench)");
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: bench,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error("npm ci in tests/bench failed; its message stands above");
}

/** A window of about 100 ms of the ceiling's module each time it is looked at; keeps the best. */
async function ceilingOf(launch: Launch, address: string) {
  let opened = await openPage(launch, address);
  const { version } = opened;
  const spin = (rounds: number) =>
    opened.page.evaluate((count) => (globalThis as typeof globalThis & { bench: Bench }).bench.ceiling(count), rounds);
  let best = await spin(20_000_000);
  const look = async () => {
    if (!opened.page.context().browser()?.isConnected()) opened = await openPage(launch, address);
    best = Math.max(best, await spin(Math.round((best * 0.1) / 64)));
  };
  return { look, best: () => best / 1e9, version, close: () => opened.close() };
}

async function compare(root: string, executablePath: string, only: readonly string[]): Promise<Report> {
  const bench = join(root, "tests/bench");
  const out = join(root, "node_modules/.cache/bench/pages");
  say("building the page of each engine");
  await buildPages(bench, out);
  const site = await serve({ folder: out, port: 0 });
  const launch = () => chromium.launch({ executablePath, args: [...browserFlags] });
  const address = `${site.url}page.html`;
  const python = pythonWithTorch();
  const ceiling = await ceilingOf(launch, address);
  try {
    const open = (name: EngineName) => async (): Promise<Engine | string> => {
      if (name.role !== "torch") return pageEngine(launch, address, name.id);
      return python ? torchEngine(python, bench, join(out, "data")) : "no Python with PyTorch was found";
    };
    const measured = [];
    for (const workload of idsOf(only)) {
      say(`${workload.id} ${workload.title}`);
      const setup = setupOf(workload);
      writeData(out, workload.id, setup);
      const entries = engines.map((name) => ({ name, engine: open(name) }));
      const rows = await measure(
        workload,
        referenceOf(workload, setup),
        entries,
        { ...plan, between: ceiling.look },
        say,
      );
      measured.push({ workload, rows });
    }
    const workloads: Record<string, Row> = {};
    for (const { workload, rows } of measured) workloads[workload.id] = rowOf(workload, rows, ceiling.best());
    return { machine: machineOf(root, ceiling.version, python, ceiling.best()), workloads };
  } finally {
    await ceiling.close();
    await site.close();
  }
}

function machineOf(root: string, browser: string, python: string | null, ceiling: number): Report["machine"] {
  const output = (command: string, given: readonly string[]) =>
    spawnSync(command, given, { cwd: root, encoding: "utf8" }).stdout?.trim() || "unknown";
  return {
    date: new Date().toISOString().slice(0, 10),
    commit: output("git", ["rev-parse", "--short", "HEAD"]),
    processor: cpus()[0]?.model ?? "unknown",
    browser: `Chromium ${browser}`,
    torch: python ? describeTorch(python) : null,
    ceiling,
  };
}

function write(root: string, report: Report): void {
  for (const [file, short] of [
    ["README.md", true],
    ["docs/engine.md", false],
  ] as const) {
    const path = join(root, file);
    const text = existsSync(path) ? between(readFileSync(path, "utf8"), markdownOf(report, short)) : null;
    if (text === null) say(`${file}: no marks <!-- bench --> and <!-- /bench -->, left as it is`);
    else {
      writeFileSync(path, text);
      say(`${file}: table written`);
    }
  }
}

async function comparison(root: string, executablePath: string, options: Arguments): Promise<string> {
  const report = await compare(root, executablePath, options.only);
  if (options.write) write(root, report);
  return options.json ? JSON.stringify(report, null, 2) : tableOf(report);
}

async function pages(root: string, executablePath: string, { json }: Arguments): Promise<string> {
  say("building the site");
  const vite = join(root, "node_modules/vite/bin/vite.js");
  const { status } = spawnSync(process.execPath, [vite, "build", "--logLevel=warn"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
  });
  if (status !== 0) throw new Error("the build failed; its message stands above");
  const report = await measurePages(root, executablePath, pagesPlan, say);
  return json ? JSON.stringify(report, null, 2) : pagesTable(report);
}

/** Gives the exit status: 0, 1 for a failure, 2 for bad arguments. On standard output stands the result alone. */
export async function main(root: string, given: readonly string[]): Promise<number> {
  try {
    const options = parseArguments(given);
    const executablePath = ensureBrowser(say);
    if (!executablePath) throw new Error(noBrowser);
    installPeers(join(root, "tests/bench"));
    const output = await (options.pages ? pages : comparison)(root, executablePath, options);
    await new Promise<void>((done) => process.stdout.write(`${output}\n`, () => done()));
    return 0;
  } catch (error) {
    say(
      error instanceof UsageError
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : `${error}`,
    );
    return error instanceof UsageError ? 2 : 1;
  }
}
