/** A figure's part of the address bar. Browsers refuse frequent changes (Safari: 100 in 30 s), so they are gathered. */
import { plainName, printQuery } from "../experiments/link.ts";
import { pageQuery } from "./page-query.ts";

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
  // a query behind the hash comes to where it belongs; what is another figure's stays in it, a snapshot is of the past
  let search = pageQuery();
  const hash = location.hash.replace(/^#s=.*$|[?&].*$/s, "");
  for (const { owns, query } of waiting.values()) search = merged(search, owns, query);
  waiting.clear();
  resting = true;
  try {
    history.replaceState(history.state, "", `${location.pathname}${search ? `?${search}` : ""}${hash}`);
  } catch {
    // A frame without an origin has no address to write; "copy link" still gives one.
  }
  setTimeout(flush, restMs);
}

/**
 * Whether a name in the address is this figure's, however it is spelled. `names` are without the prefix.
 * @param flat  whether a name without a prefix is this figure's
 */
export function ownerOf(
  prefix: string,
  names: readonly string[],
  flat: (name: string) => boolean,
): (written: string) => boolean {
  return (written) => {
    const plain = plainName(written);
    const is = (candidate: string) => names.some((name) => name.toLowerCase() === candidate);
    if (prefix !== "" && plain.startsWith(prefix)) return is(plain.slice(prefix.length));
    // alone on its page: a name that bears an id was meant for this figure, or for none
    if (prefix === "") return is(plain.slice(plain.indexOf(".") + 1));
    const bare = names.find((name) => name.toLowerCase() === plain);
    return bare !== undefined && flat(bare);
  };
}

/** Only names that are this figure's are ever changed. */
export function addressOf(
  prefix: string,
  names: readonly string[],
  flat: (name: string) => boolean,
): { read: () => string; write: (query: string) => void } {
  const owns = ownerOf(prefix, names, flat);
  return {
    read: pageQuery,
    write: (query) => {
      waiting.set(prefix, { owns, query });
      if (!resting) flush();
    },
  };
}
