/** One point under the reader's hands: dragged, moved by arrow keys, taken away, put into another class. */
import { type KeyboardEvent, memo, type RefObject, useEffect, useRef } from "react";
import type { InkName } from "../terms/inks.ts";
import { useDrag } from "./drag.ts";
import { inks, paper } from "./inks.ts";
import { Mark } from "./Mark.tsx";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { stepsOf } from "./steps.ts";

/** Two taps within this are one double tap, milliseconds. */
const DOUBLE = 400;

export interface PointLook {
  readonly ink: InkName;
  readonly hollow?: boolean;
}

/** What can be done with the points of an editor, each named by its place among them. */
export interface PointActs {
  readonly select: (id: number) => void;
  /** To this place, in data units; null for the end of a movement. */
  readonly move: (id: number, to: Place | null) => void;
  /** So many steps right and up. */
  readonly step: (id: number, steps: Place) => void;
  readonly remove: (id: number) => void;
  /** Into the next class. */
  readonly toggle: (id: number) => void;
}

export interface EditedPointProps extends PointLook {
  readonly id: number;
  /** Data units. */
  readonly x: number;
  readonly y: number;
  /** "Point 3", and "x 0.2, y −1, red". */
  readonly label: string;
  readonly words: string;
  readonly range: { readonly min: number; readonly max: number };
  readonly selected: boolean;
  /** Whether it takes the focus now. */
  readonly focused: boolean;
  /** Those of the editor's last drawing. */
  readonly acts: RefObject<PointActs>;
}

/** One moves, and the others need not be drawn anew with it: all that it is given compares by its value. */
export const EditedPoint = memo(function EditedPoint(props: EditedPointProps) {
  const { id, x, y, ink, hollow, label, words, range, selected, focused, acts } = props;
  const frame = usePlot();
  const [cx, cy] = [pixel(frame.x, x) ?? 0, pixel(frame.y, y) ?? 0];
  const taken = useRef<{ readonly pixels: Place; readonly place: Place }>({ pixels: [cx, cy], place: [0, 0] });
  const tapped = useRef(Number.NEGATIVE_INFINITY);
  const dragged = useRef(false);
  const open = useRef(false);
  const move = (to: Place | null) => {
    open.current = to !== null;
    acts.current.move(id, to);
  };
  const end = () => {
    if (open.current) move(null);
  };
  const { element, handlers } = useDrag<SVGGElement>({
    onStart: () => {
      taken.current = { pixels: [cx, cy], place: [x, y] };
      element.current?.focus({ preventScroll: true });
      acts.current.select(id);
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
    if (steps) acts.current.step(id, steps);
    else if (event.key === "Delete" || event.key === "Backspace") acts.current.remove(id);
    else if (event.key === "Enter" || event.key === " ") acts.current.toggle(id);
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
      aria-valuenow={x}
      aria-valuetext={words}
      onFocus={() => acts.current.select(id)}
      onBlur={end}
      onKeyDown={onKeyDown}
      onKeyUp={end}
      onClick={(event) => {
        if (dragged.current) return;
        // at the click, not before it: what is taken away earlier leaves the click to the ground, which sets a new point
        if (event.timeStamp - tapped.current < DOUBLE) acts.current.remove(id);
        tapped.current = event.timeStamp;
      }}
    >
      <circle className="point-target" cx={cx} cy={cy} r={22} fill="transparent" />
      <circle className="grip-focus" cx={cx} cy={cy} r={13} fill="none" stroke={inks.local.variable} strokeWidth={0} />
      {selected ? (
        <circle
          className="grip-ring"
          cx={cx}
          cy={cy}
          r={9}
          fill={paper}
          stroke={inks[ink].variable}
          strokeWidth={1.5}
        />
      ) : null}
      <Mark ink={ink} hollow={hollow} x={cx} y={cy} r={4.5} />
    </g>
  );
});
