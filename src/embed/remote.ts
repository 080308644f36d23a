/**
 * The presenter's remote: a press in the figure leaves the focus with the deck around the frame, and keys that nothing
 * here uses go on to it. Speaks the message interface of reveal.js; another host has the focus back for the next key.
 */

import type { SendKey } from "./answering.ts";
import { deckMethods } from "./keys.ts";

/** What only a remote sends; nothing here may have these, whatever has the focus. */
const ofRemote: readonly string[] = ["PageDown", "PageUp", "b", "B", "."];

const arrows: readonly string[] = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];

/** What has the focus and the keys that it has use for without a handler, the first that fits. */
const uses: readonly (readonly [selector: string, keys: readonly string[]])[] = [
  ["input[type=range], [role=slider]", [...arrows, "Home", "End"]],
  ["input[type=radio]", [...arrows, " "]],
  ["select", [...arrows, " "]],
  ["input[type=checkbox], input[type=file], button, summary, [role=button], [role=switch]", [" "]],
];

/** Text is typed here; a number has no use for letters. */
const takesText = "textarea, input:not([type]), input[type=text]";
const takesNumbers = "input[inputmode=decimal]";

/** A press leaves the focus here: arrows tune it, or something is typed into it. */
const keepsFocus = `input[type=range], select, ${takesText}`;
const control = "input, select, textarea, button, summary, a, label";

const elementOf = (event: Event): Element | null => (event.target instanceof Element ? event.target : null);

function isTyped(target: Element | null, key: string): boolean {
  if (key.length > 1 || !target?.matches(takesText)) return false;
  return !(target.matches(takesNumbers) && key.toLowerCase() === "b");
}

/** Who has the keys that move a deck: what has the focus, those it has use for; the deck, even these; the figure, all arrows. */
export type Keys = "smart" | "deck" | "widget";

/** The deck's, whatever has the focus. */
function isOfDeck(target: Element | null, key: string, keys: Keys): boolean {
  if (keys === "deck" && arrows.includes(key)) return !target?.matches(takesText);
  return ofRemote.includes(key) && !isTyped(target, key);
}

function isUsed(target: Element | null, key: string, keys: Keys): boolean {
  if (target?.matches(takesText) || (keys === "widget" && arrows.includes(key))) return true;
  return uses.find(([selector]) => target?.matches(selector))?.[1].includes(key) ?? false;
}

/**
 * Without a host around the frame nothing is done.
 * @param line  to a host that has called by `theory-embed`; null while none has
 */
export function passOnKeys(keys: Keys, line: () => SendKey | null): void {
  const host = window.parent;
  if (host === window) return;
  const giveBack = () => host.focus();
  const leave = () => {
    if (document.activeElement instanceof HTMLElement || document.activeElement instanceof SVGElement)
      document.activeElement.blur();
    giveBack();
  };
  const pass = (event: KeyboardEvent) => {
    const method = event.key === " " && event.shiftKey ? "prev" : deckMethods[event.key];
    if (method === undefined) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const send = line();
    // nothing in it is secret, and a host without an origin has no other address
    if (send) send(method);
    else host.postMessage(JSON.stringify({ method }), "*");
    leave();
  };
  const plain = ({ ctrlKey, altKey, metaKey, isComposing }: KeyboardEvent) =>
    !(ctrlKey || altKey || metaKey || isComposing);

  addEventListener(
    "keydown",
    (event) => {
      if (plain(event) && isOfDeck(elementOf(event), event.key, keys)) pass(event);
    },
    true,
  );
  // after everything else: what has been used says so
  addEventListener("keydown", (event) => {
    if (event.defaultPrevented || !plain(event)) return;
    if (event.key === "Escape") leave();
    else if ((!event.shiftKey || event.key === " ") && !isUsed(elementOf(event), event.key, keys)) pass(event);
  });

  // arrows come to the frame while the focus stays in it
  if (keys === "widget") return;
  let pressed: Element | null = null;
  addEventListener("pointerdown", (event) => (pressed = elementOf(event)), true);
  addEventListener(
    "mousedown",
    (event) => {
      if (!elementOf(event)?.closest(control)) event.preventDefault();
    },
    true,
  );
  addEventListener(
    "pointerup",
    () => {
      // the click comes first: what is pressed acts while it has the focus
      if (!pressed?.closest(keepsFocus)) setTimeout(giveBack);
      pressed = null;
    },
    true,
  );
}
