/**
 * Prerendered panels as one SVG document of its own: what our style sheets say about its marks goes with it, with
 * every variable put in, since few programs that show SVG know variables.
 */

import { wrapText } from "../ui/text.ts";
import { relativePath } from "./relative-path.ts";

const sheets = import.meta.glob<string>("../../ui/styles/*.css", { query: "?raw", import: "default", eager: true });

interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** Rules outside any at-rule. */
export function plainRules(css: string): Rule[] {
  let text = css.replace(/\/\*[\s\S]*?\*\//g, "").replace(/@(import|charset)[^;]*;/g, "");
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@")) {
    let depth = 0;
    let end = text.indexOf("{", at);
    for (; end >= 0 && end < text.length; end++) {
      if (text[end] === "{") depth++;
      if (text[end] === "}" && --depth === 0) break;
    }
    text = end < 0 ? text.slice(0, at) : text.slice(0, at) + text.slice(end + 1);
  }
  return [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector = "", body = ""]) => ({
    selector: selector.trim(),
    body: body.trim(),
  }));
}

function variablesOf(rules: readonly Rule[], theme: "light" | "dark"): Map<string, string> {
  const variables = new Map<string, string>();
  const take = (wanted: (selector: string) => boolean) => {
    for (const { selector, body } of rules) {
      if (!selector.split(",").some((part) => wanted(part.trim()))) continue;
      for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g))
        variables.set(name, value.trim());
    }
  };
  take((selector) => selector === ":root" || selector === "html");
  take((selector) => selector.replace(/["']/g, "") === `:root[data-theme=${theme}]`);
  return variables;
}

/** `var(--a, fallback)` replaced by what it stands for, also where that is another variable. */
function resolved(text: string, variables: ReadonlyMap<string, string>): string {
  let now = text;
  for (let depth = 0; depth < 8 && now.includes("var("); depth++) {
    now = now.replace(/var\(\s*(--[\w-]+)\s*(?:,\s*([^()]*))?\)/g, (_, name: string, fallback: string | undefined) => {
      return variables.get(name) ?? fallback ?? "inherit";
    });
  }
  return now;
}

/** Rules that can match something in these panels. */
function rulesFor(html: string, rules: readonly Rule[]): Rule[] {
  const classes = new Set([...html.matchAll(/class="([^"]*)"/g)].flatMap(([, names = ""]) => names.split(/\s+/)));
  return rules.flatMap(({ selector, body }) => {
    const matching = selector.split(",").filter((part) => {
      const names = [...part.matchAll(/\.([\w-]+)/g)].map(([, name = ""]) => name);
      return names.length > 0 && names.every((name) => classes.has(name)) && !/[:[]/.test(part);
    });
    return matching.length > 0 ? [{ selector: matching.join(","), body }] : [];
  });
}

const gap = 24;
/** Of a panel that is neither measured nor wide. */
const usualWidth = 480;

/** As many of the first panels as stand in one row. */
function fitting<T extends { readonly width: number }>(panels: readonly T[], width: number): readonly T[] {
  let used = -gap;
  const count = panels.findIndex((panel) => {
    used += gap + panel.width;
    return used > width;
  });
  return count < 0 ? panels : panels.slice(0, Math.max(1, count));
}

/** @throws Error if `html` holds no panel */
export function posterOf(html: string, title: string, sentence: string, theme: "light" | "dark"): string {
  const rules = Object.values(sheets).flatMap(plainRules);
  const variables = variablesOf(rules, theme);
  const panels = [...html.matchAll(/<svg\b[^>]*\bviewBox="0 0 ([\d.]+) ([\d.]+)"[^>]*>[\s\S]*?<\/svg>/g)].map(
    (found) => ({
      svg: found[0],
      width: Number(found[1]),
      height: Number(found[2]),
    }),
  );
  if (panels.length === 0) throw new Error(`poster ${title}: its drawing has no panel with a viewBox`);
  const column = panels.reduce((widest, panel) => Math.max(widest, panel.width), 2 * usualWidth + gap);
  const placed: string[] = [];
  let y = gap + 40;
  for (let rest: readonly (typeof panels)[number][] = panels; rest.length > 0; ) {
    const row = fitting(rest, column);
    rest = rest.slice(row.length);
    let x = gap;
    for (const panel of row) {
      placed.push(panel.svg.replace("<svg", `<svg x="${x}" y="${y}" width="${panel.width}" height="${panel.height}"`));
      x += panel.width + gap;
    }
    y += Math.max(...row.map((panel) => panel.height)) + gap;
  }
  const width = column + 2 * gap;
  const lines = wrapText(sentence, width - 2 * gap, 15);
  const height = y + lines.length * 22 + gap;
  const style = rulesFor(html, rules).map(({ selector, body }) => `${selector}{${body}}`);
  const ink = variables.get("--ink") ?? (theme === "dark" ? "#e8e6e1" : "#1b1b1f");
  const paper = variables.get("--paper") ?? (theme === "dark" ? "#14161a" : "#fcfbf8");
  const text = (words: string, top: number, size: number) =>
    `<text x="${gap}" y="${top}" font-size="${size}" fill="${ink}">${escaped(words)}</text>`;
  const document = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" color="${ink}" font-family="sans-serif">`,
    `<title>${escaped(title)}</title><desc>${escaped(sentence)}</desc>`,
    `<style>${style.join("")}</style>`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    text(title, gap + 18, 20),
    ...placed,
    ...lines.map((line, i) => text(line, y + 8 + i * 22, 15)),
    "</svg>",
  ].join("");
  return resolved(document, variables).replace(/ d="([^"]*)"/g, (_, path: string) => ` d="${relativePath(path)}"`);
}

const escaped = (words: string) => words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
