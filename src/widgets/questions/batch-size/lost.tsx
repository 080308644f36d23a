/** How many runs diverged: over each batch, a row for each family at the upper edge of the plot. */
import { familyNames, styles } from "../../../experiments/questions/batch-size/nets.ts";
import { read } from "../../../experiments/questions/batch-size/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { usePlot } from "../../../ui/plot-context.ts";

export function Lost({ summary }: { readonly summary: Summary }) {
  const { fontSize, width } = usePlot();
  const batches = Array.from(read.field(summary, "batches"));
  const rows = familyNames
    .map((family) => ({ family, lost: read.field(summary, `${family}.losts`) }))
    .filter(({ lost }) => Array.from(lost).some((count) => count > 0));
  return rows.flatMap(({ family, lost }, row) => {
    const atY = fontSize * (1 + 1.3 * row);
    const first = batches.findIndex((_, i) => lost[i]! > 0);
    return batches.map((batch, i) =>
      lost[i]! > 0 ? (
        <Label
          key={`${family} ${batch}`}
          x={batch}
          atY={atY}
          anchor="middle"
          text={`×${lost[i]}${i === first && width > 420 ? " diverged" : ""}`}
          ink={styles[family].ink}
        />
      ) : null,
    );
  });
}
