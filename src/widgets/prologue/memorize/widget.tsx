/** Dots to tap in, the map that a net makes of the plane, and what it says of dots that it has not seen. */
import face from "../../../experiments/prologue/memorize/face.ts";
import { describe, mapTitle } from "../../../experiments/prologue/memorize/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { NewDots } from "./new-dots.tsx";
import { axes, Plane } from "./plane.tsx";

/** Narrower than this the bars stand below the plane. */
const STACKED = 576;
/** What a plane takes in height beyond its width, pixels; and between plane and bars. */
const MORE = 52;
const GAP = 24;
/** The bars have at least this part of the width. */
const BARS = 0.34;

const labelOf = (summary: Summary) => `The plane of the two inputs, red where the net says red. ${describe(summary)}`;

function Alone({ summary }: DrawingProps) {
  return (
    <Panel label={labelOf(summary)} title={mapTitle(summary)} plane={axes} interactive>
      {({ width, height }) => <Plane summary={summary} width={width} height={height} />}
    </Panel>
  );
}

function Drawing({ summary }: DrawingProps) {
  return (
    <Panel label={labelOf(summary)} title={mapTitle(summary)} aspect={1.9} narrow={0.56} wide interactive>
      {({ width, height }) => {
        const stacked = width < STACKED;
        const across = stacked ? width : Math.min(height - MORE, Math.round((1 - BARS) * width) - GAP);
        const down = stacked ? across + MORE : height;
        return (
          <>
            <Plane summary={summary} width={across} height={down} />
            <g transform={stacked ? `translate(0 ${down + GAP / 2})` : `translate(${across + GAP} 0)`}>
              <NewDots
                summary={summary}
                width={stacked ? width : width - across - GAP}
                height={stacked ? Math.max(100, height - down - GAP / 2) : height}
              />
            </g>
          </>
        );
      }}
    </Panel>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["labels", "weights", "dots"],
  compact: Alone,
  sketch: { controls: ["labels", "weights"], Drawing },
} satisfies Widget;
