/** The button that matters first. It is one and the same throughout, so that the focus stays where it is. */
import { useFigure, useFigureState } from "./context.ts";
import { useMissing } from "./Files.tsx";
import { usePress } from "./press.ts";
import type { FigureState } from "./state.ts";

/** What it says is what it does: the widget's verb, then pause, then go on, and the same once more. */
export function actionWords(state: FigureState["state"], verb: string, whole: boolean): string {
  if (state === "running") return whole ? "Stop" : "Pause";
  if (state === "paused") return "Go on";
  return state === "done" || state === "diverged" ? "Run again" : verb;
}

export function Action() {
  const { store, widget } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const state = useFigureState((figure) =>
    store.kind === "map" ? (figure.sweeping ? "running" : "idle") : figure.state,
  );
  const running = state === "running";
  const ready = useMissing() === null && alive;
  const press = usePress(ready ? (running ? "rest" : "go") : null, (meant) =>
    meant === "go" ? store.act() : store.rest(),
  );
  return (
    <button
      type="button"
      className="action button"
      aria-disabled={!ready}
      // a press that came before is marked on it
      suppressHydrationWarning
      onPointerEnter={() => store.anticipate()}
      onFocus={() => store.anticipate()}
      {...press}
    >
      {actionWords(state, widget.action ?? "Run", store.kind === "map" || store.kind === "survey")}
    </button>
  );
}
