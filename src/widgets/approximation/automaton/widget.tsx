/** One rule, again and again: its sheet of cells, how far one of them reaches, and the small net that it is. */
import experiment from "../../../experiments/approximation/automaton/face.ts";
import { isRule } from "../../../experiments/approximation/automaton/words.ts";
import type { DrawingProps, Widget } from "../../../frame/widget.ts";
import { Cone } from "./cone.tsx";
import { Sheet } from "./sheet.tsx";
import { UnitNet } from "./unit-net.tsx";

function Drawing({ summary }: DrawingProps) {
  return (
    <>
      <Sheet summary={summary} />
      {isRule(summary) ? (
        <>
          <Cone summary={summary} />
          <UnitNet summary={summary} />
        </>
      ) : null}
    </>
  );
}

export default {
  experiment,
  Drawing,
  controls: ["program", "rule", "layers", "probe"],
  compact: Sheet,
  sketch: { controls: ["rule", "layers"], Drawing: Sheet },
} satisfies Widget;
