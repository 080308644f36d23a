/** What stands in the picture of three weights alone: the axes, the plane of exact fits, and a right angle where it is met. */
import { hairline, inks } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";
import { Vectors } from "../../../ui/Vectors.tsx";
import { type Point, projected, type View } from "./view.ts";

const AXIS = 2.2;
const NAMES = ["first", "second", "third"];

/** The three axes of weights, from zero. */
export function SpaceAxes({ view }: { readonly view: View }) {
  const { x, y } = projected(view, [
    [AXIS, 0, 0],
    [0, AXIS, 0],
    [0, 0, AXIS],
  ]);
  return (
    <>
      <Vectors x={[0, 0, 0]} y={[0, 0, 0]} dx={x} dy={y} ink="plain" size={1} alpha={0.6} />
      {NAMES.map((text, i) => (
        <Label
          key={text}
          x={x[i]}
          y={y[i]}
          dx={(x[i] ?? 0) < 0 ? -6 : 6}
          dy={(y[i] ?? 0) < 0 ? 12 : -2}
          anchor={(x[i] ?? 0) < 0 ? "end" : "start"}
          text={text}
          ink="plain"
        />
      ))}
    </>
  );
}

const CELLS = 6;

interface PatchProps {
  readonly view: View;
  /** Of a parallelogram, one after the other around it. */
  readonly corners: readonly Point[];
}

/** A piece of a plane, ruled so that it can be seen how it lies. */
export function Patch({ view, corners }: PatchProps) {
  const frame = usePlot();
  const [from, along, , across] = corners;
  if (!from || !along || !across) return null;
  const at = (a: number, b: number) =>
    from.map((value, i) => value + a * ((along[i] ?? 0) - value) + b * ((across[i] ?? 0) - value));
  const path = (points: readonly Point[]) => {
    const { x, y } = projected(view, points);
    return `M${x.map((left, i) => `${pixel(frame.x, left)?.toFixed(1)},${pixel(frame.y, y[i])?.toFixed(1)}`).join("L")}`;
  };
  const shares = Array.from({ length: CELLS + 1 }, (_, i) => i / CELLS);
  const rules = shares.flatMap((share) => [path([at(share, 0), at(share, 1)]), path([at(0, share), at(1, share)])]);
  return (
    <>
      <path d={`${path(corners)}Z`} fill={inks.law.variable} fillOpacity={0.07} />
      <path {...hairline} d={rules.join("")} fill="none" />
      <path
        d={`${path(corners)}Z`}
        fill="none"
        stroke={inks.law.variable}
        strokeWidth={inks.law.width}
        strokeOpacity={0.7}
      />
    </>
  );
}
