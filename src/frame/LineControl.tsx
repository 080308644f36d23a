/** A value that is one line of text: the heights of a curve, a formula. It counts at Enter, or when the field is left. */
import { useId, useRef } from "react";
import type { Parameter } from "../experiments/parameters.ts";
import { useFigure, useFigureState } from "./context.ts";
import { useDraft } from "./draft.ts";
import { Refused } from "./Refused.tsx";

interface LineControlProps {
  readonly name: string;
  readonly parameter: Parameter;
  readonly label: string;
  /** What may be written. */
  readonly help: string;
  readonly printed: (value: string) => string;
  readonly read: (text: string) => string;
}

export function LineControl({ name, parameter, label, help, printed, read }: LineControlProps) {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const draft = useDraft(name, parameter, printed, read);
  const reset = () => {
    draft.drop();
    store.setDefault(name);
  };
  return (
    <div className="control typed" data-parameter={name} data-kind={parameter.kind}>
      <label htmlFor={id}>{label}</label>
      <input
        ref={field}
        id={id}
        type="text"
        spellCheck={false}
        autoComplete="off"
        autoCapitalize="off"
        value={draft.text}
        disabled={!alive}
        aria-invalid={draft.refusal !== null}
        aria-describedby={`${id}says ${id}help`}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={() => draft.commit()}
        onKeyDown={(event) => {
          if (event.key === "Escape") draft.drop();
          if (event.key !== "Enter") return;
          const at = draft.commit()?.at;
          // the next key replaces what does not fit
          if (at !== null && at !== undefined) field.current?.setSelectionRange(at, at + 1);
        }}
      />
      <Refused id={`${id}says`} draft={draft} />
      <div className="typed-foot">
        <button type="button" className="button" aria-disabled={!alive} onClick={reset}>
          The figure’s own
        </button>
      </div>
      <p className="help" id={`${id}help`}>
        {help}
      </p>
    </div>
  );
}
