/** Where a figure takes files of the reader: what does it is loaded once such a figure is alive. */
import { type ComponentType, useEffect, useState } from "react";
import { filesMissing, type ReaderFiles } from "../experiments/files.ts";
import { useFigure, useFigureState } from "./context.ts";
import type { FilePartProps } from "./FilePart.tsx";
import { whyNotLoaded } from "./not-loaded.ts";

/** The files that these settings need and that have not come; null if none, and before the figure is alive. */
export function useMissing(): ReaderFiles | null {
  const { experiment } = useFigure().store;
  return useFigureState(({ alive, values, brought }) =>
    alive && brought.said === null ? filesMissing(experiment, values) : null,
  );
}

export function Files() {
  const { files } = useFigure().store.experiment;
  const alive = useFigureState((figure) => figure.alive);
  return alive && files ? <Loaded files={files} /> : null;
}

function Loaded({ files }: FilePartProps) {
  const missing = useMissing() !== null;
  const [Part, setPart] = useState<ComponentType<FilePartProps> | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const there = Part !== null;
  useEffect(() => {
    if (there) return;
    let wanted = true;
    import("./FilePart.tsx").then(
      ({ FilePart }) => wanted && setPart(() => FilePart),
      // worth a word, and another try, once it is needed
      async () => {
        if (!missing) return;
        const why = await whyNotLoaded();
        if (wanted) setFailure(why);
      },
    );
    return () => {
      wanted = false;
    };
  }, [there, missing]);
  if (Part) return <Part files={files} />;
  return missing && failure ? <p role="alert">{`What takes ${files.label} could not be loaded. ${failure}`}</p> : null;
}
