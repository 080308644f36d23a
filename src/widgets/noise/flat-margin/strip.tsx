/** A line through the origin of the plane, by its unit weight, and all that is near to it. */
import type { Vector } from "../../../experiments/noise/flat-margin/angle.ts";
import { inks } from "../../../ui/inks.ts";
import { Line } from "../../../ui/Line.tsx";
import { pixel, usePlot } from "../../../ui/plot-context.ts";

/** Longer than the plane in any direction. */
const FAR = 4;

interface BoundaryProps {
  readonly weight: Vector;
  readonly ink: "accent" | "law";
  readonly at?: number;
  /** An earlier place of a line that moves. */
  readonly passed?: boolean;
}

/** The line <w, x> = `at`, from end to end of the plane; dashed beside the origin. */
export function Boundary({ weight, ink, at, passed }: BoundaryProps) {
  const [a, b] = weight;
  const [x, y] = [a * (at ?? 0), b * (at ?? 0)];
  return (
    <Line
      x={[x - FAR * b, x + FAR * b]}
      y={[y + FAR * a, y - FAR * a]}
      ink={ink}
      dash={at === undefined ? undefined : "4 4"}
      mark={false}
      pale={passed}
    />
  );
}

/** All that is nearer to the line than the margin. */
export function Strip({ weight: [a, b], margin }: { readonly weight: Vector; readonly margin: number }) {
  const frame = usePlot();
  const corners = [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([far = 0, off = 0]) => [
    pixel(frame.x, FAR * far * b + off * margin * a),
    pixel(frame.y, -FAR * far * a + off * margin * b),
  ]);
  return (
    <>
      <path
        d={`M${corners.map((corner) => corner.join(",")).join("L")}Z`}
        fill={inks.law.variable}
        fillOpacity={0.09}
      />
      <Boundary weight={[a, b]} ink="law" at={margin} />
      <Boundary weight={[a, b]} ink="law" at={-margin} />
    </>
  );
}
