/** How far a sweep is, with an estimate. */
import { useFigureState } from "./context.ts";
import { formatSeconds } from "./format.ts";
import type { Sweeping } from "./state.ts";

export function progressWords({ done, total, secondsLeft }: Sweeping): string {
  const left = secondsLeft !== null && done < total ? `, ${formatSeconds(secondsLeft)} left` : "";
  return `${done} of ${total} runs${left}`;
}

/** `name`: of which sweep; `label`: what it is called. */
export function Progress({ name, label }: { readonly name: string; readonly label: string }) {
  const sweeping = useFigureState((figure) => figure.sweeping);
  if (sweeping?.name !== name) return null;
  return (
    <div className="sweep-progress">
      <progress aria-label={label} value={sweeping.done} max={sweeping.total} />
      <span>{progressWords(sweeping)}</span>
    </div>
  );
}
