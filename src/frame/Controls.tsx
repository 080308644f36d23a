/** Controls made from the parameter table: those that matter first in the open, the others behind "More settings". */
import type { Parameter } from "../experiments/types.ts";
import { ChoiceControl } from "./ChoiceControl.tsx";
import { useFigure } from "./context.ts";
import { RangeControl } from "./RangeControl.tsx";
import { WhenAlive } from "./WhenAlive.tsx";

function Control({ name, parameter }: { readonly name: string; readonly parameter: Parameter }) {
  switch (parameter.kind) {
    case "choice":
      return <ChoiceControl name={name} parameter={parameter} />;
    case "range":
      return <RangeControl name={name} parameter={parameter} />;
    case "points":
    case "curve":
      return null;
  }
}

export function Controls() {
  const { widget, options } = useFigure();
  const { parameters } = widget.experiment;
  const all = Object.entries(parameters);
  const open = widget.controls.flatMap((name) => (parameters[name] ? [[name, parameters[name]] as const] : []));
  const rest = all.filter(([name]) => !widget.controls.includes(name));
  const list = (some: readonly (readonly [string, Parameter])[]) =>
    some.map(([name, parameter]) => <Control key={name} name={name} parameter={parameter} />);
  return (
    <>
      <div className="controls">{list(open)}</div>
      {rest.length === 0 || options.place === "hero" ? null : (
        <details className="more">
          <summary>More settings</summary>
          <WhenAlive>
            <div className="controls">{list(rest)}</div>
          </WhenAlive>
        </details>
      )}
    </>
  );
}
