/** What makes a figure go: the main button with where it is in time, and the lesser ones. Which, its kind decides. */
import { useId } from "react";
import { bandInWords } from "../experiments/summary.ts";
import { Action } from "./Action.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { Progress } from "./Progress.tsx";
import { usePress } from "./press.ts";
import { hasEnded } from "./settings.ts";
import { hasSpeed, speeds, speedWords } from "./speed.ts";
import { Timeline } from "./Timeline.tsx";

const ensembles = [1, 2, 4, 8, 16, 32];

/** On a phone it stays at the lower edge while the figure is in view. An instant figure has none. */
export function Transport() {
  const { store } = useFigure();
  if (store.kind === "instant") return null;
  return (
    <div className="transport">
      <Action />
      {store.kind === "seeded" || store.kind === "certain" ? <Timeline /> : <SurveyProgress />}
    </div>
  );
}

function SurveyProgress() {
  const { experiment } = useFigure().store;
  const name = experiment.survey?.sweep ?? "";
  return (
    <div className="timeline">
      <Progress name={name} label={experiment.sweeps?.[name]?.label ?? name} />
    </div>
  );
}

/** The lesser buttons. */
export function Again() {
  const { store, options } = useFigure();
  const { kind } = store;
  if (kind === "instant") {
    // presets have a way back of their own
    if (store.experiment.presets?.length) return null;
    return (
      <div className="again">
        <Plain words="Reset" label="Reset: as it opened" act={() => store.setValues({})} />
      </div>
    );
  }
  const chance = store.experiment.chance !== false;
  return (
    <>
      {kind === "map" ? <PlainRun /> : null}
      <div className="again">
        {kind === "survey" ? null : <Step />}
        <Plain
          words="Reset"
          label={chance ? "Reset: the same seed from the start" : "Reset: from the start"}
          act={() => store.reset()}
        />
        {chance ? <Plain words="Another seed" act={() => store.reseed()} /> : null}
        {chance && kind !== "survey" && options.place !== "hero" ? <Seeds /> : null}
        {hasSpeed(store.experiment) && options.place !== "hero" ? <Speed /> : null}
      </div>
    </>
  );
}

interface PlainProps {
  readonly words: string;
  readonly label?: string;
  readonly act: () => void;
}

function Plain({ words, label, act }: PlainProps) {
  const alive = useFigureState((figure) => figure.alive);
  return (
    <button type="button" className="button" aria-disabled={!alive} aria-label={label} onClick={() => alive && act()}>
      {words}
    </button>
  );
}

/** Nothing to do at the end: it says so, and leaves the focus where it is. */
function Step() {
  const { store } = useFigure();
  const open = useFigureState((figure) => figure.alive && !hasEnded(figure));
  const every = useFigureState((figure) => store.experiment.every(figure.values));
  const press = usePress(open ? every : null, (steps) => store.step(steps));
  return (
    <button type="button" className="button" aria-disabled={!open} aria-label={`Step: ${every} further`} {...press}>
      Step
    </button>
  );
}

/** Beside a sweep that the main button runs: one run at these very settings. */
function PlainRun() {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const running = useFigureState((figure) => figure.state === "running");
  const press = usePress<"pause" | "play" | null>(alive ? (running ? "pause" : "play") : null, (meant) =>
    store[meant](),
  );
  return (
    <div className="plain-run">
      <button type="button" className="button" aria-disabled={!alive} {...press}>
        {running ? "Pause" : "Run at these settings"}
      </button>
      <Timeline />
    </div>
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

/** Where nothing moves, because the reader's machine asks for stills, the style sheet leaves it out. */
function Speed() {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const speed = useFigureState((figure) => figure.speed);
  const id = useId();
  const choices = [...new Set([...speeds, speed])].sort((a, b) => a - b);
  return (
    <div className="seeds speed">
      <label htmlFor={id}>Pace</label>
      <select
        id={id}
        value={speed}
        title="How fast it is shown; no number changes"
        disabled={!alive}
        onChange={(event) => store.setSpeed(Number(event.currentTarget.value))}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {speedWords(choice)}
          </option>
        ))}
      </select>
    </div>
  );
}
