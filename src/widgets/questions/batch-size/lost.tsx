/** How many runs diverged: over each batch, a row for each family at the upper edge of the plot. */
import { familyNames, styles } from "../../../experiments/questions/batch-size/nets.ts";
import { read } from "../../../experiments/questions/batch-size/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { usePlot } from "../../../ui/plot-context.ts";

/** Narrower plots have no room for words over every batch, em. */
const WORDS = 32;
/** Of the width of a count, pixels. */
const HALF = 18;

export function Lost({ summary }: { readonly summary: Summary }) {
  const { fontSize, width } = usePlot();
  const short = width < WORDS * fontSize;
  const batches = Array.from(read.field(summary, "batches"));
  const draws = read.field(summary, "draws");
  const rows = familyNames
    .map((family) => ({ family, lost: Array.from(read.field(summary, `${family}.losts`)) }))
    .filter(({ lost }) => lost.some((count) => count > 0));
  return rows.flatMap(({ family, lost }, row) => {
    const words = short ? lost.map(() => ({ text: "", anchor: "middle" as const, dx: 0 })) : wordsOf(lost);
    return batches.map((batch, i) => {
      const { text, anchor, dx } = words[i]!;
      return lost[i]! > 0 ? (
        <Label
          key={`${family} ${batch}`}
          x={batch}
          atY={fontSize * (1 + 1.3 * row)}
          dx={dx}
          anchor={anchor}
          text={short ? `×${lost[i]}` : text.replace("#", `${lost[i]} of ${draws[i]}`)}
          ink={styles[family].ink}
        />
      ) : null;
    });
  });
}

/** What is said over each batch, # being a count: the verb stands once, on a side of the counts where there is room. */
function wordsOf(lost: readonly number[]) {
  const first = lost.findIndex((count) => count > 0);
  const last = lost.findLastIndex((count) => count > 0);
  return lost.map((_, i) => {
    if (i === last && last + 1 < lost.length) return { text: "# diverge", anchor: "start" as const, dx: -HALF };
    if (i === first && i > 0 && last + 1 === lost.length)
      return { text: "diverge: #", anchor: "end" as const, dx: HALF };
    return { text: "#", anchor: i === 0 ? ("start" as const) : ("middle" as const), dx: i === 0 ? -HALF : 0 };
  });
}
