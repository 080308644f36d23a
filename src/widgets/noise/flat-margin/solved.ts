/** What the panels of `flat-margin` draw: the two weights and their lines, from the values of a summary. */
import type { Vector } from "../../../experiments/noise/flat-margin/angle.ts";
import {
  type Arc,
  arcOf,
  flatnessOf,
  marginOf,
  signed,
  widestOf,
} from "../../../experiments/noise/flat-margin/classifier.ts";
import { type Point, pointsOf } from "../../../experiments/points.ts";
import type { Summary } from "../../../experiments/types.ts";

export interface Solved {
  readonly points: readonly Point[];
  readonly z: readonly Vector[];
  readonly arc: Arc | null;
  readonly flatness: number;
  readonly widest: Vector;
  readonly margin: number;
  /** Radius of the ball around the weight of the widest margin. */
  readonly ball: number;
}

/** With `before`, as it is without the stretch. */
export function solvedFrom({ values }: Summary, before: boolean): Solved {
  const points = pointsOf(String(values.points));
  const z = signed(points, { stretch: before ? 1 : Number(values.stretch), lengths: String(values.lengths) });
  const arc = arcOf(z);
  const widest = widestOf(z);
  return {
    points,
    z,
    arc,
    flatness: arc ? flatnessOf(arc.middle, z) : 0,
    widest,
    margin: marginOf(widest, z),
    ball: flatnessOf(widest, z),
  };
}
