/** Back and forth in time: the state of that step comes back exactly. */
import { type KeyboardEvent, useId } from "react";
import { grouped } from "../terms/numbers.ts";
import { useFigure, useFigureState } from "./context.ts";
import { leftInWords } from "./estimate.ts";
import { ownPicture } from "./settings.ts";
import { useSteadyTouch } from "./steady-touch.ts";
import { keyedStep, nearestStop } from "./stops.ts";

export function Timeline() {
  const { store } = useFigure();
  const { experiment } = store;
  const alive = useFigureState((figure) => figure.alive);
  const sought = useFigureState((figure) => figure.sought);
  // a picture of other settings, or of a former run, is at no step of this one
  const drawn = useFigureState((figure) => (ownPicture(figure) && !figure.awaited ? figure.summary.step : 0));
  const steps = useFigureState((figure) => experiment.steps(figure.values));
  const every = useFigureState((figure) => experiment.every(figure.values));
  const left = useFigureState((figure) => figure.secondsLeft);
  const id = useId();
  const step = sought ?? drawn;
  const words = `step ${grouped(step)} of ${grouped(steps)}`;
  const told = sought !== null ? `going to ${words}` : left !== null ? `${words}, ${leftInWords(left)}` : words;
  const touch = useSteadyTouch((to) => store.seek(nearestStop(to, steps, every)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = keyedStep(event.key, step, steps, every);
    if (to === null) return;
    event.preventDefault();
    if (to !== step) store.seek(to);
  };
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
        step="any"
        value={touch.held ?? step}
        aria-valuetext={words}
        disabled={!alive}
        onChange={(event) => touch.moved(event.currentTarget.valueAsNumber)}
        {...touch.handlers}
        onKeyDown={onKeyDown}
      />
      <output className="step" htmlFor={id} aria-live="off">
        {told}
      </output>
    </div>
  );
}
