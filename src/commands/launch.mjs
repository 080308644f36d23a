// Runs a command of the project: bundles src/commands/main.ts if its sources changed, then imports the bundle.
// Node 20 cannot run TypeScript itself, and the WebAssembly kernels are compiled by the same plugin as the site's.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Installs what package-lock.json names, if anything is missing; npm's own words go to standard error. */
export function install() {
  const marker = join(root, "node_modules/.package-lock.json");
  if (existsSync(marker)) return;
  const { status } = spawnSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });
  if (status !== 0) {
    console.error("npm ci failed; its message stands above");
    process.exit(1);
  }
}

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

async function bundle() {
  const hash = createHash("sha256");
  const folders = ["engine", "experiments", "runner", "commands", "build", "terms"].map((name) =>
    join(root, "src", name),
  );
  for (const folder of [...folders, join(root, "content/data")])
    for (const file of filesBelow(folder)) hash.update(file.slice(root.length)).update(readFileSync(file));
  hash.update(readFileSync(join(root, "package-lock.json")));
  const cache = join(root, "node_modules/.cache/commands");
  const folder = join(cache, hash.digest("hex").slice(0, 16));
  if (!existsSync(join(folder, "main.js"))) {
    const { build } = await import("vite");
    const own = `${folder}.${process.pid}`;
    await build({
      root,
      configFile: join(root, "src/commands/vite.config.ts"),
      logLevel: "error",
      build: { outDir: own },
    });
    const { renameSync } = await import("node:fs");
    try {
      renameSync(own, folder);
    } catch {
      rmSync(own, { recursive: true, force: true }); // another process was first
    }
  }
  return join(folder, "main.js");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  install();
  const { main } = await import(pathToFileURL(await bundle()).href);
  // What was printed is flushed by now; the runner's message channel alone would keep the process alive.
  process.exit(await main(process.argv.slice(2)));
}
