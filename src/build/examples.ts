/** The example decks and pages, with the reveal.js that they are shown by, beside the figures that they hold. */
import { copyFileSync, cpSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Of reveal.js, from its `dist`. */
const parts = ["reveal.js", "reveal.css", "plugin/notes.js"] as const;

/** Writes `examples/` into the built site. */
export function writeExamples(root: string, dist: string): void {
  const folder = join(dist, "examples");
  cpSync(join(root, "examples"), folder, { recursive: true });
  const reveal = join(root, "node_modules/reveal.js");
  for (const part of parts) {
    const to = join(folder, "reveal", part);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(join(reveal, "dist", part), to);
  }
  copyFileSync(join(reveal, "LICENSE"), join(folder, "reveal/LICENSE.txt"));
}
