/** Eight knobs, one number: a tree of seven tables, how few numbers these are, and what it costs to wire them wrong. */
import face from "../../../experiments/approximation/eight-knobs/face.ts";
import { read } from "../../../experiments/approximation/eight-knobs/outputs.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Answer } from "../../../ui/Answer.tsx";
import { Count } from "./count.tsx";
import { Swaps } from "./swaps.tsx";
import { Tree } from "./tree.tsx";

const Alone = ({ summary }: DrawingProps) => <Tree summary={summary} />;

function Drawing({ summary, sweeps }: DrawingProps) {
  return (
    <>
      <Tree summary={summary} />
      <Count one={read.median(summary, "entries.one")} seven={read.median(summary, "entries")} />
      <Answer>
        <Swaps sweep={sweeps.swap} />
      </Answer>
    </>
  );
}

export default {
  experiment: face,
  Drawing,
  controls: ["wiring", "swap"],
  compact: Alone,
  sketch: { controls: ["wiring", "swap"], Drawing: Alone },
} satisfies Widget;
