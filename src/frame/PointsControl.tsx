/** Points as text, one a line: to read, to type, to paste from a table, to drop as a file. The picture's own way is beside it. */
import { type DragEvent, useId } from "react";
import type { PointsParameter } from "../experiments/parameters.ts";
import { useFigure, useFigureState } from "./context.ts";
import { useDraft } from "./draft.ts";
import { linesOf, pointsIn, textOfFile } from "./pasted.ts";
import { Refused } from "./Refused.tsx";

interface PointsControlProps {
  readonly name: string;
  readonly parameter: PointsParameter;
}

/** Lines that are shown at once. */
const ROWS = { least: 3, most: 8 };

export function PointsControl({ name, parameter }: PointsControlProps) {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const id = useId();
  const draft = useDraft(name, parameter, linesOf, pointsIn);
  const { x, y, classes, least, most } = parameter;
  const columns = [x.label, y.label, ...(classes ? [classes.map(({ value }) => value).join(" or ")] : [])];
  const takeFile = async (file: File | undefined) => {
    if (!file) return;
    const found = await textOfFile(file);
    if ("refusal" in found) draft.say(found.refusal);
    else draft.commit(found.text);
  };
  const onDrop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void takeFile(file);
  };
  const lines = draft.text.split("\n").length;
  const reset = () => {
    draft.drop();
    store.setDefault(name);
  };
  return (
    <div className="control typed" data-parameter={name} data-kind="points">
      <label htmlFor={id}>{`${parameter.label}: ${columns.join(", ")}`}</label>
      <textarea
        id={id}
        rows={Math.min(ROWS.most, Math.max(ROWS.least, lines))}
        spellCheck={false}
        autoComplete="off"
        value={draft.text}
        disabled={!alive}
        aria-invalid={draft.refusal !== null}
        aria-describedby={`${id}says ${id}help`}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={() => draft.commit()}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) draft.commit();
          if (event.key === "Escape") draft.drop();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      />
      <Refused id={`${id}says`} draft={draft} />
      <div className="typed-foot">
        <button type="button" className="button" aria-disabled={!alive} onClick={reset}>
          The figure’s own
        </button>
        <label className="button" htmlFor={`${id}file`}>
          From a file
        </label>
        <input
          id={`${id}file`}
          className="sr-only"
          type="file"
          accept=".csv,.tsv,.txt,text/*"
          disabled={!alive}
          onChange={(event) => {
            void takeFile(event.currentTarget.files?.[0]);
            // the same file again is a change too
            event.currentTarget.value = "";
          }}
        />
      </div>
      <p className="help" id={`${id}help`}>
        {`${parameter.help} ${least} to ${most} points, one a line, or a table pasted or dropped here. Enter with Control takes it.`}
      </p>
    </div>
  );
}
