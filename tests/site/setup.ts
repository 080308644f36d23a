/** Serves dist from a sub-path for all specs, and a page of another origin that holds frames. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../src/commands/serve.mjs";

export default async function setup(): Promise<() => Promise<void>> {
  const dist = join(import.meta.dirname, "../../dist");
  if (!existsSync(join(dist, "index.html"))) throw new Error("dist/index.html is missing; run `npm run build` first");
  const site = await serve({ folder: dist, base: "/some/where/", port: 0 });
  const folder = mkdtempSync(join(tmpdir(), "deck-"));
  writeFileSync(join(folder, "index.html"), "<!doctype html><title>A deck</title><body>");
  const deck = await serve({ folder, port: 0 });
  process.env.SITE = site.url;
  // another origin: the same machine by its number
  process.env.DECK = deck.url.replace("localhost", "127.0.0.1");
  return async () => {
    await Promise.all([site.close(), deck.close()]);
    rmSync(folder, { recursive: true });
  };
}
