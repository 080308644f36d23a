/**
 * A finger on a slider may be on its way down the page. What it touches counts once it has moved along the track, or is
 * lifted; where the browser takes the movement for scrolling, nothing has been changed and nothing was started.
 */
import { type PointerEvent, useRef, useState } from "react";

/** Pixels along the track after which a finger means the slider. */
const meant = 8;

interface SteadyTouch {
  /** Where the finger holds the thumb, before it counts; null otherwise. */
  readonly held: number | null;
  /** For the slider's own changes. */
  readonly moved: (position: number) => void;
  readonly handlers: {
    readonly onPointerDown: (event: PointerEvent) => void;
    readonly onPointerMove: (event: PointerEvent) => void;
    readonly onPointerUp: () => void;
    readonly onPointerCancel: () => void;
  };
}

export function useSteadyTouch(commit: (position: number) => void): SteadyTouch {
  const [held, setHeld] = useState<number | null>(null);
  /** Where an undecided finger came down; null with a mouse, and once it is decided. */
  const from = useRef<number | null>(null);
  const last = useRef<number | null>(null);
  const decide = (counts: boolean) => {
    const position = last.current;
    from.current = null;
    last.current = null;
    setHeld(null);
    if (counts && position !== null) commit(position);
  };
  return {
    held,
    moved: (position) => {
      if (from.current === null) return commit(position);
      last.current = position;
      setHeld(position);
    },
    handlers: {
      onPointerDown: (event) => {
        from.current = event.pointerType === "touch" ? event.clientX : null;
        last.current = null;
      },
      onPointerMove: (event) => {
        if (from.current !== null && Math.abs(event.clientX - from.current) > meant) decide(true);
      },
      onPointerUp: () => decide(true),
      onPointerCancel: () => decide(false),
    },
  };
}
