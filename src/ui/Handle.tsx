/**
 * A point that the reader moves, by pointer or arrow keys (with Shift ten steps): two numbers, or one along an axis.
 * Where nothing can be moved (stills, posters, print) it is a dot.
 *
 *   <Handle label="Start" x="first" y="second" at={[1.5, -1]} />
 *   <Handle label="Threshold" x="threshold" at={[0.3, 0]} />
 *
 * Each of its numbers has a slider among the controls too: this is never the only way.
 */
import { type KeyboardEvent, useContext, useRef } from "react";
import type { InkName } from "../terms/inks.ts";
import { useDrag } from "./drag.ts";
import { Grip } from "./Grip.tsx";
import { inks } from "./inks.ts";
import { type MoveNumber, type Moves, MovesContext } from "./moves.ts";
import { Over } from "./Over.tsx";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { type Scale, tickText } from "./scales.ts";
import { stepped, stepsOf } from "./steps.ts";

export interface HandleProps {
  /** What it is: "Start". */
  readonly label: string;
  /** Names of its numbers; one of them alone moves along its axis. */
  readonly x?: string;
  readonly y?: string;
  /** Where it is drawn in stills; of a handle along one axis, also where it stands on the other. */
  readonly at: Place;
  readonly ink?: InkName;
  /** Its numbers as they are heard. */
  readonly format?: (value: number) => string;
}

export function Handle(props: HandleProps) {
  const moves = useContext(MovesContext);
  return moves ? <Live {...props} moves={moves} /> : <Still {...props} />;
}

function Still({ at, ink = "accent" }: HandleProps) {
  const frame = usePlot();
  const [cx, cy] = [pixel(frame.x, at[0]), pixel(frame.y, at[1])];
  return cx === null || cy === null ? null : <circle cx={cx} cy={cy} r={5} fill={inks[ink].variable} />;
}

/** A value outside the axis is held at its end, where it can be taken. */
function held(scale: Scale, value: number, size: number): number {
  return Math.max(0, Math.min(size, pixel(scale, value) ?? size / 2));
}

function Live({ label, x, y, at, ink = "accent", format = tickText, moves }: HandleProps & { readonly moves: Moves }) {
  const frame = usePlot();
  const across = x === undefined ? null : moves.number(x);
  const up = y === undefined ? null : moves.number(y);
  const place: Place = [across?.value ?? at[0], up?.value ?? at[1]];
  const [cx, cy] = [held(frame.x, place[0], frame.width), held(frame.y, place[1], frame.height)];
  /** Where it was when it was taken, its values and its pixels. */
  const taken = useRef<{ readonly place: Place; readonly pixels: Place } | null>(null);
  const open = useRef(false);
  const move = ([left, top]: Place, done: boolean) => {
    open.current = !done;
    moves.move({ ...(x === undefined ? {} : { [x]: left }), ...(y === undefined ? {} : { [y]: top }) }, done);
  };
  const { handlers } = useDrag<SVGGElement>({
    onStart: () => {
      taken.current = { place, pixels: [cx, cy] };
    },
    onMove: (to, _, start) => {
      const [left, top] = taken.current?.pixels ?? [cx, cy];
      // as far as the pointer went, wherever on its target it was taken
      move([frame.x.invert(left + to[0] - start[0]), frame.y.invert(top + to[1] - start[1])], false);
    },
    onEnd: () => {
      if (open.current) moves.move({}, true);
      open.current = false;
    },
    onCancel: () => {
      if (open.current && taken.current) move(taken.current.place, true);
    },
  });
  const end = () => {
    if (open.current) moves.move({}, true);
    open.current = false;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOf(event);
    if (!steps) return;
    event.preventDefault();
    // along one axis all arrows move it, as they do a slider
    const right = steps[0] || (up ? 0 : steps[1]);
    const top = steps[1] || (across ? 0 : steps[0]);
    const next: Place = [
      across ? stepped(across, place[0], right, frame.x) : place[0],
      up ? stepped(up, place[1], top, frame.y) : place[1],
    ];
    move(next, false);
  };
  const main = across ?? up;
  const says = (number: MoveNumber | null) => (number ? [`${number.label} ${format(number.value)}`] : []);
  return (
    <Over>
      <g
        {...handlers}
        className="handle"
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-roledescription={across && up ? "point on a plane" : undefined}
        aria-orientation={across ? undefined : "vertical"}
        aria-valuemin={main?.min}
        aria-valuemax={main?.max}
        aria-valuenow={main?.value}
        aria-valuetext={[...says(across), ...says(up)].join(", ")}
        onKeyDown={onKeyDown}
        onKeyUp={end}
        onBlur={end}
      >
        <Grip cx={cx} cy={cy} ink={ink} />
      </g>
    </Over>
  );
}
