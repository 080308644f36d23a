/** Named settings worth a visit, one choice away. */
import { useId } from "react";
import { withChanges } from "../experiments/values.ts";
import { useFigure, useFigureState } from "./context.ts";
import { sameValues } from "./settings.ts";

export function Presets() {
  const { store, widget } = useFigure();
  const { presets = [], parameters, defaults } = widget.experiment;
  const alive = useFigureState((figure) => figure.alive);
  const values = useFigureState((figure) => figure.values);
  const id = useId();
  if (presets.length === 0) return null;
  const all = [{ label: "the figure as it opened", values: {} }, ...presets];
  const current = all.findIndex((preset) => sameValues(withChanges(parameters, defaults, preset.values), values));
  return (
    <div className="control presets">
      <label htmlFor={id}>Try</label>
      <select
        id={id}
        value={current}
        disabled={!alive}
        onChange={(event) => store.setValues(all[Number(event.currentTarget.value)]?.values ?? {})}
      >
        {current < 0 ? <option value={-1}>your own settings</option> : null}
        {all.map((preset, place) => (
          <option key={preset.label} value={place}>
            {preset.label}
          </option>
        ))}
      </select>
    </div>
  );
}
