/** One learner's mark, at pixels. */

import type { InkName } from "../terms/inks.ts";
import { ghostly, inks, paper } from "./inks.ts";
import { markPath } from "./marks.ts";

export interface MarkProps {
  readonly ink: InkName;
  readonly x: number;
  readonly y: number;
  /** Radius in pixels. */
  readonly r?: number;
  readonly ghost?: boolean;
  readonly hollow?: boolean;
}

export function Mark({ ink, x, y, r = 4, ghost, hollow }: MarkProps) {
  const { mark, variable } = inks[ink];
  const shape = mark === "none" ? "round" : mark;
  const open = shape === "cross" || hollow;
  return (
    <path
      {...(ghost ? ghostly : undefined)}
      d={markPath(shape, x, y, r)}
      fill={shape === "cross" ? "none" : hollow ? paper : variable}
      stroke={open ? variable : "none"}
      strokeWidth={open ? 2 : undefined}
    />
  );
}
