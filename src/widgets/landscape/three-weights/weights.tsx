/** The space of the three weights, which the reader turns: the exact fits, as each equation cuts them out of what was left. */
import { useState } from "react";
import type { Example } from "../../../experiments/landscape/one-equation/brick.ts";
import { fitsOf, MEETING } from "../../../experiments/landscape/three-weights/fits.ts";
import {
  examplesOf,
  FIRST,
  offsetFor,
  SECOND,
  type Weights as Triple,
} from "../../../experiments/landscape/three-weights/net.ts";
import { fitsIn } from "../../../experiments/landscape/three-weights/outputs.ts";
import { askedIn, describe, spaceTitle } from "../../../experiments/landscape/three-weights/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Patch } from "../../../ui/Patch.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { SpaceAxes } from "../../../ui/SpaceAxes.tsx";
import { linear } from "../../../ui/scales.ts";
import { Turning } from "../../../ui/Turning.tsx";
import { type Point, projected, type View } from "../../../ui/view.ts";

const HALF = 1.75;
const axes = {
  x: linear([-HALF, HALF]),
  y: linear([-HALF, 1.55]),
  yLabel: "Three weights, in space",
  xTicks: [],
  yTicks: [],
};
/** Offset that is as high as the cube. */
const OFFSET = 2;
/** From which slope on surfaces are drawn that cut the first one, at a slope of 2. */
const CUT = [1, SECOND[1]] as const;
const CELLS = 8;
const FROM: View = { turn: 35, tilt: 24 };
const CORNER: Point = [-1, -1, -1];
const LENGTH = 2.15;

const share = (value: number, [from, to]: readonly [number, number]) => (2 * (value - from)) / (to - from) - 1;
/** Weights in a cube from −1 to 1, the third, the offset, upright. */
const placed = ([first, second, offset]: Triple): Point => [
  share(first, FIRST),
  offset / OFFSET,
  share(second, SECOND),
];

/** Corners of the surface of an equation. It is bilinear in the first two weights, and so is the patch. */
const surfaceOf = (example: Example, [low, high]: readonly [number, number]): Point[] =>
  [
    [FIRST[0], low],
    [FIRST[1], low],
    [FIRST[1], high],
    [FIRST[0], high],
  ].map(([first = 0, second = 0]) => placed([first, second, offsetFor(example, first, second)]));

export function Weights({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const [view, setView] = useState(FROM);
  const asked = askedIn(summary);
  const examples = examplesOf(asked);
  const one = examples[0];
  // it cuts what those before it have left
  const last = examples.at(-1);
  const label = asking
    ? "The space of three weights, with the surface of exact fits of the first example."
    : `The space of three weights. ${describe(summary)}`;
  return (
    <Panel
      label={label}
      title={asking ? "One equation leaves a surface" : spaceTitle(summary)}
      plane={axes}
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <SpaceAxes view={view} names={["w₁", "w₃", "w₂"]} length={LENGTH} from={CORNER} />
          {one && (asking || examples.length < 3) ? (
            <First view={view} example={one} pale={!asking && examples.length > 1} />
          ) : null}
          {last && examples.length > 1 ? (
            <Answer>
              <Patch view={view} corners={surfaceOf(last, CUT)} cells={CELLS} pale />
            </Answer>
          ) : null}
          <Answer>
            <Left summary={summary} view={view} />
          </Answer>
          <Turning view={view} onTurn={setView} />
        </Plot>
      )}
    </Panel>
  );
}

interface FirstProps {
  readonly view: View;
  readonly example: Example;
  readonly pale: boolean;
}

/** The surface of the first equation, by its name where it stands alone. */
function First({ view, example, pale }: FirstProps) {
  const corners = surfaceOf(example, SECOND);
  const { x, y } = projected(view, corners.slice(3));
  return (
    <>
      <Patch view={view} corners={corners} cells={CELLS} pale={pale} />
      {pale ? null : <Label x={x[0]} y={y[0]} dy={-9} anchor="middle" text="w₁w₂ + w₃ = 1" />}
    </>
  );
}

/** What is left, and on it the fits whose nets are drawn. */
function Left({ summary, view }: { readonly summary: Summary; readonly view: View }) {
  const { examples, third } = askedIn(summary);
  const line = fitsOf({ examples: "two", third }).map(([, second]) => second)[0] ?? Number.NaN;
  const [one] = examplesOf({ examples, third });
  const curve = FIRST.map((first) => placed([first, line, one ? offsetFor(one, first, line) : Number.NaN]));
  const point = examples === "three" && third === "new";
  const [first, second, offset] = MEETING;
  const meeting = projected(view, [placed(MEETING)]);
  return (
    <>
      {examples === "one" ? null : <Line {...projected(view, curve)} ink={point ? "law" : "accent"} />}
      <Points {...projected(view, fitsIn(summary).map(placed))} ink="plain" hollow r={3.5} />
      <Points {...meeting} ink="shallow" r={4.5} />
      {point ? (
        <Label
          x={meeting.x[0]}
          y={meeting.y[0]}
          dx={9}
          dy={-8}
          text={`(${first}, ${second}, ${offset})`}
          ink="shallow"
        />
      ) : null}
    </>
  );
}
