/** Twelve points to drag, the curve through them, and how far from the truth it is for every number of weights. */
import face from "../../../experiments/generalization/twelve-points/face.ts";
import { curveTitle, describe } from "../../../experiments/generalization/twelve-points/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Distances } from "./distances.tsx";
import { Fitted } from "./fitted.tsx";

/** Narrower than this the two stand one above the other. */
const STACKED = 576;
/** Part of the width, or of the height, that the curve takes, and pixels between both. */
const FIRST = 0.58;
const GAP = 20;

function Drawing({ summary }: DrawingProps) {
  return (
    <Panel
      label={`Points and the curve through them; and its distance from the truth, against the number of weights. ${describe(summary)}`}
      title={curveTitle(summary)}
      aspect={2.1}
      narrow={0.62}
      wide
      interactive
    >
      {({ width, height }) => {
        const stacked = width < STACKED;
        const share = Math.round(FIRST * (stacked ? height : width));
        const first = stacked ? { width, height: share } : { width: share, height };
        const second = stacked ? { width, height: height - share - GAP } : { width: width - share - GAP, height };
        return (
          <>
            <Fitted summary={summary} {...first} />
            <g transform={stacked ? `translate(0 ${share + GAP})` : `translate(${share + GAP} 0)`}>
              <Distances summary={summary} beside={!stacked} {...second} />
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
  controls: ["weights", "ridge", "features", "points"],
  sketch: { controls: ["weights", "ridge"], Drawing },
} satisfies Widget;
