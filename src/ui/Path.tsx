/** A way in the plane, as it was gone: hollow where it starts, full where it ends, with arrow heads on the way if asked. */
import type { InkName } from "../terms/inks.ts";
import { ghostly, inks, paper } from "./inks.ts";
import { headPath } from "./marks.ts";
import type { Place } from "./place.ts";
import { pixels, usePlot } from "./plot-context.ts";
import type { Values } from "./scales.ts";

export interface PathProps {
  readonly x: Values;
  readonly y: Values;
  readonly ink: InkName;
  /** How many arrow heads, at equal times. */
  readonly arrows?: number;
  /** Marks at start and end (default true). */
  readonly ends?: boolean;
  readonly dash?: string;
  readonly ghost?: boolean;
}

const RADIUS = 4;
const HEAD = 8;

export function Path({ x, y, ink, arrows = 0, ends = true, dash, ghost }: PathProps) {
  const way = pixels(usePlot(), x, y).filter((point) => point !== null);
  const [start] = way;
  const end = way.at(-1);
  if (!start || !end) return null;
  const { variable, width } = inks[ink];
  let heads = "";
  for (let k = 1; k <= arrows; k++) {
    const i = Math.round((k / (arrows + 1)) * (way.length - 1));
    // the last place before it that is another one: a way may rest
    const before = way.slice(0, i).findLast((point) => point[0] !== way[i]![0] || point[1] !== way[i]![1]);
    if (before) heads += headPath(backed(before, way[i]!), way[i]!, HEAD);
  }
  return (
    <g {...(ghost ? ghostly : undefined)}>
      <path
        className="line"
        d={`M${way.map((point) => point.join(",")).join("L")}`}
        fill="none"
        stroke={variable}
        strokeWidth={width}
        strokeLinejoin="round"
        strokeDasharray={dash}
      />
      {heads ? <path d={heads} fill={variable} /> : null}
      {ends && !ghost ? (
        <>
          <circle cx={start[0]} cy={start[1]} r={RADIUS} fill={paper} stroke={variable} strokeWidth={1.75} />
          <circle cx={end[0]} cy={end[1]} r={RADIUS} fill={variable} />
        </>
      ) : null}
    </g>
  );
}

/** A head keeps its size where places lie close together: it points from at least as far back as it is long. */
function backed([x, y]: Place, [toX, toY]: Place): Place {
  const part = Math.max(1, HEAD / Math.hypot(toX - x, toY - y));
  return [toX - (toX - x) * part, toY - (toY - y) * part];
}
