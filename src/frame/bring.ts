/** Makes a data set of files that a reader chose or dropped, and lets the figure run with it. */
import { bringSet } from "../experiments/datasets.ts";
import { type FileReading, FilesError, type GivenFile, type ReaderFiles } from "../experiments/files.ts";
import { whyNotLoaded } from "./not-loaded.ts";
import type { FigureStore } from "./store.ts";

/** The newest of each figure: others that are still being read no longer count. */
const newest = new WeakMap<FigureStore, readonly GivenFile[]>();

/** What reads these files. @throws FilesError if it cannot be loaded now */
const readingOf = ({ label, reading }: ReaderFiles): Promise<FileReading> =>
  reading().catch(async () => {
    throw new FilesError(`What reads ${label} could not be loaded. ${await whyNotLoaded()}`);
  });

const sentence = (error: unknown, { label }: ReaderFiles): string =>
  error instanceof FilesError ? error.message : `These could not be read as ${label}: ${String(error)}`;

/** Files that are refused leave those that count as they are. */
export async function bring(store: FigureStore, files: ReaderFiles, given: readonly GivenFile[]): Promise<void> {
  newest.set(store, given);
  store.tellFiles({ reading: true, refusal: null });
  try {
    const set = await (await readingOf(files)).read(given);
    if (newest.get(store) !== given) return;
    bringSet(files.name, set);
    store.takeFiles();
  } catch (error) {
    if (newest.get(store) === given) store.tellFiles({ reading: false, refusal: sentence(error, files) });
  }
}
