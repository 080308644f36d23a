/** The light face: the pictures, and below them what breaks whom; beside them where it is wide and low. */
import type { DrawingProps } from "../../../frame/widget.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { ArmsPlot, useArms } from "./arms.tsx";
import { blockWidth, classesInWords, PictureRows, rowHeight } from "./pictures.tsx";
import { treatedInWords } from "./values.ts";

/** Of a panel with room beside the pictures: wider than so many heights, and so many em. */
const WIDE = { heights: 1.9, em: 42 } as const;

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
        const beside = width > WIDE.heights * height && width > WIDE.em * fontSize;
        const block = beside ? blockWidth(height) : width;
        const [left, above] = beside ? [block + 2 * fontSize, 0] : [0, rowHeight(summary, width)];
        return (
          <>
            <PictureRows summary={summary} width={block} fontSize={fontSize} form={beside ? "block" : "row"} />
            <g transform={`translate(${Math.round(left)} ${above})`}>
              <ArmsPlot
                summary={summary}
                width={Math.round(width - left)}
                height={Math.max(80, Math.round(height - above))}
              />
            </g>
          </>
        );
      }}
    </Panel>
  );
}
