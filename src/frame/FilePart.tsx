/** A button that opens the file picker, and the whole figure as a place to drop files; what became of them stands below. */
import { useEffect, useId, useRef } from "react";
import { filesFor, type ReaderFiles } from "../experiments/files.ts";
import { bring } from "./bring.ts";
import { useFigure, useFigureState } from "./context.ts";
import { takeDrops } from "./drops.ts";

export interface FilePartProps {
  readonly files: ReaderFiles;
}

export function FilePart({ files }: FilePartProps) {
  const { store } = useFigure();
  const place = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const id = useId();
  const { reading, said, refusal } = useFigureState(({ brought }) => brought);
  const counts = useFigureState(({ values }) => filesFor(store.experiment, values) !== null);
  useEffect(() => {
    const figure = place.current?.closest("figure");
    return figure ? takeDrops(figure, (given) => void bring(store, files, given)) : undefined;
  }, [store, files]);
  // what was dropped and refused is told at any settings
  const shown = counts || reading || refusal !== null;
  return (
    <div className="files" ref={place} hidden={!shown}>
      <button
        type="button"
        className="button"
        aria-describedby={`${id}note ${id}news`}
        onClick={() => picker.current?.click()}
      >
        {said === null ? `Choose ${files.label}` : `Choose other ${files.label}`}
      </button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        accept={files.accept}
        onChange={({ currentTarget }) => {
          const given = [...(currentTarget.files ?? [])];
          // the same files may be chosen again
          currentTarget.value = "";
          if (given.length > 0) void bring(store, files, given);
        }}
      />
      <p className="files-note" id={`${id}note`}>
        {`Or drop them on the figure. ${said === null ? `${files.help} ` : ""}They stay on this device: this page reads them and sends nothing anywhere.`}
      </p>
      <div className="files-news" id={`${id}news`} aria-live="polite">
        {reading ? <p>Reading.</p> : null}
        {!reading && refusal !== null ? <p className="files-refusal">{refusal}</p> : null}
        {!reading && said !== null ? <p>{said}</p> : null}
      </div>
    </div>
  );
}
