/** The three axes of a space of weights, each with its name at its end. */
import { Label } from "./Label.tsx";
import { Vectors } from "./Vectors.tsx";
import { type Point, projected, type View } from "./view.ts";

export interface SpaceAxesProps {
  readonly view: View;
  /** Of the three, in the order of the coordinates. */
  readonly names: readonly [string, string, string];
  /** How far they go. */
  readonly length: number;
  /** Where they begin (default zero). */
  readonly from?: Point;
}

export function SpaceAxes({ view, names, length, from = [0, 0, 0] }: SpaceAxesProps) {
  const start = projected(view, [from]);
  const [left = 0] = start.x;
  const [low = 0] = start.y;
  const { x: dx, y: dy } = projected(view, [
    [length, 0, 0],
    [0, length, 0],
    [0, 0, length],
  ]);
  return (
    <>
      <Vectors x={[left, left, left]} y={[low, low, low]} dx={dx} dy={dy} ink="plain" size={1} alpha={0.6} />
      {names.map((text, i) => (
        <Label
          key={text}
          x={left + (dx[i] ?? 0)}
          y={low + (dy[i] ?? 0)}
          dx={(dx[i] ?? 0) < 0 ? -6 : 6}
          dy={(dy[i] ?? 0) < 0 ? 12 : -2}
          anchor={(dx[i] ?? 0) < 0 ? "end" : "start"}
          text={text}
          ink="plain"
        />
      ))}
    </>
  );
}
