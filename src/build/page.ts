/** From a rendered page to a file: head, policy, addresses that are right at every depth. */
import { createHash } from "node:crypto";

export interface PageContent {
  readonly title: string;
  readonly description: string;
  readonly body: string;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

/**
 * Runs before anything is painted: the reader's theme, and a mark that script works here. Opened from disk a page's
 * modules are refused, so there it stays a page without script. A press on a figure's button before the figure is alive
 * is marked, for the figure to act on when it wakes.
 */
const early = `try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}if(location.protocol!=="file:")document.documentElement.classList.add("js");addEventListener("click",e=>{const b=e.target.closest('.action[aria-disabled="true"]');if(b)b.dataset.kept=""})`;

const hashOf = (script: string) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`;

/** A page may load from where it comes from, and from nowhere else. */
function policy(inline: readonly string[]): string {
  return [
    "default-src 'self'",
    ["script-src 'self' 'wasm-unsafe-eval'", ...inline.map(hashOf)].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** Number of folders that a route is below the site's root: 0 for "/", 1 for "/noise/". */
export const depthOf = (route: string): number => route.split("/").filter((part) => part !== "").length;

/** "./" at the root, "../" one folder below it. */
export const upFrom = (depth: number): string => (depth === 0 ? "./" : "../".repeat(depth));

/** Addresses from the site's root ("/noise/") made relative to a page so many folders below it. */
export function relativeAddresses(html: string, depth: number): string {
  return html.replace(/\b(href|src)="\/(?!\/)/g, `$1="${upFrom(depth)}`);
}

/** Addresses relative to the root ("./assets/x.js"), as the build writes them into its template. */
export function movedTemplate(template: string, depth: number): string {
  return template.replace(/\b(href|src)="\.\//g, `$1="${upFrom(depth)}`).replace(/ crossorigin(="[^"]*")?/g, "");
}

/**
 * A built style sheet within the page, whose fonts stand in assets/: one request less before anything is painted, at
 * 9 kB a page.
 */
export function inlined(sheet: string, depth: number): string {
  return `<style>${sheet.replace(/url\(\.\//g, `url(${upFrom(depth)}assets/`)}</style>`;
}

interface HeadOptions {
  /** Written into built pages; the development server needs inline scripts of its own. */
  readonly withPolicy: boolean;
  /** Further tags. */
  readonly extra?: string;
}

export function headOf({ title, description }: PageContent, { withPolicy, extra = "" }: HeadOptions): string {
  return [
    withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${policy([early])}">` : "",
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    `<script>${early}</script>`,
    extra,
  ]
    .filter((tag) => tag !== "")
    .join("\n    ");
}

/** Puts head and body into the template. @throws Error if the template lacks a mark */
export function filled(template: string, head: string, body: string): string {
  for (const mark of ["<!--head-->", "<!--body-->"]) {
    if (!template.includes(mark)) throw new Error(`index.html: no mark ${mark}; pages are put in its place`);
  }
  // functions, since "$" has a meaning in replacement text
  return template.replace("<!--head-->", () => head).replace("<!--body-->", () => body);
}

/** An embed page: one classic script and no other address, so that it works in a frame without an origin. */
export function embedDocument(content: PageContent, styles: string, script: string, withPolicy: boolean): string {
  const head = [
    withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${policy([])}">` : "",
    `<title>${escaped(content.title)}</title>`,
    `<meta name="description" content="${escaped(content.description)}">`,
    '<meta name="robots" content="noindex">',
    styles,
    script,
  ];
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    ${head.filter((tag) => tag !== "").join("\n    ")}
  </head>
  <body>
    ${content.body}
  </body>
</html>
`;
}
