/** Named settings worth a visit, a press away: most of them are where the finding stops. */
import { withChanges } from "../experiments/values.ts";
import { useFigure, useFigureState } from "./context.ts";
import { sameValues } from "./settings.ts";

export function BreakIt() {
  const { store, widget } = useFigure();
  const { presets = [], parameters, defaults } = widget.experiment;
  const alive = useFigureState((figure) => figure.alive);
  const values = useFigureState((figure) => figure.values);
  if (presets.length === 0) return null;
  const all = [{ label: "As it opened", values: {} }, ...presets];
  return (
    <fieldset className="presets">
      <legend>Break it</legend>
      {all.map((preset) => (
        <button
          key={preset.label}
          type="button"
          className="preset"
          aria-disabled={!alive}
          aria-pressed={sameValues(withChanges(parameters, defaults, preset.values), values)}
          onClick={() => alive && store.setValues(preset.values)}
        >
          {preset.label}
        </button>
      ))}
    </fieldset>
  );
}
