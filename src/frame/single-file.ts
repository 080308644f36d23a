/**
 * A figure as it is, in one file: its page with script, picture, settings and data, which runs from a disk and in a sandbox
 * and asks for nothing. Made of the page that a frame would load.
 */
import type { LinkState } from "../experiments/link.ts";
import type { Experiment } from "../experiments/types.ts";
import { escaped } from "../terms/markup.ts";
import { embedAddress } from "./addresses.ts";
import { credit } from "./export-data.ts";
import { settingsTag } from "./page-query.ts";

/** @throws Error in the reader's words */
async function textAt(address: URL): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok)
    throw new Error(
      `${address.pathname} did not load${answer ? ` (${answer.status})` : ""}. In a frame it may not: open the figure in a tab of its own.`,
    );
  return answer.text();
}

/** Addresses relative to that page made whole; scripts are left as they are. */
const withWholeAddresses = (html: string, page: URL) =>
  html.replace(
    /\b(href|src)="(\.{1,2}\/[^"]*)"/g,
    (_, name: string, address: string) => `${name}="${new URL(address, page).href}"`,
  );

/** A data set as an element of the page: what a script beside it would have called. */
async function dataElement(name: string, page: URL): Promise<string> {
  const text = await textAt(new URL(`../data/${name}.js`, page));
  const json = text.slice(text.indexOf("(") + 1, text.lastIndexOf(")"));
  return `<script type="application/json" id="data-${name}">${json.replace(/</g, "\\u003c")}</script>`;
}

interface Saved {
  /** The address of any page of the site. */
  readonly from: string;
  /** What stands in its address; the figure's own settings if left out. */
  readonly query?: string;
  /** Version and day. */
  readonly made: string;
}

/** @throws Error in the reader's words if a part of it does not load */
export async function singleFile(
  experiment: Experiment,
  state: LinkState,
  { from, query, made }: Saved,
): Promise<string> {
  const page = new URL(embedAddress(from, experiment, state));
  const settings = query ?? page.search.slice(1);
  page.search = "";
  const html = await textAt(page);
  // its own script is the last one, and holds what looks like tags
  const at = html.lastIndexOf("<script>", html.lastIndexOf("</body>"));
  if (at < 0) throw new Error(`${page.pathname} holds no script; reload the page, the site may have changed`);
  const [markup, script] = [html.slice(0, at), html.slice(at)];
  const data = await Promise.all((experiment.data?.(state.values) ?? []).map((name) => dataElement(name, page)));
  const says = `<!-- ${experiment.title}. ${credit} ${made} From ${page.href} -->`
    .replaceAll("--", "–")
    .replace(/^<!–/, "<!--")
    .replace(/–>$/, "-->");
  const kept = `<meta name="${settingsTag}" content="${escaped(settings)}">`;
  return `${withWholeAddresses(markup, page).replace("<head>", () => `<head>\n    ${says}\n    ${kept}`)}${data.join("")}${script}`;
}
