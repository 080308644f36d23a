/** What the page around a frame says of whether it is shown: asked by the frame itself, on the same origin, and by our element. */

/** A deck over which another picture lies, or that shows all of its slides at once. */
const away = ".reveal.overview, .reveal.paused";

/** Of an element of any page, in a shadow tree too. */
export function isHiddenThere(element: Element): boolean {
  const root = element.getRootNode();
  const place = "host" in root ? (root.host as Element) : element;
  return place.closest(away) !== null || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** Between two looks, milliseconds: no event says that a slide has gone. */
const betweenMs = 500;

/** A deck that has our plugin, which knows more than can be seen. */
export const heldByPlugin = "data-theory-plugin";

/**
 * Tells at once, and of each change from then on.
 * @returns the means to end it
 */
export function watchShown(element: Element, tell: (shown: boolean) => void): () => void {
  let before: boolean | null = null;
  const look = () => {
    if (element.closest(`[${heldByPlugin}]`)) return;
    const shown = !isHiddenThere(element);
    if (shown !== before) tell(shown);
    before = shown;
  };
  const timer = setInterval(look, betweenMs);
  look();
  return () => clearInterval(timer);
}
