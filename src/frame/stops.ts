/** Where a timeline stops: at the recorded frames, of which the last step is one, whatever the spacing. */

/** All of them, in order. */
export function recordedSteps(steps: number, every: number): number[] {
  const before = Array.from({ length: Math.ceil(steps / every) }, (_, i) => i * every);
  return [...before, steps];
}

/** The recorded step next to a place on the timeline. */
export function nearestStop(place: number, steps: number, every: number): number {
  const below = Math.floor(place / every) * every;
  const above = Math.min(steps, below + every);
  return place - below < above - place ? below : above;
}

/** How many recorded frames a page key moves. */
const page = 10;

/** Where a key leads from a step that need not be a stop itself; null for a key that leads nowhere. */
export function keyedStep(key: string, step: number, steps: number, every: number): number | null {
  const on = (frames: number) => Math.min(steps, (Math.floor(step / every) + frames) * every);
  const back = (frames: number) => Math.max(0, (Math.ceil(step / every) - frames) * every);
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return on(1);
    case "ArrowLeft":
    case "ArrowDown":
      return back(1);
    case "PageUp":
      return on(page);
    case "PageDown":
      return back(page);
    case "Home":
      return 0;
    case "End":
      return steps;
    default:
      return null;
  }
}
