/** The drawing, at the newest summary. */
import { useMemo } from "react";
import { MovesContext } from "../ui/moves.ts";
import { Boundary } from "./Boundary.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { useMoves } from "./moving.ts";
import { fittingSweeps } from "./settings.ts";

export function Panels() {
  const { widget, options } = useFigure();
  const summary = useFigureState((figure) => figure.summary);
  const ghost = useFigureState((figure) => figure.ghost);
  const sweeps = useFigureState((figure) => figure.sweeps);
  const values = useFigureState((figure) => figure.values);
  const fitting = useMemo(() => fittingSweeps(widget.experiment, values, sweeps), [widget, values, sweeps]);
  const moves = useMoves();
  const Drawing = (options.place === "hero" && widget.compact) || widget.Drawing;
  return (
    <div className="panels">
      <Boundary what="The drawing" of={summary}>
        <MovesContext value={moves}>
          <Drawing summary={summary} ghost={ghost} sweeps={fitting} />
        </MovesContext>
      </Boundary>
    </div>
  );
}
