/** A piece of a surface in a space of three weights that straight lines rule in two ways, drawn so that it is seen how it lies. */
import { inks } from "./inks.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { bilinear, facing, type Point, projected, type View } from "./view.ts";

export interface PatchProps {
  readonly view: View;
  /** One after the other around it; of a parallelogram it is a piece of a plane. */
  readonly corners: readonly Point[];
  /** Along either side (default 6). */
  readonly cells?: number;
  /** Outlined by what it bounds (default), or a mere sheet that something else lies in. */
  readonly pale?: boolean;
}

/** Opacity of what is seen face-on, and what is added where it is seen edge-on, as more of a sheet lies behind a pixel. */
const FACE = 0.05;
const EDGE = 0.1;

export function Patch({ view, corners, cells = 6, pale }: PatchProps) {
  const frame = usePlot();
  if (corners.length < 4) return null;
  const path = (points: readonly Point[]) => {
    const { x, y } = projected(view, points);
    return `M${x.map((left, i) => `${pixel(frame.x, left)?.toFixed(1)},${pixel(frame.y, y[i])?.toFixed(1)}`).join("L")}`;
  };
  const at = (a: number, b: number) => bilinear(corners, a, b);
  const shares = Array.from({ length: cells + 1 }, (_, i) => i / cells);
  const rules = shares.flatMap((share) => [path([at(share, 0), at(share, 1)]), path([at(0, share), at(1, share)])]);
  const part = pale ? 0.6 : 1;
  const tones = new Map<string, string>();
  for (const a of shares.slice(0, -1))
    for (const b of shares.slice(0, -1)) {
      const [near, far] = [a + 1 / cells, b + 1 / cells];
      const cell = [at(a, b), at(near, b), at(near, far), at(a, far)];
      const tone = (part * (FACE + EDGE * (1 - facing(view, cell)))).toFixed(2);
      tones.set(tone, `${tones.get(tone) ?? ""}${path(cell)}Z`);
    }
  return (
    <>
      {[...tones].map(([tone, d]) => (
        <path key={tone} d={d} fill={inks.law.variable} fillOpacity={tone} />
      ))}
      <path d={rules.join("")} fill="none" stroke={inks.law.variable} strokeOpacity={0.3 * part} />
      <path
        d={`${path(corners)}Z`}
        fill="none"
        stroke={inks.law.variable}
        strokeWidth={inks.law.width}
        strokeOpacity={pale ? 0.3 : 0.7}
      />
    </>
  );
}
