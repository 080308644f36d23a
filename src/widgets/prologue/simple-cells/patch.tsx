/** The patch with its bar, and the fields of the simple cells, filled as strongly as they answer. */
import { ACROSS, ALONG, fieldsOf, simpleAt } from "../../../experiments/prologue/simple-cells/cells.ts";
import { parameters } from "../../../experiments/prologue/simple-cells/parameters.ts";
import { describe } from "../../../experiments/prologue/simple-cells/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Ellipse } from "../../../ui/Ellipse.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { Handle } from "../../../ui/Handle.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const { min, max } = parameters.place;
const axes = {
  x: linear([min, max]),
  y: linear([min, max]),
  xLabel: parameters.place.label,
  yLabel: "",
  xTicks: [-1, 0, 1],
  yTicks: [],
};
const FIELD = { xx: ACROSS * ACROSS, xy: 0, yy: ALONG * ALONG };
/** Half the length of the bar that is drawn: it leaves the patch. */
const REACH = 3;

export function Patch({ summary }: { readonly summary: Summary }) {
  const [place, angle, cells] = [summary.values.place, summary.values.angle, summary.values.cells].map(Number) as [
    number,
    number,
    number,
  ];
  const asking = useGuess()?.asking ?? false;
  const turn = (angle * Math.PI) / 180;
  const [along, up] = [REACH * Math.sin(turn), REACH * Math.cos(turn)];
  return (
    <Panel
      label={`A patch with a bar and the fields of ${cells} simple cells. ${asking ? "" : describe(summary)}`}
      title={cells === 1 ? "One simple cell looks at the patch" : `${cells} simple cells look at the patch`}
      plane={axes}
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          {fieldsOf(cells).map((field) => (
            <Ellipse
              key={field}
              at={[field, 0]}
              covariance={FIELD}
              size={1.3}
              ink={field === 0 ? "law" : "accent"}
              fill={asking ? 0 : 0.75 * simpleAt(field, place, angle)}
            />
          ))}
          <Line x={[place - along, place + along]} y={[-up, up]} ink="plain" mark={false} />
          {/* where the bar turns: on it at every tilt */}
          <Handle label="Bar" x="place" at={[place, 0]} ink="plain" />
        </Plot>
      )}
    </Panel>
  );
}
