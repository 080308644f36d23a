/**
 * Vite plugin: the fonts of the text, cut to the letters and weights that the essay uses. A reader on a phone pays for
 * half of each file otherwise.
 */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import subsetFont from "subset-font";
import type { Plugin } from "vite";

const require = createRequire(import.meta.url);
const sheet = "src/ui/styles/fonts.css";

/** Regular to semibold: the style sheets use no others (a test sees to it). */
export const weights = { min: 400, max: 600 } as const;

/** ASCII and Latin-1, for what readers and hosts bring; the rest is read off the files. */
const usual = Array.from({ length: 224 }, (_, i) => String.fromCharCode(32 + i)).join("");

/** Every letter that words of the essay or its figures may hold. */
export function lettersOf(root: string): string {
  const letters = new Set(usual);
  for (const folder of ["content", "src"])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }))
      if (/\.(mdx|tsx?|json|css)$/.test(name) && !name.startsWith("results"))
        for (const letter of readFileSync(join(root, folder, name), "utf8")) letters.add(letter);
  return [...letters].sort().join("");
}

/** Names of font files in the style sheet, as they stand there: "@fontsource-variable/inter/files/….woff2". */
const namedIn = (css: string) => [...css.matchAll(/url\("(@fontsource[^"]+\.woff2)"\)/g)].map(([, name = ""]) => name);

async function cut(name: string, letters: string, cache: string): Promise<string> {
  const font = readFileSync(require.resolve(name));
  const hash = createHash("sha256").update(font).update(letters).update(JSON.stringify(weights)).digest("hex");
  const file = join(cache, `${basename(name, ".woff2")}-${hash.slice(0, 16)}.woff2`);
  if (existsSync(file)) return file;
  const bytes = await subsetFont(font, letters, { targetFormat: "woff2", variationAxes: { wght: weights } });
  mkdirSync(cache, { recursive: true });
  // written beside and renamed: another process may be reading
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, bytes);
  renameSync(beside, file);
  return file;
}

export function fonts(root: string): Plugin {
  return {
    name: "fonts",
    async config() {
      const names = namedIn(readFileSync(join(root, sheet), "utf8"));
      if (names.length === 0) throw new Error(`${sheet}: it names no font of @fontsource-variable`);
      const letters = lettersOf(root);
      const cache = join(root, "node_modules/.cache/fonts");
      const alias = await Promise.all(
        names.map(async (find) => ({ find, replacement: await cut(find, letters, cache) })),
      );
      return { resolve: { alias } };
    },
  };
}
