/** What the reader should know: a clamped link, a diverged run with its remedy, a lost worker, a failure. */
import { useFigure, useFigureState } from "./context.ts";
import { useMissing } from "./Files.tsx";
import { cures, divergence } from "./trouble.ts";

export function Notes() {
  const notes = useFigureState((figure) => figure.notes);
  const messages = useFigureState((figure) => figure.messages);
  return (
    <div className="notes" aria-live="polite">
      {[...notes, ...messages].map((text) => (
        <p key={text}>{text}</p>
      ))}
      <Missing />
      <Divergence />
      <Failure />
    </div>
  );
}

function Missing() {
  const missing = useMissing();
  if (!missing) return null;
  return (
    <p>{`These settings need ${missing.label}, which do not come with the essay: choose them below, or drop them on this figure.`}</p>
  );
}

function Divergence() {
  const { store } = useFigure();
  const summary = useFigureState((figure) => figure.summary);
  if (summary.diverged.length === 0) return null;
  return (
    <div className="figure-error">
      <p>{`${divergence(summary)} ${store.experiment.remedy}`}</p>
      <ul className="remedies">
        {cures(store.experiment, summary.values).map(({ name, words }) => (
          <li key={name}>
            <button type="button" className="button" onClick={() => store.setDefault(name)}>
              {words}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Failure() {
  const { store } = useFigure();
  const failure = useFigureState((figure) => figure.failure);
  if (failure === null) return null;
  return (
    <div className="figure-error">
      <p>{`This run stopped by an error: ${failure}`}</p>
      <button type="button" className="button" onClick={() => store.play()}>
        Start again
      </button>
    </div>
  );
}
