/** The trail of a theory: a page at one date; on paper and without script the whole of it as a list. */
import experiment from "../../../experiments/outlook/trail/face.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Page } from "./page.tsx";
import { Record } from "./record.tsx";

const pages = (wide: boolean) =>
  function Pages({ summary }: DrawingProps) {
    return (
      <>
        <Page summary={summary} wide={wide} />
        <div className="on-paper">
          <Record />
        </div>
      </>
    );
  };

export default {
  experiment,
  Drawing: pages(true),
  controls: ["stop"],
  compact: ({ summary }: DrawingProps) => <Page summary={summary} wide={false} />,
  sketch: { controls: ["stop"], Drawing: pages(false) },
} satisfies Widget;
