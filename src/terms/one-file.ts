/** A figure's page as text, made to stand alone: its settings and data within it, so that it asks for nothing. */
import { escaped } from "./markup.ts";

/** The name of the tag in which such a page keeps what its address would ask for. */
export const settingsTag = "figure-settings";

interface Within {
  /** What its address would ask for, without "?". */
  readonly settings: string;
  /** Data sets by their names, as JSON. */
  readonly data: readonly (readonly [name: string, json: string])[];
  /** A comment at its top. */
  readonly says?: string;
  /** Of an address of the page, relative to it: what stands in the one file; null where it would lead nowhere. */
  readonly address: (relative: string) => string | null;
}

const dataElement = ([name, json]: readonly [string, string]) =>
  `<script type="application/json" id="data-${name}">${json.replace(/</g, "\\u003c")}</script>`;

/** What a data script beside the embeds says, without the call around it. */
export const dataOfScript = (script: string): string => script.slice(script.indexOf("(") + 1, script.lastIndexOf(")"));

/**
 * The page that a frame would load, as one file; its script is left as it is.
 * @throws Error if it is no such page
 */
export function oneFile(html: string, { settings, data, says, address }: Within): string {
  // its own script is the first of the body, and holds what looks like tags
  const at = html.indexOf("<script>", html.indexOf("<body"));
  if (at < 0) throw new Error("the page holds no script; reload, the site may have changed");
  const markup = html.slice(0, at).replace(/\s(href|src)="(\.{1,2}\/[^"]*)"/g, (_, name: string, relative: string) => {
    const to = address(relative);
    return to === null ? "" : ` ${name}="${to}"`;
  });
  const comment = says === undefined ? "" : `\n    <!-- ${says.replaceAll("--", "–")} -->`;
  const kept = `${comment}\n    <meta name="${settingsTag}" content="${escaped(settings)}">`;
  return `${markup.replace("<head>", () => `<head>${kept}`)}${data.map(dataElement).join("")}${html.slice(at)}`;
}
