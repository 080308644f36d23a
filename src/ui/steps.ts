/** What arrow keys do to a number. */
import type { MoveExtent } from "./moves.ts";
import type { Scale } from "./scales.ts";

/** Shift and an arrow move this many steps. */
const STRIDE = 10;

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowDown: [0, -1],
  ArrowUp: [0, 1],
};

/** Steps to the right and up that a key asks for; null for any other key. */
export function stepsOf({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }) {
  const direction = directions[key];
  if (!direction) return null;
  const steps = shiftKey ? STRIDE : 1;
  return [direction[0] * steps, direction[1] * steps] as const;
}

/** So many steps further, to the right or up as the axis is drawn. */
export function stepped({ min, max, step, scale }: MoveExtent, value: number, steps: number, axis: Scale): number {
  const [a = 0, b = 1] = axis.domain();
  const way = b < a ? -steps : steps;
  const moved = scale === "log" ? value * 10 ** (way * step) : value + way * step;
  return Math.min(max, Math.max(min, moved));
}
