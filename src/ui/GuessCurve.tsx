/**
 * The curve that the reader guesses, drawn by pen or arrow keys over the plot around; afterwards it stays, pale and dashed,
 * beside the one that came out, which the drawing itself shows.
 */
import { useMemo } from "react";
import { CurveEditor } from "./CurveEditor.tsx";
import { type GuessedCurve, onStep, useGuess } from "./guess.ts";
import { Line } from "./Line.tsx";
import { type Moves, MovesContext } from "./moves.ts";

export function GuessCurve() {
  const view = useGuess();
  if (view?.mark?.kind !== "curve") return null;
  const { heights, x } = view.mark;
  if (view.asking) return <Drawn curve={view.mark} />;
  const places = heights.map((_, i) => x.min + ((x.max - x.min) * i) / (heights.length - 1));
  return <Line x={places} y={heights} ink="accent" dash="3 3" pale />;
}

/** An editor whose curve is the guess: it changes nothing of the figure. */
function Drawn({ curve }: { readonly curve: GuessedCurve }) {
  const moves = useMemo(() => movesOf(curve), [curve]);
  return (
    <MovesContext value={moves}>
      <CurveEditor name="guess" label={curve.label} heights={curve.heights} x={[curve.x.min, curve.x.max]} />
    </MovesContext>
  );
}

function movesOf({ heights, x, y, move }: GuessedCurve): Moves {
  const none = (): never => {
    throw new Error("a guess is one curve");
  };
  return {
    number: none,
    points: none,
    curve: () => ({ heights, x, y }),
    move: ({ guess }) => {
      if (Array.isArray(guess)) move((guess as readonly number[]).map((height) => onStep(y, height)));
    },
  };
}
