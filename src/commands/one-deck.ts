/** A deck's page made to stand alone: styles, scripts, pictures and the figures of its frames within it. */
import { UsageError } from "./arguments.ts";

export interface DeckSources {
  /** What lies at an address relative to the deck; null if there is nothing. */
  readonly bytes: (address: string) => Buffer | null;
  /** The whole page of a figure at that query, as one file. @throws UsageError if there is no such figure */
  readonly figure: (id: string, query: string) => Promise<string>;
}

export interface OneDeck {
  readonly html: string;
  /** Addresses that are left as they are: they lie elsewhere, and are asked for when they are shown. */
  readonly left: readonly string[];
}

const types: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  webp: "image/webp",
  svg: "image/svg+xml",
  woff2: "font/woff2",
  woff: "font/woff",
  ttf: "font/ttf",
};

const whole = /^([a-z][a-z0-9+.-]*:|\/\/|#)/i;
/** A figure's frame, wherever its site is. */
const ofFigure = /\/embed\/v1\/([a-z0-9-]+)\/(?:index\.html)?(?:\?([^#]*))?(?:#.*)?$/;

const unescaped = (text: string) =>
  text.replace(
    /&(amp|quot|lt|gt|#39);/g,
    (_, name: string) => ({ amp: "&", quot: '"', lt: "<", gt: ">" })[name] ?? "'",
  );
const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/"/g, "&quot;");

/** A script's text within a page; what a page would read as a tag or a comment is written otherwise. */
const asScript = (text: string) => text.replace(/<\/(?=script)/gi, "<\\/").replace(/<!--/g, "<\\!--");

const attribute = (tag: string, name: string): string | null => {
  const found = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s>]+))`, "i").exec(tag);
  return found ? unescaped(found[1] ?? found[2] ?? found[3] ?? "") : null;
};

const without = (tag: string, ...names: readonly string[]): string =>
  names.reduce(
    (kept, name) => kept.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*'|[^\\s>]+)`, "i"), ""),
    tag,
  );

const typeOf = (address: string) =>
  types[/\.([a-z0-9]+)(?:[?#].*)?$/i.exec(address)?.[1]?.toLowerCase() ?? ""] ?? "application/octet-stream";

/** Of an address in a style sheet, relative to the folder of the deck. */
const beside = (sheet: string, address: string) => `${sheet.replace(/[^/]*$/, "")}${address}`;

/** @throws UsageError where the deck has something that cannot be taken within it */
export async function oneDeck(html: string, { bytes, figure }: DeckSources): Promise<OneDeck> {
  const left = new Set<string>();
  const at = (address: string): Buffer | null => {
    if (whole.test(address)) {
      if (!/^(data|blob|#)/i.test(address)) left.add(address);
      return null;
    }
    const found = bytes(address.replace(/[?#].*$/, ""));
    if (!found) throw new UsageError(`lecture: ${address} came, wanted a file beside the deck; there is none`);
    return found;
  };
  const asData = (address: string) => {
    const found = at(address);
    return found && `data:${typeOf(address)};base64,${found.toString("base64")}`;
  };
  const sheetOf = (address: string, text: string) =>
    text.replace(/url\(\s*(["']?)([^"')]+)\1\s*\)/g, (all, _, inner: string) => {
      const data = whole.test(inner) ? null : asData(beside(address, inner));
      return data === null ? all : `url("${data}")`;
    });

  async function replaced(tag: string): Promise<string> {
    const name = /^<([a-z-]+)/i.exec(tag)?.[1]?.toLowerCase();
    if (name === "theory-widget")
      throw new UsageError("lecture: <theory-widget> came, wanted <iframe>: the element loads its figure by address");
    if (name === "link") {
      const address = attribute(tag, "href");
      if (address === null || attribute(tag, "rel") !== "stylesheet") return tag;
      const found = at(address);
      return found ? `<style>${sheetOf(address, found.toString("utf8"))}</style>` : tag;
    }
    if (name === "script") {
      const opening = tag.replace(/><\/script>$/i, ">");
      const found = at(attribute(opening, "src") ?? "#");
      return found ? `${without(opening, "src")}${asScript(found.toString("utf8"))}</script>` : tag;
    }
    if (name === "img") {
      const data = asData(attribute(tag, "src") ?? "#");
      return data === null ? tag : without(tag, "src").replace(/^<img/i, `<img src="${data}"`);
    }
    const address = attribute(tag, "src") ?? attribute(tag, "data-src");
    if (address === null) return tag;
    const [, id, query = ""] = ofFigure.exec(address) ?? [];
    if (id === undefined) {
      left.add(address);
      return tag;
    }
    const page = escaped(await figure(id, query));
    const opening = without(tag, "src", "data-src", "loading").replace(/\sdata-preload\b/, "");
    return opening.replace(
      /^<iframe/i,
      () => `<iframe data-figure="${id}" data-settings="${escaped(query)}" srcdoc="${page}"`,
    );
  }

  const parts: string[] = [];
  let end = 0;
  const tags =
    /<!--[\s\S]*?-->|<script\b[^>]*\ssrc\s*=[^>]*>\s*<\/script>|<script\b[\s\S]*?<\/script>|<(?:link|img|iframe|theory-widget)\b[^>]*>/gi;
  for (const { 0: tag, index } of html.matchAll(tags)) {
    const kept =
      tag.startsWith("<!--") || (/^<script/i.test(tag) && attribute(tag.replace(/>[\s\S]*/, ">"), "src") === null);
    parts.push(html.slice(end, index), kept ? tag : await replaced(tag));
    end = index + tag.length;
  }
  return { html: parts.join("") + html.slice(end), left: [...left] };
}
