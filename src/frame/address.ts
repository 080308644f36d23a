/** A figure's part of the address bar. Browsers refuse frequent changes (Safari: 100 in 30 s), so they are gathered. */
import { plainName, printQuery, wholeQuery } from "../experiments/link.ts";

const restMs = 500;

/** Changes that wait, by the names that they replace. */
const waiting = new Map<string, { readonly owns: (name: string) => boolean; readonly query: string }>();
let resting = false;

/** A query with some of its names replaced; all others stay as they are, in their order. */
export function merged(search: string, owns: (name: string) => boolean, query: string): string {
  const kept = [...new URLSearchParams(search)].filter(([name]) => !owns(name));
  return printQuery([...kept, ...new URLSearchParams(query)]);
}

function flush(): void {
  if (waiting.size === 0) {
    resting = false;
    return;
  }
  let search = location.search;
  for (const { owns, query } of waiting.values()) search = merged(search, owns, query);
  waiting.clear();
  resting = true;
  try {
    history.replaceState(
      history.state,
      "",
      `${location.pathname}${search ? `?${search.replace(/^\?/, "")}` : ""}${location.hash}`,
    );
  } catch {
    // A frame without an origin has no address to write; "copy link" still gives one.
  }
  setTimeout(flush, restMs);
}

/** `names` without the prefix; only these are ever changed. */
export function addressOf(
  prefix: string,
  names: readonly string[],
): { read: () => string; write: (query: string) => void } {
  const own = new Set(names.map((name) => plainName(prefix + name)));
  return {
    read: () => wholeQuery(location.search, location.hash),
    write: (query) => {
      waiting.set(prefix, { owns: (name) => own.has(plainName(name)), query });
      if (!resting) flush();
    },
  };
}
