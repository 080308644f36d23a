/** The units one by one, on a scale of their own: under each example its bump, as high as its weight. Their sum is the curve. */
import { read } from "../../../experiments/approximation/kernel-machine/outputs.ts";
import { parameters } from "../../../experiments/approximation/kernel-machine/parameters.ts";
import { unitAt } from "../../../experiments/approximation/kernel-machine/unit.ts";
import { size } from "../../../experiments/approximation/kernel-machine/words.ts";
import { pointsOf } from "../../../experiments/points.ts";
import type { Summary } from "../../../experiments/types.ts";
import { hairline, inks, paper } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { Rule } from "../../../ui/Rule.tsx";
import { roundFull } from "../../../ui/tones.ts";

interface UnitsProps {
  readonly summary: Summary;
  /** Where zero stands, on the axis of the curve, and how far from it the full weight. */
  readonly middle: number;
  readonly high: number;
}

const { min, max } = parameters.examples.x;
/** Places at which a bump is drawn: often enough for the narrowest. */
const PLACES = 101;
const grid = Array.from({ length: PLACES }, (_, i) => min + ((max - min) * i) / (PLACES - 1));

export function Units({ summary, middle, high }: UnitsProps) {
  const { x, y } = usePlot();
  const width = Number(summary.values.width);
  const weights = read.field(summary, "weights");
  const full = roundFull(weights);
  const at = (part: number) => pixel(y, middle + (high * part) / full) ?? 0;
  const units = pointsOf(String(summary.values.examples)).map((point, i) => {
    const weight = weights[i] ?? 0;
    const bump = grid.map((place) => `${pixel(x, place)} ${at(weight * unitAt(width, place - point.x))}`);
    return {
      name: `unit ${i + 1}`,
      left: pixel(x, point.x) ?? 0,
      from: pixel(y, point.y) ?? 0,
      tip: at(weight),
      bump: `M${pixel(x, min)} ${at(0)}L${bump.join("L")}L${pixel(x, max)} ${at(0)}z`,
    };
  });
  const { variable } = inks.shallow;
  const stems = units.map(({ left, tip }) => `M${left} ${at(0)}V${tip}`).join("");
  return (
    <>
      <path {...hairline} d={units.map(({ left, from, tip }) => `M${left} ${from}V${tip}`).join("")} />
      {units.map(({ name, bump }) => (
        <path key={name} d={bump} fill={variable} fillOpacity={0.12} stroke={variable} strokeOpacity={0.35} />
      ))}
      <Rule y={middle} />
      <path d={stems} fill="none" stroke={variable} strokeWidth={2.5} />
      {units.map(({ name, left, tip }) => (
        <circle key={name} cx={left} cy={tip} r={3.5} fill={paper} stroke={variable} strokeWidth={1.75} />
      ))}
      <Label x={min} y={middle + high} dy={-10} text={`the units, on a scale of ±${size(full)}`} ink="shallow" />
    </>
  );
}
