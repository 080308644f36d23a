/** The light face: the pictures, and below them what breaks whom. */
import type { DrawingProps } from "../../../frame/widget.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { ArmsPlot, useArms } from "./arms.tsx";
import { classesInWords, PictureRows, rowHeight } from "./pictures.tsx";
import { treatedInWords } from "./values.ts";

export function Light({ summary }: DrawingProps) {
  const { title, said } = useArms(summary);
  return (
    <Panel
      label={`Pictures, their pixels ${treatedInWords(summary)}. ${classesInWords(summary)} ${title}. Share of new pictures recognized by what was done to the pixels: ${said}.`}
      title={title}
      aspect={1.35}
      narrow={0.85}
    >
      {({ width, height, fontSize }) => {
        const above = rowHeight(summary, width);
        return (
          <>
            <PictureRows summary={summary} width={width} fontSize={fontSize} one />
            <g transform={`translate(0 ${above})`}>
              <ArmsPlot summary={summary} width={width} height={Math.max(80, height - above)} />
            </g>
          </>
        );
      }}
    </Panel>
  );
}
