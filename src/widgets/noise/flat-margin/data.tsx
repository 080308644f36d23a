/** The data: points of two classes, the line of the flattest weight, and that of the widest margin with its strip. */
import type { Vector } from "../../../experiments/noise/flat-margin/angle.ts";
import type { Arc } from "../../../experiments/noise/flat-margin/classifier.ts";
import { parameters } from "../../../experiments/noise/flat-margin/parameters.ts";
import type { Solved } from "../../../experiments/noise/flat-margin/solved.ts";
import { describe, marginTitle, together } from "../../../experiments/noise/flat-margin/words.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Path } from "../../../ui/Path.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { PointsEditor } from "../../../ui/PointsEditor.tsx";
import { along, EDGE, look, planeOf } from "./plane.ts";
import { Boundary, Strip } from "./strip.tsx";
import type { SolvedProps } from "./use-solved.ts";

const axes = planeOf(parameters.points.x.label, parameters.points.y.label);
const circle = along(0, 2 * Math.PI);

export function Data({ summary, solved, asking }: SolvedProps) {
  const own = summary.values.lengths === "own";
  return (
    <Panel
      label={
        asking ? "The data, before the stretch" : `The data, and the lines that separate them. ${describe(summary)}`
      }
      title={asking ? "The data, before the stretch" : marginTitle(summary)}
      plane={axes}
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Line {...circle} ink="plain" dash="2 4" />
          {solved.arc ? (
            <>
              <Strip weight={solved.widest} margin={solved.margin} />
              <Boundary weight={solved.arc.middle} ink="accent" />
              <Boundary weight={solved.widest} ink="law" />
              {asking || together(summary) ? null : <Names arc={solved.arc} widest={solved.widest} />}
            </>
          ) : null}
          {own ? (
            <Stretched solved={solved} stretch={Number(summary.values.stretch)} asking={asking} />
          ) : (
            <OnCircle solved={solved} />
          )}
          <PointsEditor name="points" label="Point" points={solved.points} look={look} />
        </Plot>
      )}
    </Panel>
  );
}

/** Where a ray of that direction leaves the plane. */
function edgeOf([x, y]: Vector): Vector {
  const scale = EDGE / Math.max(Math.abs(x), Math.abs(y));
  return [x * scale, y * scale];
}

/** The flattest line has its name at its right end, the other one at its left, each on the side where the line is not. */
function Names({ arc, widest }: { readonly arc: Arc; readonly widest: Vector }) {
  return (
    <>
      <Name weight={arc.middle} side={1} text="flattest" ink="accent" />
      <Name weight={widest} side={-1} text="widest margin" ink="law" />
    </>
  );
}

interface NameProps {
  readonly weight: Vector;
  readonly side: 1 | -1;
  readonly text: string;
  readonly ink: "accent" | "law";
}

function Name({ weight: [a, b], side, text, ink }: NameProps) {
  // along the line, to the right
  const along: Vector = b >= 0 ? [b, -a] : [-b, a];
  const [x, y] = edgeOf([side * along[0], side * along[1]]);
  const steep = Math.abs(y) >= EDGE;
  const below = along[1] < 0 === side > 0;
  const dy = steep ? (y > 0 ? 13 : -4) : below ? 20 : -9;
  return <Label x={x} y={y} dx={-8 * side} dy={dy} anchor={side > 0 ? "end" : "start"} text={text} ink={ink} />;
}

interface StretchedProps {
  readonly solved: Solved;
  readonly stretch: number;
  readonly asking: boolean;
}

/** Where the first point has gone, or will go: along its own direction, out of the plane if need be. */
function Stretched({ solved: { points }, stretch, asking }: StretchedProps) {
  const [first] = points;
  if (!first || stretch === 1 || (first.x === 0 && first.y === 0)) return null;
  const to: Vector = [first.x * stretch, first.y * stretch];
  const outside = Math.max(Math.abs(to[0]), Math.abs(to[1])) > EDGE;
  const end = outside ? edgeOf(to) : to;
  const distance = Math.sqrt(to[0] * to[0] + to[1] * to[1]);
  const words = asking ? "tenfold?" : `now at ${distance >= 10 ? distance.toFixed(0) : distance.toPrecision(2)}`;
  return (
    <>
      <Path
        x={[first.x, (first.x + end[0]) / 2, end[0]]}
        y={[first.y, (first.y + end[1]) / 2, end[1]]}
        ink={look(first.kind).ink}
        arrows={2}
        ends={false}
      />
      {outside ? null : <Points x={[to[0]]} y={[to[1]]} ink={look(first.kind).ink} r={5} hollow />}
      <Label
        x={end[0]}
        y={end[1]}
        dx={end[0] < 0 ? 4 : -4}
        dy={end[1] > 0.8 * EDGE ? 18 : -11}
        anchor={end[0] < 0 ? "start" : "end"}
        text={words}
        ink={look(first.kind).ink}
      />
    </>
  );
}

/** Where points of length 1 count: hollow, each on the ray of its point. */
function OnCircle({ solved: { points } }: { readonly solved: Solved }) {
  const places = points
    .map(({ x, y, kind }) => ({ x, y, kind, length: Math.sqrt(x * x + y * y) }))
    .filter(({ length }) => length > 0);
  return (["plus", "minus"] as const).map((kind) => {
    const some = places.filter((place) => place.kind === kind);
    return (
      <Points
        key={kind}
        x={some.map(({ x, length }) => x / length)}
        y={some.map(({ y, length }) => y / length)}
        ink={look(kind).ink}
        r={7}
        hollow
      />
    );
  });
}
