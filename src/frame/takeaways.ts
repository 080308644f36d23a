/** The items of a figure's menu, and what they do. */
import { embedCode, stateAddress } from "./addresses.ts";
import { type FigureOptions, prefixOf } from "./context.ts";
import type { FigureStore } from "./store.ts";

export const takeaways = {
  link: "Copy link",
  embed: "Copy embed code",
  svg: "Download SVG",
  png: "Download PNG",
  csv: "Download CSV",
  json: "Download JSON",
} as const;

interface Result {
  readonly told: string;
  /** Text to be copied by hand, where the browser does not let a page copy. */
  readonly byHand: string | null;
}

async function copy(text: string, what: string): Promise<Result> {
  try {
    await navigator.clipboard.writeText(text);
    return { told: `${what} copied.`, byHand: null };
  } catch {
    return { told: `${what}, to copy:`, byHand: text };
  }
}

/** @throws Error in the reader's words if the browser refuses */
export async function takeAway(
  item: keyof typeof takeaways,
  figure: Element,
  store: FigureStore,
  place: FigureOptions["place"],
): Promise<Result> {
  const { experiment, state } = store;
  const { summary } = state;
  const link = stateAddress(location.href, experiment, state, prefixOf(experiment.id, place));
  if (item === "link") return copy(link, "Link");
  if (item === "embed") return copy(embedCode(location.href, experiment, state), "Embed code");
  // Fetched only when asked for: nobody waits for it at the first run.
  const [{ asCsv, asJson }, { download, pictureOf, pngOf }] = await Promise.all([
    import("./export-data.ts"),
    import("./export-picture.ts"),
  ]);
  const name = `${experiment.id}-seed-${state.seed}.${item}`;
  const told = `${name} saved.`;
  if (item === "csv") download(name, new Blob([asCsv(experiment, summary, link)], { type: "text/csv" }));
  else if (item === "json") download(name, new Blob([asJson(experiment, summary, link)], { type: "application/json" }));
  else {
    const settings = Object.entries(summary.values).map(([key, value]) => `${key} ${value}`);
    const seeds = `seeds ${summary.seeds[0]} to ${summary.seeds.at(-1)}`;
    const picture = pictureOf(figure, {
      title: experiment.title,
      sentence: experiment.describe(summary),
      settings: [...settings, seeds, `step ${summary.step}`].join(", "),
      link,
    });
    download(name, item === "svg" ? new Blob([picture.svg], { type: "image/svg+xml" }) : await pngOf(picture));
  }
  return { told, byHand: null };
}
