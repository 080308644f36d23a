/** Controls made from the parameter table: those that matter first in the open, the others behind "More settings". */
import { memo } from "react";
import type { Parameter } from "../experiments/types.ts";
import { acts } from "../experiments/values.ts";
import { ChoiceControl } from "./ChoiceControl.tsx";
import { CurveControl } from "./CurveControl.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { PointsControl } from "./PointsControl.tsx";
import { RangeControl } from "./RangeControl.tsx";
import { sweptNames } from "./settings.ts";
import { TextControl } from "./TextControl.tsx";
import { WhenAlive } from "./WhenAlive.tsx";

type Entry = readonly [name: string, parameter: Parameter];

interface ControlProps {
  readonly name: string;
  readonly parameter: Parameter;
}

/** Each follows its own value: the others need not be drawn anew with it. */
const Control = memo(function Control({ name, parameter }: ControlProps) {
  switch (parameter.kind) {
    case "choice":
      return <ChoiceControl name={name} parameter={parameter} />;
    case "range":
      return <RangeControl name={name} parameter={parameter} />;
    case "points":
      return <PointsControl name={name} parameter={parameter} />;
    case "curve":
      return <CurveControl name={name} parameter={parameter} />;
    case "text":
      return <TextControl name={name} parameter={parameter} />;
  }
});

/** What changes nothing at these settings is not shown; the others keep their order. */
function List({ entries }: { readonly entries: readonly Entry[] }) {
  const values = useFigureState((figure) => figure.values);
  return (
    <div className="controls">
      {entries
        .filter(([, parameter]) => acts(parameter, values))
        .map(([name, parameter]) => (
          <Control key={name} name={name} parameter={parameter} />
        ))}
    </div>
  );
}

/** What the reader may set, first those that the widget names, in its order. */
function useEntries(): { readonly open: readonly Entry[]; readonly rest: readonly Entry[] } {
  const { widget } = useFigure();
  const { experiment, controls } = widget;
  const swept = sweptNames(experiment);
  const all = Object.entries(experiment.parameters).filter(([name]) => !swept.includes(name));
  return {
    open: controls.flatMap((name) => all.filter(([other]) => other === name)),
    rest: all.filter(([name]) => !controls.includes(name)),
  };
}

export function Controls() {
  const { open } = useEntries();
  return open.length === 0 ? null : <List entries={open} />;
}

export function MoreControls() {
  const { rest } = useEntries();
  if (rest.length === 0) return null;
  return (
    <details className="more">
      <summary>More settings</summary>
      <WhenAlive>
        <List entries={rest} />
      </WhenAlive>
    </details>
  );
}
