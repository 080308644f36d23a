/** What the panels of `flat-margin` draw: while the reader is asked, as it is without the stretch. */
import { type Solved, solved } from "../../../experiments/noise/flat-margin/solved.ts";
import type { Summary } from "../../../experiments/types.ts";
import { useGuess } from "../../../ui/guess.ts";

export interface SolvedProps {
  readonly summary: Summary;
  readonly solved: Solved;
  readonly asking: boolean;
}

export function useSolved(summary: Summary): SolvedProps {
  const asking = useGuess()?.asking ?? false;
  const { points, stretch, lengths } = summary.values;
  const setting = { stretch: asking ? 1 : Number(stretch), lengths: String(lengths) };
  return { summary, asking, solved: solved(String(points), setting) };
}
