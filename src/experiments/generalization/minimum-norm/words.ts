/** What just happened in `minimum-norm`, in one sentence; and the titles of its panels, which say it too. */
import type { Summary, SweepResult } from "../../types.ts";
import { read } from "./outputs.ts";

const plain = (x: number) => (x >= 10 ? x.toFixed(0) : x.toFixed(2));
/** Distances that a picture does not show. */
const NOTHING = 5e-3;

const shaken = (summary: Summary) => Number(summary.values.temperature) > 0;
const decays = (summary: Summary) => Number(summary.values.decay) > 0;
/** A descent without noise that is at an exact fit. */
const fits = (summary: Summary) => read.median(summary, "loss") < NOTHING * NOTHING;
const nearest = (summary: Summary) => fits(summary) && read.median(summary, "miss") < NOTHING;
const shortest = (summary: Summary) =>
  nearest(summary) && read.median(summary, "length") - read.median(summary, "shortest") < NOTHING;
const sizeOf = ({ values }: Summary) =>
  values.weights === "2"
    ? "Two weights, one example"
    : `Three weights, ${values.weights === "3" ? "two examples" : "one example"}`;
/** What the exact fits form. */
const fitsOf = ({ values }: Summary) => (values.weights === "plane" ? "plane" : "line");

/** Over the plane of the weights. */
export function planeTitle(summary: Summary): string {
  if (summary.step === 0) return `A ${fitsOf(summary)} of exact fits, and a start`;
  if (shaken(summary))
    return decays(summary) ? "A shaken crowd, held by weight decay" : "A shaken crowd, drifting along the fits";
  if (decays(summary)) return "Weight decay stops short of the fits";
  if (shortest(summary)) return "From here, the nearest is the shortest";
  if (nearest(summary)) return summary.values.weights !== "3" ? "Straight to the nearest fit" : "To the nearest fit";
  return fits(summary) ? "To a fit that is not the nearest" : "On the way to the fits";
}

/** Over the two distances. */
export function descentTitle(summary: Summary): string {
  if (summary.step === 0) return "Two distances, at the start";
  if (shaken(summary)) {
    if (decays(summary)) return "Weight decay holds the noise";
    return read.median(summary, "hidden") > read.median(summary, "visible")
      ? "Noise moves where nobody looks"
      : "Noise moves it everywhere";
  }
  return read.median(summary, "hidden.clean") < NOTHING
    ? "Along the fits it never moves"
    : "It moves along the fits too";
}

/** Over the ends of all methods. */
export function methodsTitle(sweep: SweepResult | undefined): string {
  const points = sweep?.points ?? [];
  if (points.length === 0) return "Where other methods end";
  const alike = points.filter(({ summary }) => read.median(summary, "miss") < NOTHING).length;
  return `${alike} of ${points.length} methods end at the nearest fit`;
}

export function describe(summary: Summary): string {
  const { method } = summary.values;
  if (summary.step === 0)
    return `${sizeOf(summary)}: a whole ${fitsOf(summary)} of exact fits, the nearest ${plain(read.median(summary, "apart"))} from the start.`;
  const moved = plain(read.median(summary, "hidden.clean"));
  const length = plain(read.median(summary, "length"));
  const least = plain(read.median(summary, "shortest"));
  if (shaken(summary))
    return `The shaken crowd has moved ${plain(read.median(summary, "hidden"))} along the exact fits, and is within ${plain(read.median(summary, "visible"))} of them.`;
  if (decays(summary))
    return `Weight decay has pulled it ${moved} along ${summary.values.weights === "plane" ? "invisible directions" : "the invisible direction"}, to a length of ${length}; the shortest fit has ${least}.`;
  if (shortest(summary)) return `Descent is at the nearest exact fit, which from here is the shortest: ${length}.`;
  if (nearest(summary))
    return `Descent is at the nearest exact fit: its length is ${length}, where the shortest has ${least}.`;
  if (fits(summary))
    return `${method === "scaled" ? "Scaled descent" : "It"} is at another exact fit, ${moved} along the ${fitsOf(summary)}; its length is ${length}, the shortest has ${least}.`;
  return `Descent is on its way: ${plain(read.median(summary, "visible"))} from the exact fits, ${moved} along them.`;
}
