/**
 * Brings data sets into an embed, as classic scripts beside it: a frame without an origin may fetch nothing, but load
 * scripts. In its worker, which has no address of its own, `spawn.inline.ts` has left the page's.
 */
import { type DataFile, hasData, keepData } from "../experiments/datasets.ts";

declare const importScripts: (address: string) => void;

declare global {
  /** The page that a worker belongs to. */
  var pageOfEmbed: string | undefined;
  /** Data sets that stand within the page of a figure saved as one file. */
  var dataOfPage: Readonly<Record<string, DataFile>> | undefined;
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

/** What stands within this page; a worker has what its page left it. */
export function dataWithin(): Readonly<Record<string, DataFile>> {
  if (typeof document === "undefined") return {};
  const found = document.querySelectorAll<HTMLScriptElement>('script[type="application/json"][id^="data-"]');
  return Object.fromEntries([...found].map(({ id, text }) => [id.slice("data-".length), JSON.parse(text) as DataFile]));
}

/** Rejects if one cannot be loaded now. */
export async function bringData(names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (hasData(name)) continue;
    const here = globalThis.dataOfPage?.[name] ?? dataWithin()[name];
    if (here) {
      keepData(name, here);
      continue;
    }
    globalThis.takeData = (file) => keepData(name, file);
    await load(new URL(`../data/${name}.js`, globalThis.pageOfEmbed ?? document.baseURI).href);
  }
}
