/** Whose numbers are shown, while those of the reader's settings are still on their way. It lies over the picture's upper edge. */
import { useFigure, useFigureState } from "./context.ts";
import { useMissing } from "./Files.tsx";
import { differences } from "./settings.ts";

export function Waiting() {
  const { store } = useFigure();
  const missing = useMissing();
  const loading = useFigureState((figure) => figure.awaited);
  const shown = useFigureState((figure) =>
    figure.alive && (figure.awaited || missing) ? differences(store.experiment, figure).join(", ") : null,
  );
  const what = missing ? `yours needs ${missing.label}` : "yours is loading";
  return (
    <p className="waiting" data-loading={loading || missing ? "" : undefined}>
      {loading || shown ? <span>{shown ? `Still the picture for ${shown}; ${what}.` : "Loading."}</span> : null}
    </p>
  );
}
