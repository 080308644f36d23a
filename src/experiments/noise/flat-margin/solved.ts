/** Points solved: the arc of right weights, and the weight of the widest margin. */
import { type Point, pointsOf } from "../../points.ts";
import type { Vector } from "./angle.ts";
import { type Arc, arcOf, flatnessOf, marginOf, type Setting, signed, widestOf } from "./classifier.ts";

export interface Solved {
  readonly points: readonly Point[];
  /** The data vectors as they count; see `signed`. */
  readonly z: readonly Vector[];
  /** Null where no weight is right about all points. */
  readonly arc: Arc | null;
  /** Radius of the largest ball of right weights around the middle of the arc; 0 without one. */
  readonly flatness: number;
  readonly widest: Vector;
  readonly margin: number;
  /** Radius of the ball around the weight of the widest margin. */
  readonly ball: number;
}

/** @param text  points, as their parameter prints them */
export function solved(text: string, setting: Setting): Solved {
  const points = pointsOf(text);
  const z = signed(points, setting);
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
