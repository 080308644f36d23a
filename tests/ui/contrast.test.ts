import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync("src/ui/styles/tokens.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** Variables of the block that begins with this selector, over those of the blocks before it in the cascade. */
function themeOf(...openings: readonly string[]): Map<string, string> {
  const variables = new Map<string, string>();
  for (const opening of openings) {
    const from = css.indexOf(opening);
    if (from < 0) throw new Error(`tokens.css: no block ${opening}`);
    const body = css.slice(from + opening.length, css.indexOf("}", from));
    for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+):\s*([^;]+);/g)) variables.set(name, value);
  }
  return variables;
}

const systemDark = ':root:not([data-theme="light"], [data-theme="contrast"]) {';
/** The first block holds measures and words, the second the light colours. */
const light = () => themeOf(":root {", ":root {\n  color-scheme: light;");
const over = (...openings: string[]) => new Map([...light(), ...themeOf(...openings)]);

const themes: Record<string, Map<string, string>> = {
  light: light(),
  dark: over(':root[data-theme="dark"] {'),
  "dark by the system": over(systemDark),
  contrast: over(':root[data-theme="contrast"] {'),
  print: over("@media print {\n  :root:root:not([data-dark-paper]) {"),
};

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const c = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function ratio(a: string, b: string): number {
  const [dark, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}

const learners = ["shallow", "dense", "local", "shared", "wrong"];

describe.each(Object.entries(themes))("colours, %s", (named, theme) => {
  const colour = (name: string): string => {
    let value = theme.get(`--${name}`) ?? "";
    for (let depth = 0; depth < 4 && value.startsWith("var("); depth++) value = theme.get(value.slice(4, -1)) ?? "";
    if (!/^#[0-9a-f]{6}$/.test(value)) throw new Error(`tokens.css: --${name} is "${value}", wanted #rrggbb`);
    return value;
  };

  it.each([...learners.map((name) => `ink-${name}`), "ink", "ink-2", "accent"])(
    "--%s is at least 3:1 as a mark",
    (name) => {
      expect(ratio(colour(name), colour("paper"))).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(["ink", "ink-2"])("--%s can be read on the ground of a work that was jumped to", (name) => {
    expect(ratio(colour(name), colour("wash"))).toBeGreaterThanOrEqual(4.5);
  });

  const least = named === "contrast" ? 7 : 4.5;
  it.each([...learners.map((name) => `word-${name}`), "ink", "ink-2", "accent"])(
    `--%s is at least ${least}:1 as text`,
    (name) => {
      expect(ratio(colour(name), colour("paper"))).toBeGreaterThanOrEqual(least);
    },
  );
});

it("says the same dark in both places", () => {
  expect(themes["dark by the system"]).toEqual(themes.dark);
});

it("reckons contrast as WCAG does", () => {
  expect(ratio("#000000", "#ffffff")).toBeCloseTo(21, 10);
  expect(ratio("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});
