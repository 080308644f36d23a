/** Two weights: the line of exact fits, and the ways of six methods to it. */
import { type MethodName, methodNames, methods } from "../../../experiments/questions/newton/methods.ts";
import { read } from "../../../experiments/questions/newton/outputs.ts";
import { describe, endTitle, isScaled, ownStarts } from "../../../experiments/questions/newton/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Path } from "../../../ui/Path.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";

const HALF = 2.6;
const FAR = 5;
const axes = {
  x: linear([-HALF, HALF]),
  y: linear([-HALF, HALF]),
  xLabel: "First weight",
  yLabel: "Second weight",
  xTicks: [-2, 0, 2],
  yTicks: [-2, 0, 2],
};

/** In the field of a method, all first weights stand before all second ones. */
function wayOf(summary: Summary, name: MethodName) {
  const field = Array.from(read.field(summary, name));
  return { x: field.slice(0, field.length / 2), y: field.slice(field.length / 2) };
}

export function Plane({ summary }: { readonly summary: Summary }) {
  const [a = 1, b = 0, label = 0, trueX = 0, trueY = 0] = read.field(summary, "plane");
  const foot = { x: label * a, y: label * b };
  const ways = methodNames.map((name) => ({ name, ...wayOf(summary, name) }));
  const apart = isScaled(summary);
  const plain = ways[0];
  const scaled = ways.find(({ name }) => name === "scaled");
  const end = (values: readonly number[] | undefined) => values?.at(-1) ?? 0;
  return (
    <Panel
      label={`The plane of two weights, a line of exact fits, and the ways of six methods. ${describe(summary)}`}
      title={endTitle(summary)}
      plane={axes}
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Line
            x={[foot.x - FAR * b, foot.x + FAR * b]}
            y={[foot.y + FAR * a, foot.y - FAR * a]}
            ink="law"
            mark={false}
          />
          <Points x={[trueX]} y={[trueY]} ink="plain" r={5} hollow />
          <Label x={trueX} y={trueY} dx={9} dy={-6} text="truth" ink="plain" />
          {ways.map(({ name, x, y }) => (
            <Path key={name} x={x} y={y} ink={name === "scaled" ? "accent" : "law"} />
          ))}
          {ownStarts(summary) ? null : (
            <>
              <Label x={plain?.x[0] ?? 0} y={plain?.y[0] ?? 0} dx={4} dy={20} anchor="middle" text="start" />
              {summary.step < summary.steps ? null : (
                <>
                  <Label
                    x={end(plain?.x)}
                    y={end(plain?.y)}
                    dx={10}
                    dy={-8}
                    text={apart ? "five methods" : "all six"}
                  />
                  {apart ? (
                    <Label
                      x={end(scaled?.x)}
                      y={end(scaled?.y)}
                      dx={4}
                      dy={36}
                      anchor="end"
                      text={methods.scaled.short}
                      ink="accent"
                    />
                  ) : null}
                </>
              )}
            </>
          )}
        </Plot>
      )}
    </Panel>
  );
}
