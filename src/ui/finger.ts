/**
 * A finger on a mark drags it along an axis and scrolls the page across it. In HTML `touch-action` says this; browsers do
 * not heed it on the parts of an SVG, so that the first movement of each touch is looked at here.
 */
import { type RefObject, useEffect } from "react";

export function useFingerAlong(mark: RefObject<Element | null>, axis: "x" | "y"): void {
  useEffect(() => {
    const element = mark.current;
    if (!element) return;
    let start: { readonly x: number; readonly y: number } | null = null;
    let drags: boolean | null = null;
    const begin = (event: Event) => {
      const [touch] = (event as TouchEvent).touches;
      start = touch ? { x: touch.clientX, y: touch.clientY } : null;
      drags = null;
    };
    const move = (event: Event) => {
      const [touch] = (event as TouchEvent).touches;
      if (!touch || !start) return;
      const across = Math.abs(axis === "x" ? touch.clientY - start.y : touch.clientX - start.x);
      const along = Math.abs(axis === "x" ? touch.clientX - start.x : touch.clientY - start.y);
      drags ??= along >= across;
      if (drags && event.cancelable) event.preventDefault();
    };
    element.addEventListener("touchstart", begin, { passive: true });
    // not passive: it has to be able to keep the page where it is
    element.addEventListener("touchmove", move, { passive: false });
    return () => {
      element.removeEventListener("touchstart", begin);
      element.removeEventListener("touchmove", move);
    };
  }, [mark, axis]);
}
