// Finds a Chromium for the tests. One place, used by the configurations of Vitest and Playwright and by `npm test`.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

/** Against traffic of the browser's own, and for machines without a graphics card. */
export const browserFlags = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

function usualPlaces(environment) {
  const windows = [environment.PROGRAMFILES, environment["PROGRAMFILES(X86)"], environment.LOCALAPPDATA]
    .filter(Boolean)
    .map((folder) => join(folder, "Google/Chrome/Application/chrome.exe"));
  return [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    ...windows,
  ];
}

function ofPlaywright() {
  try {
    return createRequire(import.meta.url)("playwright").chromium.executablePath();
  } catch {
    return null; // Playwright is not installed, or knows no browser for this system
  }
}

/** Path of the browser to use, or null: the variable CHROMIUM, PATH, the usual places, Playwright's own. */
export function findBrowser(environment = process.env) {
  if (environment.CHROMIUM) return environment.CHROMIUM;
  const folders = (environment.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const candidates = [...onPath, ...usualPlaces(environment), ofPlaywright()];
  return candidates.find((path) => path && existsSync(path)) ?? null;
}

const runs = (command, given) =>
  spawnSync(command, given, { stdio: ["ignore", 2, 2], shell: process.platform === "win32" }).status === 0;

/** As `findBrowser`, but tries to install one: through Playwright, then, as root on Debian, by apt. Never sudo. */
export function ensureBrowser(say) {
  const found = findBrowser();
  if (found) return found;
  say("no browser found; trying npx playwright install chromium");
  if (runs("npx", ["playwright", "install", "chromium"]) && findBrowser()) return findBrowser();
  if (process.getuid?.() === 0 && existsSync("/etc/debian_version")) {
    say("trying apt-get install chromium");
    if (runs("apt-get", ["update"])) runs("apt-get", ["install", "-y", "--no-install-recommends", "chromium"]);
  }
  return findBrowser();
}

export const noBrowser =
  "no browser: install Chromium (`npx playwright install chromium`, or your system's package), or set CHROMIUM to its path";
