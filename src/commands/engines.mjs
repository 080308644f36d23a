// Other browser engines than Chromium: trained weights and walked places must have Node's hashes, and every embed must
// show Chromium's numbers. An engine that is not on this machine is not run, and is never counted as passed.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { drivers, pause } from "./engines.drivers.mjs";
import { listedFigures } from "./listed.mjs";
import { serve } from "./serve.mjs";

const root = join(import.meta.dirname, "../..");

/** What a script in the page gives as soon as it is not null; looks twice a second for two minutes. */
async function seen(session, script, what) {
  for (let tries = 0; tries < 240; tries++) {
    const value = await session.run(script);
    if (value !== null && value !== undefined) return value;
    await pause(500);
  }
  throw new Error(`${what} has not come`);
}

const look = `
  const figure = document.querySelector("figure.figure");
  const action = document.querySelector(".action");
  for (const part of document.querySelectorAll("details")) part.open = true;
  if (action?.getAttribute("aria-disabled") === "false" && !window.begun) { window.begun = true; action.click(); }
  if (!figure || !["done", "failed", "diverged"].includes(figure.dataset.state)) return null;
  const table = document.querySelector(".data-table table");
  return { state: figure.dataset.state, numbers: table ? table.innerText.replace(/\\s+/g, " ").trim() : "" };`;

/** Runs the embed of a widget to its end; gives the numbers of its table. */
async function numbersIn(session, address) {
  await session.go(address);
  const { state, numbers } = await seen(session, look, "the end of the figure");
  if (state !== "done") throw new Error(`the figure is ${state}`);
  if (numbers === "") throw new Error("the figure has no numbers in its table");
  return numbers;
}

async function chromiumSession() {
  const { chromium } = await import("playwright");
  const { browserFlags, findBrowser } = await import("./browser.mjs");
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags });
  const page = await browser.newPage();
  return {
    go: (url) => page.goto(url),
    run: (script) => page.evaluate((text) => new Function(text)(), script),
    close: () => browser.close(),
  };
}

/** A folder with the page that computes tests/fixtures/bits.ts. */
async function bitsPage() {
  const { build } = await import("vite");
  const folder = mkdtempSync(join(tmpdir(), "bits-"));
  await build({
    root,
    configFile: join(root, "tests/fixtures/bits.vite.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>bits</title><body><script src="bits.js"></script></body>',
  );
  return folder;
}

/** A message for each row whose hash is not that of Node. */
async function differentBits(session, address) {
  await session.go(address);
  const text = await seen(
    session,
    'return document.body.textContent.startsWith("{") ? document.body.textContent : null',
    "the page of bits",
  );
  const golden = JSON.parse(readFileSync(join(root, "tests/golden/bits.json"), "utf8"));
  const found = JSON.parse(text);
  return ["typescript", "webassembly"].flatMap((backend) =>
    Object.entries(golden).map(([row, hash]) =>
      found[backend]?.[row] === hash ? null : `${row}, ${backend}: ${found[backend]?.[row]}, Node has ${hash}`,
    ),
  );
}

/**
 * What is asked of a figure: a short run of two seeds, or, of one that answers the finger and is not touched here, another
 * value of its first parameter.
 */
function queryOf({ kind, chance, brief = {}, parameters }) {
  const asked = new URLSearchParams({ play: "click", ui: "full", ...brief });
  if (chance) asked.set("seeds", "2");
  if (kind !== "instant") return asked;
  for (const [name, { kind: form, value, min, max, choices }] of Object.entries(parameters)) {
    const other = form === "range" ? (value === max ? min : max) : choices?.find((one) => one.value !== value)?.value;
    if (other === undefined) continue;
    asked.set(name, String(other));
    return asked;
  }
  return asked;
}

async function compare({ name, start }, figures) {
  const folder = await bitsPage();
  const site = await serve({ folder: join(root, "dist"), port: 0 });
  const bits = await serve({ folder, port: 0 });
  const checks = [];
  const open = [];
  try {
    const there = await start();
    open.push(there);
    checks.push(...(await differentBits(there, bits.url)));
    const here = await chromiumSession();
    open.push(here);
    for (const figure of figures) {
      const { id } = figure;
      const address = `${site.url}embed/v1/${id}/?${queryOf(figure)}`;
      // one that cannot be had is told, and the others are compared all the same
      try {
        const shown = [await numbersIn(here, address), await numbersIn(there, address)];
        checks.push(shown[0] === shown[1] ? null : `${id}: Chromium shows\n${shown[0]}\n${name} shows\n${shown[1]}`);
      } catch (error) {
        checks.push(`${id}: ${error.message}`);
      }
    }
    if (figures.length === 0) checks.push("dist has no embeds; the build has failed");
  } catch (error) {
    checks.push(error.message);
  } finally {
    for (const session of open) await session.close();
    await site.close();
    await bits.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const messages = checks.filter((message) => message !== null);
  return {
    name: `${name}: bits of Node, figures of Chromium`,
    passed: checks.length - messages.length,
    failed: messages.length,
    messages,
  };
}

/** As root on Debian what is missing is fetched; never sudo. */
function install(packages) {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return;
  const apt = (...given) =>
    spawnSync("apt-get", given, {
      stdio: ["ignore", 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  if (apt("update").status === 0) apt("install", "-y", "--no-install-recommends", ...packages);
}

/** Stages for the engines of this machine, and the names of those that it has not. */
export async function engines() {
  const figures = existsSync(join(root, "dist/embed/v1")) ? listedFigures(root) : [];
  const missing = drivers.filter(({ find }) => !find());
  if (missing.length > 0) install(missing.flatMap(({ packages }) => packages));
  const there = drivers.map(({ name, find }) => ({ name, start: find() }));
  return {
    stages: there.filter(({ start }) => start).map((engine) => () => compare(engine, figures)),
    notRun: there.filter(({ start }) => !start).map(({ name }) => name),
  };
}
