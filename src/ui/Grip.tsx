/** What a hand takes: 44 pixels to touch, a ring and a dot to see, and a further ring when the keyboard is on it. */
import type { InkName } from "../terms/inks.ts";
import { inks, paper } from "./inks.ts";

export interface GripProps {
  /** Pixels of the plot. */
  readonly cx: number;
  readonly cy: number;
  readonly ink: InkName;
}

export function Grip({ cx, cy, ink }: GripProps) {
  const { variable } = inks[ink];
  return (
    <>
      <circle className="grip-target" cx={cx} cy={cy} r={22} fill="transparent" />
      <circle className="grip-focus" cx={cx} cy={cy} r={14} fill="none" stroke={inks.local.variable} strokeWidth={0} />
      <circle cx={cx} cy={cy} r={9} fill={paper} fillOpacity={0.6} stroke={variable} strokeWidth={1.5} />
      <circle cx={cx} cy={cy} r={4} fill={variable} />
    </>
  );
}
