/** The bits of one input, to be flipped: by finger, by mouse, by arrow keys and the space bar. In stills they are marks. */
import { type KeyboardEvent, useContext, useRef, useState } from "react";
import { inks, paper, second } from "../../../ui/inks.ts";
import { MovesContext } from "../../../ui/moves.ts";
import { TARGET } from "../../../ui/PlotButton.tsx";
import type { Spot } from "./layout.ts";

interface BitsProps {
  readonly values: readonly number[];
  /** Middle of each, pixels of the panel. */
  readonly spots: readonly Spot[];
  readonly fontSize: number;
  readonly onFlip: (bit: number) => void;
}

export const RADIUS = 14;

export function Bits({ values, spots, fontSize, onFlip }: BitsProps) {
  const alive = useContext(MovesContext) !== null;
  const [current, setCurrent] = useState(0);
  const elements = useRef<(SVGGElement | null)[]>([]);
  const chosen = Math.min(current, values.length - 1);
  const onKeyDown = (bit: number) => (event: KeyboardEvent) => {
    const last = values.length - 1;
    const to = { ArrowRight: bit + 1, ArrowDown: bit + 1, ArrowLeft: bit - 1, ArrowUp: bit - 1, Home: 0, End: last }[
      event.key
    ];
    if (to !== undefined) {
      const next = Math.max(0, Math.min(last, to));
      setCurrent(next);
      elements.current[next]?.focus();
    } else if (event.key === " " || event.key === "Enter") onFlip(bit);
    else return;
    event.preventDefault();
  };
  const button = (bit: number) =>
    alive
      ? {
          role: "switch",
          tabIndex: bit === chosen ? 0 : -1,
          "aria-checked": values[bit] === 1,
          "aria-label": `Bit ${bit + 1} of ${values.length}`,
          onKeyDown: onKeyDown(bit),
          onClick: () => {
            setCurrent(bit);
            onFlip(bit);
          },
        }
      : { "aria-hidden": true };
  return spots.map(({ key, x, y }, bit) => {
    const one = values[bit] === 1;
    return (
      <g
        key={key}
        className="plot-button"
        ref={(element) => {
          elements.current[bit] = element;
        }}
        {...button(bit)}
      >
        <rect x={x - TARGET / 2} y={y - TARGET / 2} width={TARGET} height={TARGET} fill="transparent" />
        <rect
          className="plot-button-focus"
          x={x - RADIUS - 4}
          y={y - RADIUS - 4}
          width={2 * RADIUS + 8}
          height={2 * RADIUS + 8}
          rx={RADIUS + 4}
          fill="none"
          stroke={inks.local.variable}
          strokeWidth={0}
        />
        <circle cx={x} cy={y} r={RADIUS} fill={one ? inks.law.variable : paper} stroke={second} strokeWidth={1.5} />
        <text
          aria-hidden
          x={x}
          y={Math.round(y + fontSize * 0.36)}
          textAnchor="middle"
          fontWeight={600}
          fill={one ? paper : inks.law.word}
        >
          {values[bit]}
        </text>
      </g>
    );
  });
}
