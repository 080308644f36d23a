/** Dragging a part of a plot by mouse, pen or finger. Only what is held keeps the page from scrolling. */
import { type PointerEvent, useCallback, useEffect, useRef } from "react";
import type { Place } from "./place.ts";

export interface Drag {
  readonly onStart?: (at: Place) => void;
  /** `from` is where it was before, `start` where the pointer went down; all in pixels of the plot. */
  readonly onMove: (at: Place, from: Place, start: Place) => void;
  /** @param moved whether it was more than a tap */
  readonly onEnd: (moved: boolean, at: Place) => void;
  /** The movement was taken back: by Escape, or by the browser, which scrolls instead. */
  readonly onCancel: () => void;
}

export interface DragOptions {
  /** Whether a finger that sets out up or down scrolls the page after all. */
  readonly scrolls?: boolean;
}

/** Less than this is a tap, pixels. */
const TAP = 3;

/** The pointer in the pixels in which an element of the plot is drawn; null where it is not on the screen. */
function placeOf(event: PointerEvent<SVGGraphicsElement>): Place | null {
  const matrix = event.currentTarget.getScreenCTM()?.inverse();
  if (!matrix) return null;
  const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
  return [x, y];
}

interface Held {
  readonly pointer: number;
  readonly start: Place;
  before: Place;
  moved: boolean;
  /** Whether the finger has set out to scroll; unknown until it has moved. */
  scrolls?: boolean;
}

/** Handlers for the element that is dragged, which must not be transformed itself. */
export function useDrag<E extends SVGGraphicsElement>(drag: Drag, { scrolls = false }: DragOptions = {}) {
  const held = useRef<Held | null>(null);
  const element = useRef<E>(null);
  const newest = useRef(drag);
  newest.current = drag;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || !held.current) return;
      held.current = null;
      newest.current.onCancel();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
  const ref = useCallback(
    (target: E | null) => {
      element.current = target;
      if (!target) return;
      // Chromium knows no `touch-action` inside SVG: the page is kept still by hand, while something is held
      const onTouchMove = (event: TouchEvent) => {
        const hold = held.current;
        if (!hold) return;
        const [across, up] = [hold.before[0] - hold.start[0], hold.before[1] - hold.start[1]];
        if (hold.moved) hold.scrolls ??= scrolls && Math.abs(up) > Math.abs(across);
        if (hold.scrolls === false && event.cancelable) event.preventDefault();
      };
      target.addEventListener("touchmove", onTouchMove, { passive: false });
      return () => target.removeEventListener("touchmove", onTouchMove);
    },
    [scrolls],
  );
  const onPointerDown = (event: PointerEvent<E>) => {
    const at = placeOf(event);
    if (!at || event.button !== 0 || !event.isPrimary) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { pointer: event.pointerId, start: at, before: at, moved: false };
    drag.onStart?.(at);
  };
  const onPointerMove = (event: PointerEvent<E>) => {
    const hold = held.current;
    const at = placeOf(event);
    if (!at || hold?.pointer !== event.pointerId) return;
    hold.moved ||= Math.max(Math.abs(at[0] - hold.start[0]), Math.abs(at[1] - hold.start[1])) > TAP;
    if (!hold.moved) return;
    drag.onMove(at, hold.before, hold.start);
    hold.before = at;
  };
  const onPointerUp = (event: PointerEvent<E>) => {
    const hold = held.current;
    if (hold?.pointer !== event.pointerId) return;
    held.current = null;
    drag.onEnd(hold.moved, placeOf(event) ?? hold.before);
  };
  const onPointerCancel = (event: PointerEvent<E>) => {
    if (held.current?.pointer !== event.pointerId) return;
    held.current = null;
    drag.onCancel();
  };
  const style = { touchAction: scrolls ? "pan-y" : "none" } as const;
  return { element, handlers: { ref, style, onPointerDown, onPointerMove, onPointerUp, onPointerCancel } };
}
