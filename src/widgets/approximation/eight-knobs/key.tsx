/** Beside the top table: what the lines in the lowest ones are; while these are kept back, what stands in the picture. */
import { BINS, OTHERS, TABLES } from "../../../experiments/approximation/eight-knobs/sizes.ts";
import { inks, second } from "../../../ui/inks.ts";
import { usePlot } from "../../../ui/plot-context.ts";
import type { Layout } from "./layout.ts";

const lines = [
  { text: "equal answers", ink: second },
  { text: "as the knobs stand", ink: inks.accent.word },
  { text: `at ${OTHERS} other settings`, ink: inks.law.word },
];
const tables = [`${TABLES} tables`, `of ${BINS} × ${BINS} entries`].map((text) => ({ text, ink: second }));

export function Key({ asking, layout }: { readonly asking: boolean; readonly layout: Layout }) {
  const { width, fontSize } = usePlot();
  const top = layout.tables.at(-1)?.y ?? 0;
  return (asking ? tables : lines).map(({ text, ink }, i) => (
    <text
      key={text}
      aria-hidden
      x={width}
      y={Math.round(top + fontSize * (1.4 + 1.35 * i))}
      textAnchor="end"
      fill={ink}
    >
      {text}
    </text>
  ));
}
