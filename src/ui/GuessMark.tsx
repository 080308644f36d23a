/**
 * The reader's guess on an axis of the plot around, to be dragged or moved by the arrow keys; afterwards guess, truth and
 * the way between them. Across the axis it stands at the pixel `at`.
 */
import { useMemo } from "react";
import { type GuessedMark, onStep, useGuess } from "./guess.ts";
import { Handle } from "./Handle.tsx";
import { type Moves, MovesContext } from "./moves.ts";
import { Over } from "./Over.tsx";
import { pixel, usePlot } from "./plot-context.ts";
import { textWidth } from "./text.ts";

interface GuessMarkProps {
  readonly axis: "x" | "y";
  readonly at: number;
  /** Its words stand beside it (default true). */
  readonly said?: boolean;
}

const R = 6;

export function GuessMark({ axis, at, said = true }: GuessMarkProps) {
  const view = useGuess();
  const frame = usePlot();
  if (view?.mark?.kind !== "mark") return null;
  const { mark } = view;
  const along = pixel(frame[axis], mark.value);
  const truth = pixel(frame[axis], mark.truth);
  if (along === null) return null;
  const place = (pixels: number) => (axis === "x" ? { x: pixels, y: at } : { x: at, y: pixels });
  const here = place(along);
  return (
    <>
      {view.asking ? (
        <Held mark={mark} axis={axis} {...here} />
      ) : (
        <Over>
          {truth === null ? null : <Way from={here} to={place(truth)} axis={axis} mark={mark} />}
          <circle cx={here.x} cy={here.y} r={R} fill="var(--paper)" stroke="var(--accent)" strokeWidth={2} />
        </Over>
      )}
      {said ? <Words text={`your guess: ${mark.words(mark.value)}`} axis={axis} {...here} /> : null}
    </>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A handle whose number is the guess: it changes nothing of the figure. */
function Held({ mark, axis, x, y }: Spot & { readonly mark: GuessedMark; readonly axis: "x" | "y" }) {
  const frame = usePlot();
  const moves = useMemo(() => movesOf(mark), [mark]);
  const name = axis === "x" ? { x: "guess" } : { y: "guess" };
  return (
    <MovesContext value={moves}>
      <Handle {...name} label={mark.label} at={[frame.x.invert(x), frame.y.invert(y)]} format={mark.words} />
    </MovesContext>
  );
}

function movesOf(mark: GuessedMark): Moves {
  const none = (): never => {
    throw new Error("a guess has one number");
  };
  return {
    number: () => ({ label: "guess", min: mark.min, max: mark.max, step: mark.step, value: mark.value }),
    points: none,
    curve: none,
    move: ({ guess }) => {
      if (typeof guess === "number") mark.move(onStep(mark, guess));
    },
  };
}

interface WayProps {
  readonly from: Spot;
  readonly to: Spot;
  readonly axis: "x" | "y";
  readonly mark: GuessedMark;
}

/** From the guess to the truth, with how far that is. */
function Way({ from, to, axis, mark }: WayProps) {
  const { fontSize } = usePlot();
  const long = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const fits = axis === "x" && long > textWidth(mark.distance, fontSize) + 4 * R;
  return (
    <>
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke="var(--accent)" strokeWidth={2} strokeDasharray="3 3" />
      <circle cx={to.x} cy={to.y} r={R - 1} fill="var(--ink)" />
      {fits ? (
        <text className="label" x={(from.x + to.x) / 2} y={from.y - 7} textAnchor="middle" fill="var(--accent)">
          {mark.distance}
        </text>
      ) : null}
    </>
  );
}

function Words({ text, axis, x, y }: Spot & { readonly text: string; readonly axis: "x" | "y" }) {
  const { width, fontSize } = usePlot();
  const half = textWidth(text, fontSize) / 2;
  const middle = Math.max(half, Math.min(width - half, x));
  const spot = axis === "x" ? { x: middle, y: y - 20 } : { x: x - R - 10, y: y - R - 4 };
  return (
    <text className="label" {...spot} textAnchor={axis === "x" ? "middle" : "end"} fill="var(--accent)">
      {text}
    </text>
  );
}
