/**
 * The light face of a figure, within the prose: picture, at most two controls, sentence, and a button where the kind needs
 * one. All else waits behind one small menu; the rest of the settings are in the figure's full form.
 */
import { Action } from "./Action.tsx";
import { galleryAddress } from "./addresses.ts";
import { Controls } from "./Controls.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { DataTable } from "./DataTable.tsx";
import { Files } from "./Files.tsx";
import { GuessRow } from "./Guess.tsx";
import { Menu } from "./Menu.tsx";
import { Notes } from "./Notes.tsx";
import { Panels } from "./Panels.tsx";
import { Passport } from "./Passport.tsx";
import { Sentence } from "./Sentence.tsx";
import { Again } from "./Transport.tsx";
import { Waiting } from "./Waiting.tsx";
import type { Widget } from "./widget.ts";

const mostControls = 2;

/** A widget as its light face needs it: the drawing and the controls that it declares for one, or those that come first. */
export function sketched(widget: Widget): Widget {
  const { sketch, compact, Drawing, controls } = widget;
  return {
    ...widget,
    Drawing: sketch?.Drawing ?? compact ?? Drawing,
    controls: (sketch?.controls ?? controls).slice(0, mostControls),
  };
}

export function Sketch() {
  const { store, widget, options, ids } = useFigure();
  const { experiment } = widget;
  const Heading = options.heading === 2 ? "h2" : "h3";
  return (
    <>
      <header className="figure-head">
        <Heading className="sr-only" id={ids.title}>
          {experiment.title}
        </Heading>
        <p className="figure-question" id={ids.question}>
          {experiment.question}
        </p>
        <GuessRow />
      </header>
      <Waiting />
      <Panels />
      <Sentence />
      <Notes />
      <div className="sketch-row">
        {store.kind === "instant" ? null : <Action />}
        <Controls />
      </div>
      <Files />
      <p className="without-script">Without JavaScript this figure shows its stored result and does not run.</p>
      <details className="figure-foot sketch-more">
        <summary>More</summary>
        <div className="sketch-items">
          <Again />
          <FullForm />
          <DataTable />
          <Passport />
          <Menu />
        </div>
      </details>
    </>
  );
}

/** The gallery shows the figure alone, with all of its settings; the address of the page is known once it is alive. */
function FullForm() {
  const { experiment } = useFigure().widget;
  const alive = useFigureState((figure) => figure.alive);
  const values = useFigureState((figure) => figure.values);
  const seed = useFigureState((figure) => figure.seed);
  const seeds = useFigureState((figure) => figure.seeds);
  const href = alive
    ? galleryAddress(location.href, experiment, { values, seed, seeds })
    : `/gallery/?id=${experiment.id}`;
  return (
    <a href={href} suppressHydrationWarning>
      All settings
    </a>
  );
}
