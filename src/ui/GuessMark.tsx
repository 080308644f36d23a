/**
 * The reader's guess on an axis of the plot around, to be dragged or moved by the arrow keys; afterwards guess, truth and
 * the way between them. Across the axis it stands at the pixel `at`.
 */
import { type KeyboardEvent, type PointerEvent, useRef } from "react";
import { useFingerAlong } from "./finger.ts";
import { type GuessedMark, onStep, useGuess } from "./guess.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { textWidth } from "./text.ts";

interface GuessMarkProps {
  readonly axis: "x" | "y";
  readonly at: number;
  /** Its words stand beside it (default true). */
  readonly said?: boolean;
}

/** Half of what a finger needs. */
const REACH = 22;
const R = 7;
const ARROWS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 };
/** Page keys, and arrows with Shift. */
const STRIDE = 10;

/** Where a key takes the value; null for keys that mean nothing here. */
export function afterKey(mark: GuessedMark, key: string, shift: boolean): number | null {
  if (key === "Home") return mark.min;
  if (key === "End") return mark.max;
  const page = key === "PageUp" ? STRIDE : key === "PageDown" ? -STRIDE : 0;
  const steps = page || (ARROWS[key] ?? 0) * (shift ? STRIDE : 1);
  return steps === 0 ? null : onStep(mark, mark.value + steps * mark.step);
}

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
    <g className="guess-mark">
      {truth === null ? null : <Way from={here} to={place(truth)} axis={axis} mark={mark} />}
      {view.asking ? (
        <Handle mark={mark} axis={axis} x={here.x} y={here.y} />
      ) : (
        <circle cx={here.x} cy={here.y} r={R - 1} fill="var(--paper)" stroke="var(--accent)" strokeWidth={2} />
      )}
      {said ? <Words text={`your guess: ${mark.words(mark.value)}`} axis={axis} {...here} ink="var(--accent)" /> : null}
    </g>
  );
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** From the guess to the truth, with how far that is. */
function Way({
  from,
  to,
  axis,
  mark,
}: {
  readonly from: Spot;
  readonly to: Spot;
  readonly axis: "x" | "y";
  readonly mark: GuessedMark;
}) {
  const { fontSize } = usePlot();
  const long = Math.abs(to.x - from.x) + Math.abs(to.y - from.y);
  const fits = axis === "x" && long > textWidth(mark.distance, fontSize) + 4 * R;
  return (
    <>
      <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} stroke="var(--accent)" strokeWidth={2} strokeDasharray="3 3" />
      <circle cx={to.x} cy={to.y} r={R - 2} fill="var(--ink)" />
      {fits ? (
        <text className="label" x={(from.x + to.x) / 2} y={from.y - 7} textAnchor="middle" fill="var(--accent)">
          {mark.distance}
        </text>
      ) : null}
    </>
  );
}

function Words({
  text,
  axis,
  x,
  y,
  ink,
}: Spot & { readonly text: string; readonly axis: "x" | "y"; readonly ink: string }) {
  const { width, fontSize } = usePlot();
  const half = textWidth(text, fontSize) / 2;
  const middle = Math.max(half, Math.min(width - half, x));
  const spot = axis === "x" ? { x: middle, y: y - REACH } : { x: x - R - 8, y: y - R - 2 };
  return (
    <text className="label" {...spot} textAnchor={axis === "x" ? "middle" : "end"} fill={ink}>
      {text}
    </text>
  );
}

function Handle({ mark, axis, x, y }: Spot & { readonly mark: GuessedMark; readonly axis: "x" | "y" }) {
  const frame = usePlot();
  const handle = useRef<SVGGElement>(null);
  useFingerAlong(handle, axis);
  const follow = (event: PointerEvent<SVGGElement>) => {
    // the plot's own pixels, whatever the browser has made of them
    const matrix = (event.currentTarget.parentNode as SVGGElement).getScreenCTM();
    if (!matrix) return;
    const inner = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    mark.move(onStep(mark, frame[axis].invert(inner[axis])));
  };
  const onPointerDown = (event: PointerEvent<SVGGElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    event.currentTarget.focus({ preventScroll: true });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = afterKey(mark, event.key, event.shiftKey);
    if (to === null) return;
    event.preventDefault();
    mark.move(to);
  };
  return (
    <g
      ref={handle}
      className="guess-handle"
      role="slider"
      tabIndex={0}
      aria-label={mark.label}
      aria-orientation={axis === "x" ? "horizontal" : "vertical"}
      aria-valuemin={mark.min}
      aria-valuemax={mark.max}
      aria-valuenow={mark.value}
      aria-valuetext={mark.words(mark.value)}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && follow(event)}
      onKeyDown={onKeyDown}
    >
      <circle cx={x} cy={y} r={R} fill="var(--accent)" />
      <circle cx={x} cy={y} r={REACH} fill="transparent" />
    </g>
  );
}
