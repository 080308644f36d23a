/** A word above a plot that does something: a button, drawn, 44 pixels high, at least as wide. */
import type { KeyboardEvent, ReactNode } from "react";
import { inks } from "./inks.ts";
import { usePlot } from "./plot-context.ts";
import { textWidth } from "./text.ts";

export const TARGET = 44;

/** Pixels that it takes. */
export const buttonWidth = (text: string, fontSize: number) =>
  Math.max(TARGET, Math.ceil(textWidth(text, fontSize)) + 16);

export interface PlotButtonProps {
  readonly text: string;
  /** What it does, where the word alone does not say it. */
  readonly label?: string;
  /** Left edge and middle, pixels of the plot. */
  readonly left: number;
  readonly middle: number;
  readonly onPress: () => void;
  /** Other keys than Enter and the space bar; true if it took one. */
  readonly onKey?: (event: KeyboardEvent) => boolean;
  readonly children?: ReactNode;
}

export function PlotButton({ text, label, left, middle, onPress, onKey, children }: PlotButtonProps) {
  const { fontSize } = usePlot();
  const width = buttonWidth(text, fontSize);
  const onKeyDown = (event: KeyboardEvent) => {
    const presses = event.key === "Enter" || event.key === " ";
    if (!presses && !onKey?.(event)) return;
    event.preventDefault();
    if (presses) onPress();
  };
  const top = middle - TARGET / 2;
  // SVG has no element that is a button
  const button = { role: "button", tabIndex: 0, onClick: onPress, onKeyDown };
  return (
    <g className="plot-button" {...button} aria-label={label ?? text}>
      <rect x={left} y={top} width={width} height={TARGET} fill="transparent" />
      <text
        aria-hidden
        x={left + width / 2}
        y={Math.round(middle + fontSize * 0.36)}
        textAnchor="middle"
        fill={inks.law.word}
        textDecoration="underline"
      >
        {text}
      </text>
      {children}
    </g>
  );
}
