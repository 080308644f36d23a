/** From a rendered page to a file: head, policy, addresses that are right at every depth. */
import { createHash } from "node:crypto";
import { escaped } from "../terms/markup.ts";
import { siteTitle } from "../terms/site.ts";

export interface PageContent {
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** From the site's root, "/noise/". */
  readonly route: string;
  /** A picture that stands for the page elsewhere, from the site's root; null if it has none. */
  readonly picture: string | null;
}

/**
 * Some hosts give a folder's page without its slash, and then every relative address leads beside it. The address gets
 * its slash back; a frame without an origin may not change its own, and gets another base. No redirect: it would run in
 * a circle on a host that takes the slash away.
 */
const slash = `{const p=location.pathname;if(location.protocol.startsWith("http")&&!/(\\/|\\.html?)$/.test(p))try{history.replaceState(history.state,"",p+"/"+location.search+location.hash)}catch{const b=document.createElement("base");b.href=p+"/";document.head.append(b)}}`;

/** A mark that script works here, and one on a button that is pressed before its figure is alive, to be acted on then. */
const marked = `document.documentElement.classList.add("js");addEventListener("click",e=>{const b=e.target.closest('.action[aria-disabled="true"]');if(b)b.dataset.kept=""})`;

/**
 * Runs before anything is painted: the reader's theme, a mark that script works here, and the address for print. Opened
 * from disk a page's modules are refused, so there it stays a page without script.
 */
const early = `${slash}addEventListener("beforeprint",()=>document.documentElement.style.setProperty("--address",JSON.stringify(location.href)));try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}if(location.protocol!=="file:"){${marked}}`;

/** The same for an embed, whose script is classic and runs from disk too. A frame is light, as the slides around it are. */
const earlyEmbed = `${slash}${marked};if(parent!==window)document.documentElement.dataset.theme="light"`;

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
    "base-uri 'self'",
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

/** The address of the site's root, if that is known; relative addresses are no use to a reader elsewhere. */
export const absolute = (home: string | null, route: string) =>
  home && new URL(`.${route}`, home.replace(/\/*$/, "/")).href;

/** What other sites show of a page that is linked there. */
export function cardTags({ title, description, route, picture }: PageContent, home: string | null): string[] {
  const address = absolute(home, route);
  const image = picture && (absolute(home, picture) ?? upFrom(depthOf(route)) + picture.slice(1));
  const tags: [string, string | null][] = [
    ["og:type", "article"],
    ["og:site_name", siteTitle],
    ["og:title", title],
    ["og:description", description],
    ["og:url", address],
    ["og:image", image],
  ];
  return [
    ...tags.flatMap(([name, content]) => (content ? [`<meta property="${name}" content="${escaped(content)}">`] : [])),
    `<meta name="twitter:card" content="${image ? "summary_large_image" : "summary"}">`,
  ];
}

/** The page has a dark form of its own; extensions that make one of every page leave it alone. */
const ownDark = '<meta name="darkreader-lock">';

interface HeadOptions {
  /** Written into built pages; the development server needs inline scripts of its own. */
  readonly withPolicy: boolean;
  /** The address of the site's root, if that is known. */
  readonly home?: string | null;
  /** Further tags. */
  readonly extra?: string;
}

interface EmbedOptions extends HeadOptions {
  /** A tag that loads the script, or the text of the script, which then stands within the page. */
  readonly script: { readonly tag: string } | { readonly text: string };
}

export function headOf(content: PageContent, { withPolicy, home = null, extra = "" }: HeadOptions): string {
  const { title, description } = content;
  return [
    withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${policy([early])}">` : "",
    `<title>${escaped(title)}</title>`,
    `<meta name="description" content="${escaped(description)}">`,
    `<script>${early}</script>`,
    ownDark,
    ...cardTags(content, home),
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
export function embedDocument(
  content: PageContent,
  styles: string,
  { withPolicy, home = null, extra = "", script }: EmbedOptions,
): string {
  const inline = "text" in script ? script.text : null;
  const texts = [earlyEmbed, ...(inline === null ? [] : [inline])];
  const head = [
    withPolicy ? `<meta http-equiv="Content-Security-Policy" content="${policy(texts)}">` : "",
    `<title>${escaped(content.title)}</title>`,
    `<meta name="description" content="${escaped(content.description)}">`,
    '<meta name="robots" content="noindex">',
    `<script>${earlyEmbed}</script>`,
    ownDark,
    ...cardTags(content, home),
    extra,
    styles,
    "tag" in script ? script.tag : "",
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
    ${content.body}${inline === null ? "" : `\n    <script>${inline}</script>`}
  </body>
</html>
`;
}
