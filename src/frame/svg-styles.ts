/**
 * What our style sheets say about the marks of a drawing, for SVG that stands alone: with every variable put in, since
 * few programs that show SVG know variables.
 */
import { parse } from "postcss";

const sheets = import.meta.glob<string>("../ui/styles/*.css", { query: "?raw", import: "default", eager: true });

interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** Rules outside any at-rule. */
export function plainRules(css: string): Rule[] {
  return parse(css).nodes.flatMap((node) =>
    node.type === "rule"
      ? [{ selector: node.selector, body: node.nodes.filter(({ type }) => type === "decl").join(";") }]
      : [],
  );
}

function variablesOf(rules: readonly Rule[], theme: "light" | "dark"): Map<string, string> {
  const variables = new Map<string, string>();
  const take = (wanted: (selector: string) => boolean) => {
    for (const { selector, body } of rules) {
      if (!selector.split(",").some((part) => wanted(part.trim()))) continue;
      // names of fonts are quoted, and what stands in an attribute may not bear its own quotes
      for (const [, name = "", value = ""] of body.matchAll(/(--[\w-]+)\s*:\s*([^;]+)/g))
        variables.set(name, value.trim().replaceAll('"', "'"));
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

export interface Dress {
  /** Rules for the drawing's marks. */
  readonly style: string;
  readonly ink: string;
  readonly paper: string;
  /** Every variable of a document replaced by its value. */
  readonly resolve: (document: string) => string;
}

/** The dress of a drawing's HTML in a theme. */
export function dressOf(html: string, theme: "light" | "dark"): Dress {
  const rules = Object.values(sheets).flatMap(plainRules);
  const variables = variablesOf(rules, theme);
  return {
    style: rulesFor(html, rules)
      .map(({ selector, body }) => `${selector}{${body}}`)
      .join(""),
    ink: variables.get("--ink") ?? (theme === "dark" ? "#e8e6e1" : "#1b1b1f"),
    paper: variables.get("--paper") ?? (theme === "dark" ? "#14161a" : "#fcfbf8"),
    resolve: (document) => resolved(document, variables),
  };
}
