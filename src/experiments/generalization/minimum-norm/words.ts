/** What just happened in `minimum-norm`, in two sentences. */
import type { Summary } from "../../types.ts";

const plain = (x: number) => (x >= 10 ? x.toFixed(0) : x.toFixed(2));

export function describe(summary: Summary): string {
  const value = (name: string) => summary.scalars[name]?.median ?? 0;
  const { weights, method, decay, temperature } = summary.values;
  const examples = Number(weights) - 1;
  const size = `${weights === "2" ? "Two" : "Three"} weights, ${examples === 1 ? "one example" : "two examples"}`;
  if (summary.step === 0)
    return `${size}: there is a whole line of exact fits. The nearest is ${plain(value("apart"))} away from the start.`;
  const way = `After ${summary.step} steps`;
  const moved = value("hidden.clean");
  const length = `Its length is ${plain(value("length"))}; the shortest exact fit has ${plain(value("shortest"))}.`;
  if (Number(temperature) > 0)
    return `${size}. ${way} the shaken crowd has spread by ${plain(value("hidden"))} along the invisible direction and is within ${plain(value("visible"))} of the fits across it.`;
  if (Number(decay) > 0)
    return `${size}. ${way} with weight decay, the descent has moved ${plain(moved)} along the invisible direction. ${length}`;
  const miss = value("miss");
  const along =
    moved < 5e-4
      ? "has not moved along the invisible direction"
      : `has moved ${plain(moved)} along the invisible direction`;
  if (miss < 5e-3)
    return `${size}. ${way} the descent is at the exact fit nearest to its start: it ${along}. ${length}`;
  if (value("error") < 5e-3 && method === "scaled")
    return `${size}. ${way} the scaled descent is at an exact fit that is not the nearest: it ${along}. ${length}`;
  return `${size}. ${way} the descent is on its way: it ${along}. ${length}`;
}
