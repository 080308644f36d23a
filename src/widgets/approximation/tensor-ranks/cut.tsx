/** What a few terms miss across one cut: a table whose rows are the settings of one pair of knobs, its columns of the other. */
import type { NumericArray } from "../../../experiments/types.ts";
import type { InkName } from "../../../terms/inks.ts";
import { Images, imageGrid } from "../../../ui/Images.tsx";
import { hairline, inks, second } from "../../../ui/inks.ts";
import { BOLD, textWidth } from "../../../ui/text.ts";

export interface CutProps {
  /** Whose settings choose the row, and the column. */
  readonly rows: string;
  readonly columns: string;
  readonly ink: InkName;
  /** "1.0 % missing"; nothing while it is kept back. */
  readonly says: string;
  /** In tones from 0 to `full`. */
  readonly missing: NumericArray;
  readonly full: number;
  /** Pixels. */
  readonly size: number;
  readonly fontSize: number;
}

/** Room that the words around a table take, in sizes of type: above, and at its left. */
export const ABOVE = 3;
export const ASIDE = 1.6;

/** How large a table is drawn in so much room. */
export const sizeIn = (room: number, cells: number, fontSize: number): number =>
  imageGrid({ side: Math.max(1, Math.round(Math.sqrt(cells))), count: 1, width: room }, fontSize).size;

export function Cut({ rows, columns, ink, says, missing, full, size, fontSize }: CutProps) {
  const side = Math.round(Math.sqrt(missing.length));
  const [left, top] = [Math.round(fontSize * ASIDE), Math.round(fontSize * ABOVE)];
  /** Which knobs, in as many words as the table has room for. */
  const knobs = (text: string) =>
    textWidth(text, fontSize) <= size ? text : text.replace("knobs ", "").replace(" and ", ", ");
  const fits = BOLD * textWidth(says, fontSize) <= left + size;
  return (
    <g aria-hidden>
      <text x={fits ? left : 0} y={Math.round(fontSize)} fill={inks[ink].word} fontWeight={600}>
        {fits ? says : says.replace(" missing", "")}
      </text>
      <text x={left + size / 2} y={Math.round(fontSize * 2.5)} fill={second} textAnchor="middle">
        {knobs(columns)}
      </text>
      <text
        transform={`translate(${Math.round(fontSize)} ${top + size / 2}) rotate(-90)`}
        fill={second}
        textAnchor="middle"
      >
        {knobs(rows)}
      </text>
      <g transform={`translate(${left} ${top})`}>
        {says === "" || side === 0 ? (
          <rect width={size} height={size} {...hairline} />
        ) : (
          <Images pixels={missing} side={side} count={1} width={size} full={full} />
        )}
      </g>
    </g>
  );
}
