/** Run, pause, one frame on, the same again, another draw; how many runs; and where in time. */
import { useId } from "react";
import { bandInWords } from "../experiments/summary.ts";
import { grouped } from "../terms/numbers.ts";
import { useFigure, useFigureState } from "./context.ts";

const ensembles = [1, 2, 4, 8, 16, 32];

export function Transport() {
  const { store, options } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const ended = useFigureState((figure) => figure.state === "done" || figure.state === "diverged");
  const every = useFigureState((figure) => store.experiment.every(figure.values));
  return (
    <div className="transport">
      <Action />
      <button
        type="button"
        className="button"
        disabled={!alive || ended}
        aria-label={`Step: ${every} further`}
        onClick={() => store.step(every)}
      >
        Step
      </button>
      <button
        type="button"
        className="button"
        disabled={!alive}
        aria-label="Reset: the same seed from the start"
        onClick={() => store.reset()}
      >
        Reset
      </button>
      <button type="button" className="button" disabled={!alive} onClick={() => store.reseed()}>
        Another seed
      </button>
      {options.place === "hero" ? null : <Seeds />}
      <Timeline />
    </div>
  );
}

/** One button, so that the focus stays where it is: the widget's verb, then pause, then go on. */
function Action() {
  const { store, widget } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const state = useFigureState((figure) => figure.state);
  const running = state === "running";
  const words = running ? "Pause" : state === "paused" ? "Go on" : widget.action;
  return (
    <button
      type="button"
      className="action button"
      disabled={!alive}
      onPointerEnter={() => store.anticipate()}
      onFocus={() => store.anticipate()}
      onClick={() => (running ? store.pause() : store.play())}
    >
      {words}
    </button>
  );
}

function Seeds() {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const seeds = useFigureState((figure) => figure.seeds);
  const id = useId();
  const choices = [...new Set([...ensembles, seeds])].sort((a, b) => a - b);
  return (
    <div className="seeds">
      <label htmlFor={id}>Seeds</label>
      <select
        id={id}
        value={seeds}
        title={bandInWords(seeds)}
        disabled={!alive}
        onChange={(event) => store.setSeeds(Number(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Back and forth in time: the state of that step comes back exactly. */
function Timeline() {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const step = useFigureState((figure) => figure.summary.step);
  const steps = useFigureState((figure) => figure.summary.steps);
  const every = useFigureState((figure) => store.experiment.every(figure.values));
  const id = useId();
  const words = `step ${grouped(step)} of ${grouped(steps)}`;
  return (
    <div className="timeline">
      <label className="sr-only" htmlFor={id}>
        Step
      </label>
      <input
        id={id}
        type="range"
        min={0}
        max={steps}
        step={every}
        value={step}
        aria-valuetext={words}
        disabled={!alive}
        onChange={(event) => store.seek(event.currentTarget.valueAsNumber)}
      />
      <output className="step" htmlFor={id} aria-live="off">
        {words}
      </output>
    </div>
  );
}
