/** One of a few named things: a native select. */
import { useId } from "react";
import type { ChoiceParameter } from "../experiments/types.ts";
import { useFigure, useFigureState } from "./context.ts";

interface ChoiceControlProps {
  readonly name: string;
  readonly parameter: ChoiceParameter;
}

export function ChoiceControl({ name, parameter }: ChoiceControlProps) {
  const { store } = useFigure();
  const value = useFigureState((figure) => String(figure.values[name]));
  const alive = useFigureState((figure) => figure.alive);
  const id = useId();
  return (
    <div className="control" data-parameter={name} data-kind="choice">
      <label htmlFor={id}>{parameter.label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}help`}
        disabled={!alive}
        onChange={(event) => store.set(name, event.currentTarget.value)}
      >
        {parameter.choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      <p className="help" id={`${id}help`}>
        {parameter.help}
      </p>
    </div>
  );
}
