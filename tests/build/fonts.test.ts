/** Fonts cut to what the essay uses: nothing that it uses may be cut away. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { lettersOf, weights } from "../../src/build/fonts.ts";

const root = join(import.meta.dirname, "../..");
const filesOf = (folder: string, ending: RegExp) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(root, folder, name), "utf8"));

it("hold every letter of the chapters, of Latin-1, and no doubles", () => {
  const letters = lettersOf(root);
  for (const text of filesOf("content", /\.mdx$/)) for (const letter of text) expect(letters).toContain(letter);
  for (const letter of "azAZ09éüß%−–“”’") expect(letters).toContain(letter);
  expect(new Set(letters).size).toBe([...letters].length);
});

it("hold every weight of the style sheets and drawings", () => {
  const styles = filesOf("src", /\.css$/).map((css) => css.replace(/@font-face\s*\{[^}]*\}/g, ""));
  const set = styles.flatMap((css) =>
    [...css.matchAll(/(?:font-weight:|font:)\s*(\d00)\b/g)].map(([, weight]) => weight),
  );
  const drawn = filesOf("src", /\.tsx$/).flatMap((code) =>
    [...code.matchAll(/fontWeight=\{(\d+)\}/g)].map(([, weight]) => weight),
  );
  expect(set.length).toBeGreaterThan(10);
  for (const weight of [...set, ...drawn]) {
    expect(Number(weight)).toBeGreaterThanOrEqual(weights.min);
    expect(Number(weight)).toBeLessThanOrEqual(weights.max);
  }
  const faces = filesOf("src/ui/styles", /^fonts\.css$/).join("");
  expect([...faces.matchAll(/font-weight: (\d+ \d+);/g)].map(([, range]) => range)).toEqual(
    Array(3).fill(`${weights.min} ${weights.max}`),
  );
});
