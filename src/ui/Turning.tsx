/** Turns the picture of a space of three weights: by dragging its ground, or by arrow keys (with Shift ten times as far). */
import { type KeyboardEvent, useContext, useRef } from "react";
import { useDrag } from "./drag.ts";
import { inks } from "./inks.ts";
import { Label } from "./Label.tsx";
import { MovesContext } from "./moves.ts";
import { Over } from "./Over.tsx";
import { usePlot } from "./plot-context.ts";
import { stepsOf } from "./steps.ts";
import { TILTS, type View } from "./view.ts";

interface TurningProps {
  readonly view: View;
  readonly onTurn: (view: View) => void;
}

/** Degrees that an arrow key turns, and that a pixel does. */
const KEY = 5;
const PIXEL = 0.5;

const within = (tilt: number) => Math.max(TILTS.least, Math.min(TILTS.most, tilt));
const around = (turn: number) => ((turn % 360) + 360) % 360;

/** Nothing turns in stills. */
export function Turning(props: TurningProps) {
  return useContext(MovesContext) ? <Live {...props} /> : null;
}

function Live({ view, onTurn }: TurningProps) {
  const { width, height, fontSize } = usePlot();
  const taken = useRef(view);
  const group = useRef<SVGGElement>(null);
  const turned = (from: View, turn: number, tilt: number) =>
    onTurn({ turn: around(from.turn + turn), tilt: within(from.tilt + tilt) });
  const { handlers } = useDrag<SVGRectElement>(
    {
      onStart: () => {
        taken.current = view;
        group.current?.focus({ preventScroll: true });
      },
      // the scene goes along with the finger
      onMove: (to, _, start) => turned(taken.current, -PIXEL * (to[0] - start[0]), PIXEL * (to[1] - start[1])),
      onEnd: () => undefined,
      onCancel: () => onTurn(taken.current),
    },
    { scrolls: true },
  );
  const onKeyDown = (event: KeyboardEvent) => {
    const steps = stepsOf(event);
    if (!steps) return;
    event.preventDefault();
    turned(view, -KEY * steps[0], -KEY * steps[1]);
  };
  return (
    <Over>
      <g
        ref={group}
        className="handle"
        tabIndex={0}
        role="slider"
        aria-label="Point of view"
        aria-valuemin={0}
        aria-valuemax={360}
        aria-valuenow={Math.round(view.turn)}
        aria-valuetext={`turned by ${Math.round(view.turn)} degrees, from ${Math.round(view.tilt)} degrees above`}
        onKeyDown={onKeyDown}
      >
        <rect
          className="grip-focus"
          width={width}
          height={height}
          fill="none"
          stroke={inks.local.variable}
          strokeWidth={0}
        />
        <rect {...handlers} width={width} height={height} fill="transparent" />
        <Label atX={6} atY={height - fontSize * 0.6} text="drag to turn" ink="plain" />
      </g>
    </Over>
  );
}
