// The same embed page in other browser engines, driven by WebDriver: the numbers must equal Node's, bit for bit as far
// as a page prints them. An engine that is not on this machine is not run, and is never counted as passed.
import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, join } from "node:path";
import { serve } from "./serve.mjs";

const root = join(import.meta.dirname, "../..");

const onPath = (name) =>
  (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

function miniBrowser() {
  const places = ["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec"];
  return places
    .filter(existsSync)
    .flatMap((place) =>
      readdirSync(place)
        .filter((name) => name.startsWith("webkit2gtk"))
        .map((name) => join(place, name, "MiniBrowser")),
    )
    .find((path) => existsSync(path));
}

/** Engines, each with the driver that it needs and what a session asks for. */
const known = [
  {
    name: "Firefox",
    command: () => {
      const driver = onPath("geckodriver");
      const binary = onPath("firefox-esr") ?? onPath("firefox");
      if (!driver || !binary) return null;
      const capabilities = { "moz:firefoxOptions": { binary, args: ["-headless"] } };
      return { run: (port) => [driver, "--port", String(port)], capabilities };
    },
  },
  {
    name: "WebKitGTK",
    command: () => {
      const driver = onPath("WebKitWebDriver");
      const binary = miniBrowser();
      const screen = onPath("xvfb-run");
      if (!driver || !binary || !screen) return null;
      const capabilities = {
        browserName: "MiniBrowser",
        "webkitgtk:browserOptions": { binary, args: ["--automation"] },
      };
      return { run: (port) => [screen, "-a", driver, `--port=${port}`], capabilities };
    },
  },
];

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });

const pause = (ms) => new Promise((done) => setTimeout(done, ms));

async function ask(port, method, path, body) {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
  });
  const { value } = await answer.json();
  if (value?.error) throw new Error(`${value.error}: ${value.message}`);
  return value;
}

async function ready(port) {
  for (let tries = 0; ; tries++) {
    try {
      return await ask(port, "GET", "/status");
    } catch (error) {
      if (tries >= 60) throw new Error(`the driver does not answer: ${error.message}`);
      await pause(500);
    }
  }
}

const bothSides = `
  const figure = document.querySelector("figure.figure");
  const table = document.querySelector(".data-table table");
  return figure && { state: figure.dataset.state, step: figure.dataset.step, numbers: table && table.innerText };`;

/** Runs the embed of a widget to its end; gives the numbers of its table. */
async function numbersIn({ run, capabilities }, address) {
  const port = await freePort();
  const [command, ...given] = run(port);
  const driver = spawn(command, given, { stdio: "ignore", detached: true });
  try {
    await ready(port);
    const { sessionId } = await ask(port, "POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    const session = `/session/${sessionId}`;
    const script = (text) => ask(port, "POST", `${session}/execute/sync`, { script: text, args: [] });
    await ask(port, "POST", `${session}/url`, { url: address });
    await script('for (const part of document.querySelectorAll("details")) part.open = true;');
    let started = false;
    for (let tries = 0; tries < 600; tries++) {
      const seen = await script(bothSides);
      if (seen?.state === "done") {
        await ask(port, "DELETE", session);
        return seen.numbers;
      }
      if (seen?.state === "failed" || seen?.state === "diverged") throw new Error(`the figure is ${seen.state}`);
      if (!started) {
        started = await script(
          'const action = document.querySelector(".action"); if (!action || action.disabled) return false; action.click(); return true;',
        );
      }
      await pause(500);
    }
    throw new Error("the figure has not come to its end");
  } finally {
    process.kill(-driver.pid);
  }
}

async function inChromium(address) {
  const { chromium } = await import("playwright");
  const { browserFlags, findBrowser } = await import("./browser.mjs");
  const browser = await chromium.launch({ executablePath: findBrowser() ?? undefined, args: browserFlags });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    await page.locator(".action:enabled").waitFor();
    await page.evaluate(() => {
      for (const part of document.querySelectorAll("details")) part.open = true;
    });
    await page.locator(".action").click();
    await page.locator('figure[data-state="done"]').waitFor({ timeout: 600_000 });
    return await page.evaluate(() => document.querySelector(".data-table table")?.innerText);
  } finally {
    await browser.close();
  }
}

/** Stages for the engines of this machine, and the names of those that it has not. */
export async function engines() {
  const stages = [];
  const notRun = [];
  const embeds = join(root, "dist/embed/v1");
  const ids = existsSync(embeds) ? readdirSync(embeds).filter((id) => existsSync(join(embeds, id, "index.html"))) : [];
  for (const { name, command } of known) {
    const engine = command();
    if (!engine) {
      notRun.push(name);
      continue;
    }
    stages.push(async () => {
      const site = await serve({ folder: join(root, "dist"), port: 0 });
      const messages = [];
      let passed = 0;
      try {
        for (const id of ids) {
          const address = `${site.url}embed/v1/${id}/?play=click&ui=full&seeds=2`;
          try {
            const [here, there] = [await inChromium(address), await numbersIn(engine, address)];
            if (here && there && here.replaceAll(/\s+/g, " ") === there.replaceAll(/\s+/g, " ")) passed++;
            else messages.push(`${id}: Chromium shows\n${here}\n${name} shows\n${there}`);
          } catch (error) {
            messages.push(`${id}: ${error.message}`);
          }
        }
      } finally {
        await site.close();
      }
      if (ids.length === 0) messages.push("dist has no embeds; the build has failed");
      return { name: `${name} against Chromium`, passed, failed: messages.length, messages };
    });
  }
  return { stages, notRun };
}
