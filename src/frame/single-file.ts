/**
 * A figure as it is, in one file: its page with script, picture, settings and data, which runs from a disk and in a sandbox
 * and asks for nothing. Made of the page that a frame would load.
 */
import type { LinkState } from "../experiments/link.ts";
import type { Experiment } from "../experiments/types.ts";
import { dataOfScript, oneFile } from "../terms/one-file.ts";
import { embedAddress } from "./addresses.ts";
import { credit } from "./export-data.ts";

/** @throws Error in the reader's words */
async function textAt(address: URL): Promise<string> {
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok)
    throw new Error(
      `${address.pathname} did not load${answer ? ` (${answer.status})` : ""}. In a frame it may not: open the figure in a tab of its own.`,
    );
  return answer.text();
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
  const data = await Promise.all(
    (experiment.data?.(state.values) ?? []).map(
      async (name) => [name, dataOfScript(await textAt(new URL(`../data/${name}.js`, page)))] as const,
    ),
  );
  return oneFile(html, {
    settings,
    data,
    says: `${experiment.title}. ${credit} ${made} From ${page.href}`,
    address: (relative) => new URL(relative, page).href,
  });
}
