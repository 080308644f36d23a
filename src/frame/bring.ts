/** Makes a data set of files that a reader chose or dropped, and lets the figure run with it. */
import { bringSet, type NewSet } from "../experiments/datasets.ts";
import type { FileReading, GivenFile, ReaderFiles, RefusedFiles } from "../experiments/files.ts";
import { whyNotLoaded } from "./not-loaded.ts";
import type { FigureStore } from "./store.ts";

/** The newest of each figure: others that are still being read no longer count. */
const newest = new WeakMap<FigureStore, readonly GivenFile[]>();

/** What these files are, or why they are not what is wanted. */
async function readingOf({ label, reading }: ReaderFiles, given: readonly GivenFile[]): Promise<NewSet | RefusedFiles> {
  let loaded: FileReading;
  try {
    loaded = await reading();
  } catch {
    return { refusal: `What reads ${label} could not be loaded. ${await whyNotLoaded()}` };
  }
  try {
    return await loaded.read(given);
  } catch (error) {
    return { refusal: `These could not be read as ${label}: ${String(error)}` };
  }
}

/** Files that are refused leave those that count as they are. */
export async function bring(store: FigureStore, files: ReaderFiles, given: readonly GivenFile[]): Promise<void> {
  newest.set(store, given);
  store.tellFiles({ reading: true, refusal: null });
  const made = await readingOf(files, given);
  if (newest.get(store) !== given) return;
  if ("refusal" in made) {
    store.tellFiles({ reading: false, refusal: made.refusal });
    return;
  }
  bringSet(files.name, made);
  store.takeFiles();
}
