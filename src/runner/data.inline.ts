/**
 * Brings data sets into an embed, as classic scripts beside it: a frame without an origin may fetch nothing, but load
 * scripts. In its worker, which has no address of its own, `spawn.inline.ts` has left the page's.
 */
import { type DataFile, hasData, keepData } from "../experiments/datasets.ts";

declare const importScripts: (address: string) => void;

declare global {
  /** The page that a worker belongs to. */
  var pageOfEmbed: string | undefined;
  /** What a data script calls. */
  var takeData: ((file: DataFile) => void) | undefined;
}

function load(address: string): Promise<void> {
  if (typeof document === "undefined") {
    importScripts(address);
    return Promise.resolve();
  }
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded`));
    document.head.append(script);
  });
}

/** Rejects if one cannot be loaded now. */
export async function bringData(names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (hasData(name)) continue;
    globalThis.takeData = (file) => keepData(name, file);
    await load(new URL(`../data/${name}.js`, globalThis.pageOfEmbed ?? document.baseURI).href);
  }
}
