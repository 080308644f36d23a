/** Writes the site: pages from the built template, embeds, posters, the engine, licences. */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { embedScript, writeData } from "./embeds.ts";
import { writeExamples } from "./examples.ts";
import { buildHostScripts } from "./host-scripts.ts";
import { kernels } from "./kernels.ts";
import { writeNotices } from "./notices.ts";
import { discovery, oembed } from "./oembed.ts";
import { depthOf, embedDocument, filled, headOf, inlined, movedTemplate, relativeAddresses } from "./page.ts";
import { writePosters } from "./posters.ts";
import type { SiteModule } from "./site-module.ts";
import { usedStyles } from "./used-styles.ts";

export const licences = [
  { address: "/LICENSE.txt", file: "LICENSE" },
  { address: "/LICENSE-text.txt", file: "LICENSE-text" },
  { address: "/CITATION.cff", file: "CITATION.cff" },
] as const;

/** `server` is the built pages' code; what took its time is said. */
export async function writeSite(
  root: string,
  dist: string,
  server: string,
  say: (line: string) => void,
): Promise<void> {
  // the time makes it another module for a process that builds twice
  const { loadSite } = (await import(`${pathToFileURL(server).href}?${Date.now()}`)) as SiteModule;
  const site = await loadSite();
  const { home } = site;
  const template = readFileSync(join(dist, "index.html"), "utf8");
  const sheet = readFileSync(join(dist, "assets", assetOf(dist, /^styles.*\.css$/)), "utf8");
  const embedSheet = join(dist, "assets", assetOf(dist, /^embeds.*\.css$/));
  const embedStyles = readFileSync(embedSheet, "utf8");
  // it stands in the embeds, and is loaded by nobody
  rmSync(embedSheet);
  const maths = readFileSync(join(dist, "assets", assetOf(dist, /^maths.*\.css$/)), "utf8");
  for (const route of site.routes) {
    const start = Date.now();
    const page = site.render(route);
    const depth = depthOf(route);
    const body = relativeAddresses(page.body, depth);
    const extra = inlined(page.body.includes('class="katex') ? sheet + maths : sheet, depth);
    const script = page.embed && (await embedScript(root, page.embed, site.has(page.embed)));
    const text = script
      ? embedDocument({ ...page, body }, stylesOf(embedStyles, body + script), {
          script: { text: script },
          withPolicy: true,
          home,
          extra: discovery(page, home),
        })
      : filled(movedTemplate(template, depth), headOf(page, { withPolicy: true, home, extra }), body);
    const file = join(dist, route, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    const id = page.embed;
    if (id === null) continue;
    if (home) writeFileSync(join(dirname(file), "oembed.json"), oembed(page, home));
    writePosters(dirname(file), {
      poster: (theme) => site.poster(id, theme),
      thumbnail: (theme) => site.thumbnail(id, theme),
    });
    say(`embed ${id}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
  }
  await buildHostScripts(root, join(dist, "embed/v1"));
  writeData(root, join(dist, "embed/v1/data"));
  writeExamples(root, dist);
  writeNotices(root, join(dist, "assets/licences"));
  await buildEngine(root, dist);
  for (const { address, file } of licences) {
    if (existsSync(join(root, file))) copyFileSync(join(root, file), join(dist, address));
  }
}

/** A figure is the only thing on its embed's page. A name may be put together there: `ink-${learner}`. */
function stylesOf(sheet: string, page: string): string {
  const has = (name: string) =>
    new RegExp(`[\\s"'\`]${name}[\\s"'\`]`).test(page) || page.includes(name.replace(/-[^-]+$/, "-${"));
  return `<style>${usedStyles(sheet, has)}</style>`;
}

function assetOf(dist: string, pattern: RegExp): string {
  const found = readdirSync(join(dist, "assets")).find((name) => pattern.test(name));
  if (!found) throw new Error(`internal: no ${pattern} in dist/assets`);
  return found;
}

/** The engine as one module for Node and browsers. */
async function buildEngine(root: string, dist: string): Promise<void> {
  const entry = join(root, "src/engine/index.ts");
  if (!existsSync(entry)) return;
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    plugins: [kernels()],
    build: {
      outDir: dist,
      emptyOutDir: false,
      lib: { entry, formats: ["es"], fileName: () => "engine.js" },
      rolldownOptions: { output: { codeSplitting: false, minify: true } },
    },
  });
}
