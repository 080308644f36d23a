/** Where figures stand in a deck: in frames, or in our elements with frames inside. */

/** Where a frame’s address may stand: it is loaded, reveal.js will load it, or we shall. */
const addresses = ["src", "data-src", "data-theory-src"] as const;
/** By its address, or, in a deck of one file, by its mark. */
const ours = [...addresses.map((name) => `iframe[${name}*="/embed/v1/"]`), "iframe[data-figure]"].join(", ");
const tag = "theory-widget";

export interface Place {
  readonly frame: HTMLIFrameElement;
  /** What stands in the deck for it: the frame, or the element around it. */
  readonly element: Element;
}

/** Of a page, in its order. */
export const placesIn = (root: ParentNode): Place[] =>
  [...root.querySelectorAll<HTMLElement>(`${ours}, ${tag}`)].flatMap((element): Place[] => {
    const frame = element instanceof HTMLIFrameElement ? element : element.shadowRoot?.querySelector("iframe");
    return frame ? [{ frame, element }] : [];
  });

/** Of the figure's own page, be it loaded or not yet. */
export function addressOf({ frame }: Place): URL {
  const written = addresses.map((name) => frame.getAttribute(name)).find((address) => address !== null);
  return new URL(written ?? "", location.href);
}

/** It is loaded when its turn comes. An element loads its frame itself. */
export function putAway(place: Place): void {
  const { frame, element } = place;
  if (element !== frame) return;
  const { href } = addressOf(place);
  for (const name of addresses) frame.removeAttribute(name);
  frame.dataset.theorySrc = href;
}

/** Names of the figure's address set to other values; it is loaded there, whatever it waited for. */
export function readdressed(place: Place, values: Readonly<Record<string, string>>): void {
  const { frame, element } = place;
  if (element !== frame) {
    for (const [name, value] of Object.entries(values)) element.setAttribute(name, value);
    return;
  }
  const address = addressOf(place);
  for (const [name, value] of Object.entries(values)) address.searchParams.set(name, value);
  const waits = !frame.hasAttribute("src");
  // reveal.js would load it once more from there
  for (const name of addresses) if (name !== "src") frame.removeAttribute(name);
  if (waits || Object.keys(values).length > 0) frame.src = address.href;
}
