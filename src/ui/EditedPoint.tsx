/** One point under the reader's hands: dragged, moved by arrow keys, taken away, put into another class. */
import { type KeyboardEvent, useEffect, useRef } from "react";
import type { InkName } from "../terms/inks.ts";
import { useDrag } from "./drag.ts";
import { inks, paper } from "./inks.ts";
import { Mark } from "./Mark.tsx";
import type { MovePoint } from "./moves.ts";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { stepsOf } from "./steps.ts";

/** Two taps within this are one double tap, milliseconds. */
const DOUBLE = 400;

export interface PointLook {
  readonly ink: InkName;
  readonly hollow?: boolean;
}

export interface EditedPointProps {
  readonly point: MovePoint;
  readonly look: PointLook;
  /** "Point 3", and "x 0.2, y −1, red". */
  readonly label: string;
  readonly words: string;
  readonly range: { readonly min: number; readonly max: number };
  readonly selected: boolean;
  /** Whether it takes the focus now. */
  readonly focused: boolean;
  readonly onSelect: () => void;
  /** To this place, in data units; null for the end of a movement. */
  readonly onMove: (to: Place | null) => void;
  /** So many steps right and up. */
  readonly onSteps: (steps: Place) => void;
  readonly onRemove: () => void;
  readonly onClass: () => void;
}

export function EditedPoint(props: EditedPointProps) {
  const { point, look, label, words, range, selected, focused, onSelect, onMove, onSteps, onRemove, onClass } = props;
  const frame = usePlot();
  const [cx, cy] = [pixel(frame.x, point.x) ?? 0, pixel(frame.y, point.y) ?? 0];
  const taken = useRef<{ readonly pixels: Place; readonly place: Place }>({ pixels: [cx, cy], place: [0, 0] });
  const tapped = useRef(Number.NEGATIVE_INFINITY);
  const dragged = useRef(false);
  const open = useRef(false);
  const move = (to: Place | null) => {
    open.current = to !== null;
    onMove(to);
  };
  const end = () => {
    if (open.current) move(null);
  };
  const { element, handlers } = useDrag<SVGGElement>({
    onStart: () => {
      taken.current = { pixels: [cx, cy], place: [point.x, point.y] };
      element.current?.focus({ preventScroll: true });
      onSelect();
    },
    onMove: (to, _, start) => {
      const [left, top] = taken.current.pixels;
      move([frame.x.invert(left + to[0] - start[0]), frame.y.invert(top + to[1] - start[1])]);
    },
    onEnd: (moved) => {
      dragged.current = moved;
      end();
    },
    onCancel: () => {
      if (open.current) move(taken.current.place);
      end();
    },
  });
  useEffect(() => {
    if (focused) element.current?.focus({ preventScroll: true });
  }, [focused, element]);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOf(event);
    if (steps) onSteps(steps);
    else if (event.key === "Delete" || event.key === "Backspace") onRemove();
    else if (event.key === "Enter" || event.key === " ") onClass();
    else return;
    open.current = steps !== null;
    event.preventDefault();
  };
  return (
    <g
      {...handlers}
      className="handle"
      tabIndex={0}
      role="slider"
      aria-label={label}
      aria-roledescription="point on a plane"
      aria-valuemin={range.min}
      aria-valuemax={range.max}
      aria-valuenow={point.x}
      aria-valuetext={words}
      onFocus={onSelect}
      onBlur={end}
      onKeyDown={onKeyDown}
      onKeyUp={end}
      onClick={(event) => {
        if (dragged.current) return;
        // at the click, not before it: what is taken away earlier leaves the click to the ground, which sets a new point
        if (event.timeStamp - tapped.current < DOUBLE) onRemove();
        tapped.current = event.timeStamp;
      }}
    >
      <circle className="point-target" cx={cx} cy={cy} r={22} fill="transparent" />
      <circle className="grip-focus" cx={cx} cy={cy} r={13} fill="none" stroke={inks.local.variable} strokeWidth={0} />
      {selected ? (
        <circle cx={cx} cy={cy} r={9} fill={paper} stroke={inks[look.ink].variable} strokeWidth={1.5} />
      ) : null}
      <Mark ink={look.ink} hollow={look.hollow} x={cx} y={cy} r={4.5} />
    </g>
  );
}
