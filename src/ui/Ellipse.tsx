/** An ellipse about a centre: of a covariance C, vᵀ C⁻¹ v = size²; or of a quadratic form Q, vᵀ Q v = size². Axes must be linear. */
import type { InkName } from "../terms/inks.ts";
import { axesOf, inverse, type Symmetric, scaled } from "./ellipse.ts";
import { ghostly, inks } from "./inks.ts";
import type { Place } from "./place.ts";
import { pixel, usePlot } from "./plot-context.ts";
import type { Scale } from "./scales.ts";

export interface EllipseProps {
  readonly at: Place;
  /** One of the two, in data units. */
  readonly covariance?: Symmetric;
  readonly form?: Symmetric;
  /** Standard deviations, or the root of the form's value; 1 if left out. */
  readonly size?: number;
  readonly ink: InkName;
  /** Part of the ink that fills it; none if left out. */
  readonly fill?: number;
  /** `stroke-dasharray`. */
  readonly dash?: string;
  readonly ghost?: boolean;
}

/** Pixels for a unit of the data, negative where the axis runs the other way. */
function unit(scale: Scale): number {
  const [a = 0, b = 1] = scale.domain();
  return (scale(b) - scale(a)) / (b - a);
}

const short = (value: number) => Math.round(value * 100) / 100;

export function Ellipse({ at, covariance, form, size = 1, ink, fill = 0, dash, ghost }: EllipseProps) {
  const frame = usePlot();
  const matrix = covariance ?? (form ? inverse(form) : null);
  const axes = matrix ? axesOf(scaled(matrix, [unit(frame.x), unit(frame.y)])) : null;
  const [cx, cy] = [pixel(frame.x, at[0]), pixel(frame.y, at[1])];
  if (!axes || cx === null || cy === null) return null;
  const { variable, width } = inks[ink];
  return (
    <ellipse
      cx={cx}
      cy={cy}
      rx={short(axes.long * size)}
      ry={short(axes.short * size)}
      transform={`rotate(${short((axes.angle * 180) / Math.PI)} ${cx} ${cy})`}
      fill={fill > 0 ? variable : "none"}
      fillOpacity={fill > 0 ? fill : undefined}
      stroke={variable}
      strokeWidth={width}
      strokeDasharray={dash}
      {...(ghost ? ghostly : undefined)}
    />
  );
}
