/** The trail of a theory: a page at one date, and the whole of it as a list. */
import experiment from "../../../experiments/outlook/trail/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Page } from "./page.tsx";
import { Record } from "./record.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Page summary={summary} wide />
      <Record />
    </>
  );
}

function InColumn({ summary }: DrawingProps) {
  return (
    <>
      <Page summary={summary} wide={false} />
      <div className="on-paper">
        <Record />
      </div>
    </>
  );
}

const Compact = ({ summary }: DrawingProps) => <Page summary={summary} wide={false} />;

export default {
  experiment,
  Drawing,
  controls: ["stop"],
  compact: Compact,
  sketch: { controls: ["stop"], Drawing: InColumn },
} satisfies Widget;
