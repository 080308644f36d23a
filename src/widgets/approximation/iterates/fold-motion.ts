/**
 * One more fold, seen: the upper half of the picture turns down around the middle, then the rest is stretched to the
 * former height. It moves when the number of folds grows, and not for readers who asked for less motion.
 */
import { useLayoutEffect, useRef, useState } from "react";
import { iterated, piecesOf } from "../../../experiments/approximation/iterates/folding.ts";
import { reducedMotion } from "../../../ui/reduced-motion.ts";

const MILLISECONDS = 900;
/** Part of the time that the flap takes; the rest is the stretch. */
const FLAP = 0.6;

/** From 0, before the last fold, to 1, after it; 1 where nothing moves. */
export function useFolding(folds: number): number {
  const [done, setDone] = useState(1);
  const before = useRef(folds);
  // before anything of the new line is seen
  useLayoutEffect(() => {
    const grows = folds > before.current;
    before.current = folds;
    if (!grows || reducedMotion()) {
      setDone(1);
      return;
    }
    setDone(0);
    let start: number | null = null;
    let request = requestAnimationFrame(function step(now) {
      start ??= now;
      const part = Math.min(1, (now - start) / MILLISECONDS);
      setDone(part);
      if (part < 1) request = requestAnimationFrame(step);
    });
    return () => cancelAnimationFrame(request);
  }, [folds]);
  return done;
}

const eased = (part: number) => part * part * (3 - 2 * part);

/** How far the flap has turned, from 1 (up) to -1 (down), and how far all is stretched, from 1 to 2. */
export function phaseOf(done: number): { readonly flap: number; readonly stretch: number } {
  return {
    flap: Math.cos(Math.PI * eased(Math.min(1, done / FLAP))),
    stretch: 1 + eased(Math.max(0, (done - FLAP) / (1 - FLAP))),
  };
}

/** Heights at the corners of a line of so many folds, the last of which is done so far. */
export function heightsAt(folds: number, done: number): number[] {
  const pieces = piecesOf(folds);
  const { flap, stretch } = phaseOf(done);
  return Array.from({ length: pieces + 1 }, (_, j) => {
    const before = iterated(folds - 1, j / pieces);
    return stretch * (before > 0.5 ? 0.5 + flap * (before - 0.5) : before);
  });
}
