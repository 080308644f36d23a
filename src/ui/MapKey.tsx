/** What the tones of a map mean, beside it: from nothing to the full ink, or from one full ink through nothing to the other. */
import { hairline, second } from "./inks.ts";
import { usePlot } from "./plot-context.ts";
import { tickText } from "./scales.ts";
import { textWidth } from "./text.ts";
import { LEVELS, toneOf } from "./tones.ts";
import { words } from "./Words.tsx";

export interface MapKeyProps {
  /** Value (or size of value, if signed) that has the full ink. */
  readonly full: number;
  readonly signed?: boolean;
  readonly format?: (value: number) => string;
}

const GAP = 14;
const WIDE = 10;
const HIGH = 120;

const valuesOf = ({ full, signed }: MapKeyProps) => (signed ? [full, 0, -full] : [full, 0]);

/** Room that it needs at the right, pixels. */
export const keyRoom = (key: MapKeyProps, fontSize: number): number =>
  Math.ceil(
    GAP + WIDE + 6 + Math.max(...valuesOf(key).map((value) => textWidth((key.format ?? tickText)(value), fontSize))),
  );

export function MapKey(key: MapKeyProps) {
  const { full, signed, format = tickText } = key;
  const { width, height, fontSize } = usePlot();
  const high = Math.min(HIGH, height);
  const levels = Array.from({ length: LEVELS + 1 + (signed ? LEVELS : 0) }, (_, i) => LEVELS - i);
  const cell = high / levels.length;
  const left = width + GAP;
  const rounded = (value: number) => Math.round(value * 10) / 10;
  const shown = valuesOf({ full, signed });
  return (
    <g aria-hidden fill={second}>
      {levels.map((level, i) =>
        level === 0 ? null : (
          <path
            key={level}
            d={`M${left} ${rounded(i * cell)}h${WIDE}V${rounded((i + 1) * cell)}h${-WIDE}z`}
            {...toneOf(level, signed)}
          />
        ),
      )}
      <path d={`M${left} 0h${WIDE}V${high}h${-WIDE}z`} {...hairline} />
      {shown.map((value, i) => {
        // the words stand at the middle of the outermost tones
        const middle = cell / 2 + (i / (shown.length - 1)) * (high - cell);
        return (
          <text key={value} x={left + WIDE + 6} y={rounded(middle + fontSize * 0.36)}>
            {words(format(value))}
          </text>
        );
      })}
    </g>
  );
}
