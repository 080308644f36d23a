/** One of a few named things: two or three stand side by side, more are a native select. */
import { useId } from "react";
import type { ChoiceParameter } from "../experiments/types.ts";
import { useFigure, useFigureState } from "./context.ts";

interface ChoiceControlProps {
  readonly name: string;
  readonly parameter: ChoiceParameter;
}

/** So many can be seen at a glance. */
const few = 3;

export function ChoiceControl({ name, parameter }: ChoiceControlProps) {
  return parameter.choices.length <= few ? (
    <RadioChoice name={name} parameter={parameter} />
  ) : (
    <SelectChoice name={name} parameter={parameter} />
  );
}

function RadioChoice({ name, parameter }: ChoiceControlProps) {
  const { store } = useFigure();
  const value = useFigureState((figure) => String(figure.values[name]));
  const alive = useFigureState((figure) => figure.alive);
  const id = useId();
  return (
    <fieldset className="control choices" data-parameter={name} data-kind="choice" aria-describedby={`${id}help`}>
      <legend>{parameter.label}</legend>
      {parameter.choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={id}
            value={choice.value}
            checked={choice.value === value}
            disabled={!alive}
            onChange={() => store.set(name, choice.value)}
          />
          {choice.label}
        </label>
      ))}
      <p className="help" id={`${id}help`}>
        {parameter.help}
      </p>
    </fieldset>
  );
}

function SelectChoice({ name, parameter }: ChoiceControlProps) {
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
