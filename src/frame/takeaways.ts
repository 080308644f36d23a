/** The items of a figure's menu, and what they do. */
import { printLink } from "../experiments/link.ts";
import type { Experiment, Summary } from "../experiments/types.ts";
import { slideMark } from "../terms/slide-mark.ts";
import { drawnState, embedAddress, galleryAddress, stateAddress } from "./addresses.ts";
import { type FigureOptions, prefixOf } from "./context.ts";
import type { About } from "./export-data.ts";
import { whyNotLoaded } from "./not-loaded.ts";
import type { FigureStore } from "./store.ts";

export const takeaways = {
  link: "Copy link",
  slide: "Put this on a slide",
  svg: "Download SVG",
  png: "Download PNG",
  csv: "Download CSV",
  json: "Download JSON",
  html: "Download as one file",
} as const;

export type Item = keyof typeof takeaways;

/** As they stand in the menu; behind the last group comes what is made picture by picture. */
export const groups: readonly { readonly title: string; readonly items: readonly Item[] }[] = [
  { title: "Link", items: ["link"] },
  { title: "Picture and numbers", items: ["svg", "png", "csv", "json"] },
  { title: "For slides", items: ["slide", "html"] },
];

/** Made picture by picture, which takes a while: by src/frame/ForSlides.tsx. */
export const forSlides = {
  slides: "Download for slides",
  mp4: "Download film (MP4)",
  webm: "Download film (WebM)",
} as const;

export type ForSlidesItem = keyof typeof forSlides;

export interface Result {
  readonly told: string;
  /** Text to be copied by hand, where the browser does not let a page copy or save. */
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

/** The most letters that a file name has for settings: some systems stop at 255 bytes of the whole. */
const most = 160;

/** Tells one setting's file from another's: "two-wells-ratio-1.5-seeds-4-step-300.csv". */
export function fileName(experiment: Experiment, summary: Summary, ending: string): string {
  const settings = new URLSearchParams(printLink(experiment, drawnState(experiment, summary)));
  const words = [...settings].map(([name, value]) => `${name}-${value.replace(/[^A-Za-z0-9.-]+/g, "-")}`).join("-");
  const parts = [experiment.id, words.length > most ? `${words.slice(0, most)}-and-more` : words, "step", summary.step];
  return `${parts.filter((part) => part !== "").join("-")}.${ending}`;
}

/** Fetched only when asked for: nobody waits for it at the first run. @throws Error in the reader's words */
async function makers() {
  try {
    return await Promise.all([
      import("./export-data.ts"),
      import("./export-picture.ts"),
      import("./raster.ts"),
      import("./single-file.ts"),
    ]);
  } catch {
    throw new Error(`what makes files did not load. ${await whyNotLoaded()}`);
  }
}

/** @throws Error in the reader's words if the browser refuses */
export async function takeAway(
  item: Item,
  figure: Element,
  store: FigureStore,
  { place, toSlide }: FigureOptions,
): Promise<Result> {
  const { experiment, state } = store;
  if (item === "slide") return putOnSlide(store, toSlide);
  if (item === "link")
    return copy(stateAddress(location.href, experiment, state, prefixOf(experiment.id, place)), "Link");
  if (item === "html") return saveAsFile(store);
  // of one summary all through: the run goes on while files are made
  const { summary } = state;
  const drawn = drawnState(experiment, summary);
  const link = stateAddress(location.href, experiment, drawn, prefixOf(experiment.id, place));
  const [{ asCsv, asJson, madeBy }, { pictureOf, pictureWords }, { pngOf }] = await makers();
  const about: About = { link, made: madeBy(new Date()), rounded: store.drawsStored };
  const name = fileName(experiment, summary, item);
  const offer = (type: string, text: string) => offered(name, new Blob([text], { type }), text);
  if (item === "csv") return offer("text/csv", asCsv(experiment, summary, about));
  if (item === "json") return offer("application/json", asJson(experiment, summary, about));
  const picture = pictureOf(figure, pictureWords(experiment, summary, about));
  if (item === "svg") return offer("image/svg+xml", picture.svg);
  return offered(name, await pngOf(picture), embedAddress(location.href, experiment, drawn));
}

/**
 * The figure as it stands, in one file.
 * @param query  what stands in its address; its own settings if left out
 * @throws Error in the reader's words if a part of it does not load
 */
export async function saveAsFile({ experiment, state }: FigureStore, query?: string): Promise<Result> {
  const { summary } = state;
  const saved = query === undefined ? drawnState(experiment, summary) : state;
  const [{ madeBy }, , , { singleFile }] = await makers();
  const page = await singleFile(experiment, saved, { from: location.href, query, made: madeBy(new Date()) });
  const name = fileName(experiment, summary, "html");
  return offered(name, new Blob([page], { type: "text/html" }), embedAddress(location.href, experiment, saved));
}

/** What a slide needs is told over this page; a figure in a frame has no room for it, and opens a page that has. */
async function putOnSlide(store: FigureStore, toSlide: FigureOptions["toSlide"]): Promise<Result> {
  if (toSlide) {
    await toSlide(store);
    return { told: "", byHand: null };
  }
  const address = `${galleryAddress(location.href, store.experiment, store.state)}${slideMark}`;
  const opened = window.open(address, "_blank");
  if (!opened) return { told: "Open this address in a tab of its own:", byHand: address };
  opened.opener = null;
  return { told: "Opened in another tab.", byHand: null };
}

/** A page is not told whether its file was saved. In a frame that may be forbidden, so there it gives another way on. */
export function offered(name: string, content: Blob, instead: string): Result {
  download(name, content);
  if (window.parent === window) return { told: `${name}: handed to your browser.`, byHand: null };
  const what = instead.startsWith("http") ? "open this address in a tab of its own" : "copy this text";
  return {
    told: `${name}: handed to your browser. This figure stands in a frame, which may not let it save; then ${what}:`,
    byHand: instead,
  };
}

export function download(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
