/**
 * A press does what the button said when it went down. Between down and up a field that is left may commit its value,
 * a run may start or end, and with it the words on the button change.
 */
import { type KeyboardEvent, type MouseEvent, useRef } from "react";

interface Press {
  readonly onPointerDown: () => void;
  readonly onPointerCancel: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onBlur: () => void;
  readonly onClick: (event: MouseEvent) => void;
}

/**
 * @param meaning  what a press would do now; null for nothing
 * @param act  does it
 */
export function usePress<T>(meaning: T, act: (meaning: T & {}) => void): Press {
  const pointed = useRef<{ readonly meaning: T } | null>(null);
  const keyed = useRef<{ readonly meaning: T } | null>(null);
  return {
    onPointerDown: () => {
      pointed.current = { meaning };
    },
    onPointerCancel: () => {
      pointed.current = null;
    },
    onKeyDown: ({ key, repeat }) => {
      if (!repeat && (key === "Enter" || key === " ")) keyed.current = { meaning };
    },
    onBlur: () => {
      keyed.current = null;
    },
    // a click that no pointer made has no detail
    onClick: ({ detail }) => {
      const held = detail > 0 ? pointed : keyed;
      const meant = held.current ? held.current.meaning : meaning;
      held.current = null;
      if (meant !== null && meant !== undefined) act(meant);
    },
  };
}
