/** Values that a slider names below its track, as many as have room. */
import type { RangeParameter } from "../experiments/types.ts";
import { textWidth } from "../ui/text.ts";
import { shareOf, type Track } from "./track.ts";

type Marks = NonNullable<RangeParameter["marks"]>;

/** About what the column of a slide leaves the track, and what is between two labels, in em of the labels. */
const TRACK = 14.5;
const BETWEEN = 0.25;

/** Those whose labels do not run into the one before; the last one gives way. */
export function marksApart(track: Track, marks: Marks): Marks {
  let free = Number.NEGATIVE_INFINITY;
  return [...marks]
    .sort((a, b) => a.value - b.value)
    .filter(({ value, label }) => {
      const width = textWidth(label, 1);
      const left = shareOf(track, value) * (TRACK - width);
      if (left < free) return false;
      free = left + width + BETWEEN;
      return true;
    });
}
