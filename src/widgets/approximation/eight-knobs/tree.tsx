/** Eight knobs, seven tables and one number: what is passed on flows up along the wires. */
import { memo } from "react";
import { knobNames, parameters } from "../../../experiments/approximation/eight-knobs/parameters.ts";
import { askingTitle, describe, treeTitle } from "../../../experiments/approximation/eight-knobs/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { useGuess } from "../../../ui/guess.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { Flow } from "./flow.tsx";
import { Knobs } from "./knobs.tsx";
import { AROUND, trackOf } from "./layout.ts";

const { min, max } = parameters.x1;
const nameOf = (place: number) => String(Math.round(place + 0.5));
const places = knobNames.map((_, i) => i + 0.5);

/** Drawn anew for another summary only: what a hand moves is drawn by the handles themselves. */
export const Tree = memo(({ summary }: { readonly summary: Summary }) => {
  const asking = useGuess()?.asking ?? false;
  const title = asking ? askingTitle(summary) : treeTitle(summary);
  const label = asking
    ? `Eight knobs below, wired to a tree of seven tables. ${askingTitle(summary)}.`
    : `Eight knobs below, wired to a tree of seven tables. ${describe(summary)}`;
  return (
    <Panel label={label} title={title} aspect={1.25} narrow={0.68} wide interactive>
      {({ width, height, fontSize }) => {
        // so that the way of a knob has its pixels, however high the plot is
        const inner = height - Math.round(0.7 * fontSize) - Math.round(1.6 * fontSize);
        const unit = (max - min) / trackOf(inner, fontSize);
        const bottom = min - AROUND * unit;
        return (
          <Plot
            width={width}
            height={height}
            x={linear([0, knobNames.length])}
            y={linear([bottom, bottom + inner * unit])}
            xTicks={places}
            xFormat={nameOf}
            yTicks={[]}
          >
            <Flow summary={summary} asking={asking} />
            <Knobs summary={summary} />
          </Plot>
        );
      }}
    </Panel>
  );
});
