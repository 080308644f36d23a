/** What keys do in a deck, in the words of reveal.js, on both sides of a frame. */

/** Of those that do the same the first is what a remote sends. */
export const deckMethods: Readonly<Record<string, string>> = {
  PageDown: "next",
  PageUp: "prev",
  " ": "next",
  ArrowRight: "right",
  ArrowLeft: "left",
  ArrowUp: "up",
  ArrowDown: "down",
  b: "togglePause",
  B: "togglePause",
  ".": "togglePause",
};

/** The numbers by which reveal.js and older decks know them. */
const numbers: Readonly<Record<string, number>> = {
  PageUp: 33,
  PageDown: 34,
  ArrowLeft: 37,
  ArrowUp: 38,
  ArrowRight: 39,
  ArrowDown: 40,
  b: 66,
};

/** Presses, at an element of the page, the key that does this in a deck. Nothing is pressed for what no key does. */
export function pressFor(method: unknown, element: Element): void {
  const key = Object.keys(deckMethods).find((name) => deckMethods[name] === method);
  if (key === undefined) return;
  const code = key.length > 1 ? key : `Key${key.toUpperCase()}`;
  for (const type of ["keydown", "keyup"])
    element.dispatchEvent(
      new KeyboardEvent(type, { key, code, keyCode: numbers[key], bubbles: true, composed: true, cancelable: true }),
    );
}
