/**
 * The first row under the reader's hands. A tap turns a cell over, and what follows from it is then shown; dragging
 * along the row only looks. By keyboard, left and right choose a cell, Enter or the space bar turns it over.
 */
import { type KeyboardEvent, useContext, useRef } from "react";
import { useDrag } from "../../../ui/drag.ts";
import { inks } from "../../../ui/inks.ts";
import { type Moves, MovesContext } from "../../../ui/moves.ts";
import { Over } from "../../../ui/Over.tsx";
import type { Place } from "../../../ui/place.ts";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { stepsOf } from "../../../ui/steps.ts";

interface FirstRowProps {
  /** The curve parameter that holds the row. */
  readonly name: "start" | "tape";
  /** The chosen cell, from 1; of stills. */
  readonly chosen: number;
  /** What a cell is called when it is heard. */
  readonly label: string;
}

const TARGET = 44;

export function FirstRow(props: FirstRowProps) {
  const moves = useContext(MovesContext);
  return moves ? <Live {...props} moves={moves} /> : <Caret at={props.chosen} />;
}

function Live({ name, label, moves }: FirstRowProps & { readonly moves: Moves }) {
  const frame = usePlot();
  const { heights } = moves.curve(name);
  const { value: chosen, min, max } = moves.number("probe");
  const open = useRef(false);
  const within = (cell: number) => Math.max(min, Math.min(max, cell));
  const cellAt = ([left]: Place) => within(Math.floor(frame.x.invert(left)) + 1);
  const look = (cell: number) => {
    open.current = true;
    moves.move({ probe: cell }, false);
  };
  const end = () => {
    if (open.current) moves.move({}, true);
    open.current = false;
  };
  const turn = (cell: number) => {
    open.current = false;
    moves.move({ probe: cell, [name]: heights.map((h, i) => (i === cell - 1 ? (h >= 0.5 ? 0 : 1) : h)) }, true);
  };
  const { handlers } = useDrag<SVGRectElement>(
    {
      onMove: (at) => look(cellAt(at)),
      onEnd: (moved, at) => (moved ? end() : turn(cellAt(at))),
      onCancel: end,
    },
    { scrolls: true },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOf(event);
    if (steps) look(within(chosen + (steps[0] || steps[1])));
    else if (event.key === "Enter" || event.key === " ") turn(chosen);
    else return;
    event.preventDefault();
  };
  const height = (pixel(frame.y, 1) ?? 0) - (pixel(frame.y, 0) ?? 0);
  const isOn = (heights[chosen - 1] ?? 0) >= 0.5;
  return (
    <Over>
      <g
        className="handle"
        tabIndex={0}
        role="slider"
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={chosen}
        aria-valuetext={`cell ${chosen} of ${heights.length}, ${isOn ? "on" : "off"}`}
        onKeyDown={onKeyDown}
        onKeyUp={end}
        onBlur={end}
      >
        <rect
          className="grip-focus"
          x={-3}
          y={-3}
          width={frame.width + 6}
          height={height + 6}
          fill="none"
          stroke={inks.local.variable}
          strokeWidth={0}
        />
        <Caret at={chosen} />
        <rect
          {...handlers}
          className="pen"
          x={0}
          y={height - TARGET * 0.6}
          width={frame.width}
          height={TARGET}
          fill="transparent"
        />
      </g>
    </Over>
  );
}

/** Above the chosen cell. */
function Caret({ at }: { readonly at: number }) {
  const { x } = usePlot();
  const left = pixel(x, at - 0.5) ?? 0;
  return <path d={`M${left} -2l-6 -9h12z`} fill={inks.accent.variable} />;
}
