/** Beside the top table, where there is room: what stands there, and what the lines in the lowest tables are. */
import { BINS, OTHERS, TABLES } from "../../../experiments/approximation/eight-knobs/sizes.ts";
import { inks, second } from "../../../ui/inks.ts";
import { usePlot } from "../../../ui/plot-context.ts";
import type { Layout } from "./layout.ts";

export function Key({ asking, layout }: { readonly asking: boolean; readonly layout: Layout }) {
  const { width, fontSize } = usePlot();
  const top = layout.tables.at(-1) ?? { x: 0, y: 0 };
  const line = fontSize * 1.35;
  const y = top.y + fontSize;
  const lines = [
    { text: "equal answers", ink: second },
    { text: "as the knobs stand", ink: inks.accent.word },
    { text: `at ${OTHERS} other settings`, ink: inks.law.word },
  ];
  return (
    <g aria-hidden fontSize={fontSize * 0.95}>
      {(asking ? [] : lines).map(({ text, ink }, i) => (
        <text key={text} x={0} y={Math.round(y + i * line)} fill={ink}>
          {text}
        </text>
      ))}
      {[`${TABLES} tables`, `of ${BINS} × ${BINS} entries`].map((text, i) => (
        <text key={text} x={width} y={Math.round(y + i * line)} textAnchor="end" fill={second}>
          {text}
        </text>
      ))}
    </g>
  );
}
