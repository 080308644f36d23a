/**
 * A curve that the reader draws with a pen: heights over equally spaced places. By keyboard, left and right choose a
 * place (Home and End the outermost), up and down move its height, with Shift ten steps. In stills it is a curve.
 *
 *   <CurveEditor name="target" label="The function to learn" heights={heightsOf(text)} x={[0, 1]} ink="law" />
 *
 * A finger that begins on the curve draws; elsewhere in the plot it draws if it sets out sideways, and scrolls the page
 * if up or down.
 */
import { type KeyboardEvent, useContext, useRef, useState } from "react";
import type { InkName } from "../terms/inks.ts";
import { Dots } from "./Dots.tsx";
import { type Drag, useDrag } from "./drag.ts";
import { Grip } from "./Grip.tsx";
import { Line } from "./Line.tsx";
import { type Moves, MovesContext } from "./moves.ts";
import { Over } from "./Over.tsx";
import { drawn, nearest, type Stroke } from "./pen.ts";
import type { Place } from "./place.ts";
import { pixel, pixels, usePlot } from "./plot-context.ts";
import { tickText } from "./scales.ts";
import { stepped, stepsOf } from "./steps.ts";

export interface CurveEditorProps {
  /** Name of the parameter. */
  readonly name: string;
  readonly label: string;
  /** What is drawn in stills, over equally spaced places from the first number of `x` to the second. */
  readonly heights: readonly number[];
  readonly x: Place;
  readonly ink?: InkName;
}

const spaced = (low: number, high: number, count: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));

export function CurveEditor(props: CurveEditorProps) {
  const moves = useContext(MovesContext);
  const { heights, x, ink = "accent" } = props;
  return moves ? (
    <Live {...props} moves={moves} />
  ) : (
    <Line x={spaced(x[0], x[1], heights.length)} y={heights} ink={ink} mark={false} />
  );
}

/** Many knots are not marked one by one. */
const MARKED = 40;

function Live({ name, label, ink = "accent", moves }: CurveEditorProps & { readonly moves: Moves }) {
  const frame = usePlot();
  const { heights, x, y } = moves.curve(name);
  const [chosen, setChosen] = useState(0);
  const knot = Math.min(chosen, heights.length - 1);
  const places = spaced(x.min, x.max, heights.length);
  /** A stroke goes on from what it has drawn, not from what has been shown of it. */
  const stroke = useRef<Stroke & { readonly before: readonly number[] }>({ heights, held: null, before: heights });
  const open = useRef(false);
  const put = (next: readonly number[], done: boolean) => {
    open.current = !done;
    moves.move({ [name]: next }, done);
  };
  const end = () => {
    if (open.current) moves.move({}, true);
    open.current = false;
  };
  const data = ([left, top]: Place): Place => [frame.x.invert(left), frame.y.invert(top)];
  const pen: Drag = {
    onStart: (at) => {
      stroke.current = { heights, held: nearest(x, heights.length, data(at)[0]), before: heights };
    },
    onMove: (at, from) => {
      stroke.current = { ...stroke.current, ...drawn(stroke.current, x, y, data(from), data(at)) };
      put(stroke.current.heights, false);
    },
    onEnd: (moved, at) => {
      const [left, height] = data(at);
      if (moved) end();
      else put(drawn(stroke.current, x, y, [left, height], [left, height]).heights, true);
    },
    onCancel: () => {
      if (open.current) put(stroke.current.before, true);
    },
  };
  const ground = useDrag<SVGRectElement>(pen, { scrolls: true });
  const along = useDrag<SVGPathElement>(pen);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOf(event);
    const last = heights.length - 1;
    if (event.key === "Home" || event.key === "End") setChosen(event.key === "Home" ? 0 : last);
    else if (steps?.[0]) setChosen(Math.min(last, Math.max(0, knot + steps[0])));
    else if (steps) {
      const height = stepped(y, heights[knot] ?? 0, steps[1], frame.y);
      put(
        heights.map((other, i) => (i === knot ? height : other)),
        false,
      );
    } else return;
    event.preventDefault();
  };
  const path = pixels(frame, places, heights).map((point) => (point ? point.join(" ") : ""));
  const [cx, cy] = [pixel(frame.x, places[knot]), pixel(frame.y, heights[knot])];
  return (
    <>
      <Line x={places} y={heights} ink={ink} mark={false} />
      {heights.length <= MARKED ? <Dots x={places} y={heights} ink={ink} size={5} alpha={1} /> : null}
      <Over>
        <rect {...ground.handlers} className="pen" width={frame.width} height={frame.height} fill="transparent" />
        <path
          {...along.handlers}
          className="pen"
          d={`M${path.join("L")}`}
          fill="none"
          stroke="transparent"
          strokeWidth={44}
        />
        <g
          className="knot"
          tabIndex={0}
          role="slider"
          aria-label={label}
          aria-roledescription="curve"
          aria-orientation="vertical"
          aria-valuemin={y.min}
          aria-valuemax={y.max}
          aria-valuenow={heights[knot]}
          aria-valuetext={`${x.label} ${tickText(places[knot] ?? 0)}, place ${knot + 1} of ${heights.length}: ${y.label} ${tickText(heights[knot] ?? 0)}`}
          onKeyDown={onKeyDown}
          onKeyUp={end}
          onBlur={end}
        >
          {cx === null || cy === null ? null : <Grip cx={cx} cy={cy} ink={ink} />}
        </g>
      </Over>
    </>
  );
}
