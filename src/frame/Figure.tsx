/** The whole figure around a drawing: what every widget inherits and cannot forget. */
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from "react";
import { writtenNames } from "../experiments/link.ts";
import type { StoredResult } from "../experiments/stored.ts";
import { Boundary } from "./Boundary.tsx";
import { BreakIt } from "./BreakIt.tsx";
import { beginWhenSeen } from "./beginning.ts";
import { Controls, MoreControls } from "./Controls.tsx";
import { FigureContext, type FigureOptions, type FigureParts, isLight, prefixOf, useFigureState } from "./context.ts";
import { DataTable } from "./DataTable.tsx";
import { Files, useMissing } from "./Files.tsx";
import { Guessed, GuessRow } from "./Guess.tsx";
import { useGuessState } from "./guess-context.ts";
import { Menu } from "./Menu.tsx";
import { nowhere, onDevice } from "./memory.ts";
import { Notes } from "./Notes.tsx";
import { Panels } from "./Panels.tsx";
import { Passport } from "./Passport.tsx";
import { Sentence } from "./Sentence.tsx";
import { Sketch, sketched } from "./Sketch.tsx";
import { Sweeps } from "./Sweeps.tsx";
import { ownPicture } from "./settings.ts";
import { FigureStore } from "./store.ts";
import { pageSurroundings } from "./surroundings.ts";
import { Again, Transport } from "./Transport.tsx";
import { Tested } from "./tested.ts";
import { watchVisibility } from "./visibility.ts";
import { Waiting } from "./Waiting.tsx";
import type { Widget } from "./widget.ts";

export type { FigureOptions } from "./context.ts";

export interface FigureProps {
  readonly widget: Widget;
  readonly stored: StoredResult;
  readonly options: FigureOptions;
}

/** The first render depends on its props alone: it must equal what the build wrote. */
export function Figure({ widget, stored, options }: FigureProps) {
  const { experiment } = widget;
  const [store] = useState(() => {
    const prefix = prefixOf(experiment.id, options.place);
    const names = writtenNames(experiment.parameters);
    return new FigureStore(experiment, stored, pageSurroundings(prefix, names, options.place === "embed"));
  });
  const base = useId();
  const parts = useMemo<FigureParts>(() => {
    const ids = { title: `${base}title`, question: `${base}question`, sentence: `${base}sentence` };
    const tested = new Tested(store, options.place === "embed" ? nowhere : onDevice("trials"));
    return { store, widget: isLight(options.place) ? sketched(widget) : widget, stored, options, tested, ids };
  }, [store, widget, stored, options, base]);
  return (
    <FigureContext value={parts}>
      <Guessed>
        <Root parts={parts} />
      </Guessed>
    </FigureContext>
  );
}

function Root({ parts }: { readonly parts: FigureParts }) {
  const { store, widget, options, tested, ids } = parts;
  const { experiment } = widget;
  const root = useRef<HTMLElement>(null);
  const state = useFigureState((figure) => figure.state);
  const step = useFigureState((figure) => figure.summary.step);
  const guess = useGuessState(({ stage }) => stage);
  const missing = useMissing() !== null;
  const foreign = useFigureState((figure) => (figure.awaited || missing) && !ownPicture(figure));
  const { onStore } = options;
  useLayoutEffect(() => {
    store.wake();
    onStore?.(store);
    return () => store.destroy();
  }, [store, onStore]);
  useEffect(() => (options.place === "embed" ? undefined : tested.watch()), [tested, options]);
  useEffect(() => (root.current ? watchVisibility(root.current, store) : undefined), [store]);
  useEffect(() => (root.current ? beginWhenSeen(root.current, store, options.place) : undefined), [store, options]);
  const content = useMemo(
    () => (
      <Boundary what="A part" of={parts}>
        {parts.options.place === "sketch" ? <Sketch /> : <Content parts={parts} />}
      </Boundary>
    ),
    [parts],
  );
  return (
    <figure
      ref={root}
      className="figure"
      id={experiment.id}
      data-widget={experiment.id}
      data-place={options.place}
      data-pair={isLight(options.place) && widget.sketch?.pair ? "" : undefined}
      data-state={state}
      data-step={step}
      data-guess={guess === "away" ? undefined : guess}
      data-kind={store.kind}
      data-foreign={foreign ? "" : undefined}
      aria-labelledby={ids.title}
      aria-describedby={ids.sentence}
    >
      {content}
    </figure>
  );
}

function Content({ parts }: { readonly parts: FigureParts }) {
  const { widget, options, ids } = parts;
  const Heading = options.heading === 2 ? "h2" : "h3";
  const hero = options.place === "hero";
  return (
    <div className="figure-body">
      <header className="figure-head">
        <Heading className="figure-title" id={ids.title}>
          {widget.experiment.title}
        </Heading>
        <p className="figure-question" id={ids.question}>
          {widget.experiment.question}
        </p>
        <GuessRow />
      </header>
      <Waiting />
      <Panels />
      <Sentence />
      <Notes />
      <div className="desk">
        <Transport />
        <Controls />
        <Files />
        <BreakIt />
        <Again />
        {hero ? null : <MoreControls />}
      </div>
      <p className="without-script">Without JavaScript this figure shows its stored result and does not run.</p>
      {hero || options.slide ? null : (
        <div className="figure-foot">
          <Sweeps />
          <DataTable />
          <Passport />
          <Menu />
        </div>
      )}
    </div>
  );
}
