/** The drawing, at the newest summary. */
import { useMemo } from "react";
import { BeforeContext } from "../ui/before-context.ts";
import { Boundary } from "./Boundary.tsx";
import { useBefore, useFigure, useFigureState } from "./context.ts";
import { AskedBeside } from "./Guess.tsx";
import { Moving } from "./moving.tsx";
import { fittingSweeps } from "./settings.ts";

export function Panels() {
  const { widget } = useFigure();
  const summary = useFigureState((figure) => figure.summary);
  const ghost = useFigureState((figure) => figure.ghost);
  const sweeps = useFigureState((figure) => figure.sweeps);
  const values = useFigureState((figure) => figure.values);
  const fitting = useMemo(() => fittingSweeps(widget.experiment, values, sweeps), [widget, values, sweeps]);
  const before = useBefore();
  const { Drawing } = widget;
  const drawing = <Drawing summary={summary} ghost={ghost} sweeps={fitting} />;
  return (
    <BeforeContext value={before === null || before === "" ? "run before" : `before: ${before}`}>
      <Moving>
        <AskedBeside drawing={drawing}>
          <div className="panels answer">
            <Boundary what="The drawing" of={summary}>
              {drawing}
            </Boundary>
          </div>
        </AskedBeside>
      </Moving>
    </BeforeContext>
  );
}
