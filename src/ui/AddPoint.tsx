/** "Add": while it has the focus a cross in the plot shows where; arrow keys move the cross, Enter sets a point there. */
import { type KeyboardEvent, useState } from "react";
import { inks } from "./inks.ts";
import type { MoveExtent } from "./moves.ts";
import { PlotButton } from "./PlotButton.tsx";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { tickText } from "./scales.ts";
import { stepped, stepsOf } from "./steps.ts";

export interface AddPointProps {
  readonly left: number;
  readonly middle: number;
  readonly x: MoveExtent;
  readonly y: MoveExtent;
  readonly onAdd: (x: number, y: number) => void;
}

const CROSS = 8;
const middleOf = ({ min, max }: MoveExtent) => (min + max) / 2;

export function AddPoint({ left, middle, x, y, onAdd }: AddPointProps) {
  const frame = usePlot();
  const [[across, up], setPlace] = useState<Place>(() => [middleOf(x), middleOf(y)]);
  const onKey = (event: KeyboardEvent) => {
    const steps = stepsOf(event);
    if (!steps) return false;
    setPlace([stepped(x, across, steps[0], frame.x), stepped(y, up, steps[1], frame.y)]);
    return true;
  };
  const [cx, cy] = [pixel(frame.x, across), pixel(frame.y, up)];
  const words = `${x.label} ${tickText(across)}, ${y.label} ${tickText(up)}`;
  return (
    <PlotButton
      text="Add"
      label={`Add a point at ${words}; arrow keys move the place`}
      left={left}
      middle={middle}
      onPress={() => onAdd(across, up)}
      onKey={onKey}
    >
      {cx === null || cy === null ? null : (
        <path
          className="add-cross"
          d={`M${cx - CROSS} ${cy}h${2 * CROSS}M${cx} ${cy - CROSS}v${2 * CROSS}`}
          stroke={inks.local.variable}
          strokeWidth={2}
          fill="none"
          visibility="hidden"
        />
      )}
    </PlotButton>
  );
}
