/** Whose numbers are shown, while those of the reader's settings are still on their way. It lies over the picture's upper edge. */
import { useFigure, useFigureState } from "./context.ts";
import { differences } from "./settings.ts";

export function Waiting() {
  const { store } = useFigure();
  const shown = useFigureState((figure) =>
    figure.alive && figure.awaited ? differences(store.experiment, figure).join(", ") : null,
  );
  const loading = useFigureState((figure) => figure.awaited);
  return (
    <p className="waiting" data-loading={loading ? "" : undefined}>
      {loading ? <span>{shown ? `Still the picture for ${shown}; yours is loading.` : "Loading."}</span> : null}
    </p>
  );
}
