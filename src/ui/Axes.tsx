/** The two axes: a hairline below, few ticks, words; across the plot only hairlines at the ticks of y. */
import { baseline, hairline, second } from "./inks.ts";
import { pixel, usePlot } from "./plot-context.ts";
import { textWidth } from "./text.ts";
import { words as raised } from "./Words.tsx";

interface AxisProps {
  readonly ticks: readonly number[];
  readonly words: (value: number) => string;
}

/** Ticks whose words would run into those before them keep the stroke only, on both axes. */
export function YAxis({ ticks, words }: AxisProps) {
  const { y, width, fontSize } = usePlot();
  const shown: number[] = [];
  return (
    <g className="axis" fill={second} aria-hidden>
      {ticks.map((tick) => {
        const at = pixel(y, tick);
        if (at === null) return null;
        const free = shown.every((other) => Math.abs(at - other) >= fontSize * 1.15);
        if (free) shown.push(at);
        return (
          <g key={tick}>
            <path {...hairline} d={`M0 ${at}H${width}`} />
            {free ? (
              <text x={-7} y={Math.round(at + fontSize * 0.36)} textAnchor="end">
                {raised(words(tick))}
              </text>
            ) : null}
          </g>
        );
      })}
    </g>
  );
}

interface XAxisProps extends AxisProps {
  /** Its lines. */
  readonly title: readonly string[];
  /** The panel's right edge, from where the axis begins. */
  readonly farthest: number;
  /** Where the title begins, if it stands beside the ticks. */
  readonly from?: number;
}

export function XAxis({ ticks, words, title, farthest, from }: XAxisProps) {
  const { x, width, height, fontSize } = usePlot();
  let reached = Number.NEGATIVE_INFINITY;
  const placed = ticks.map((tick) => {
    const text = words(tick);
    const at = pixel(x, tick);
    const half = textWidth(text, fontSize) / 2;
    const shown = at !== null && at - half > reached + fontSize * 0.5;
    if (at !== null && shown) reached = at + half;
    return { tick, text, at, shown };
  });
  // em; beside the axis the last line is in the row of its ticks, else all of them are below that
  const firstLine = from !== undefined ? 1 - 1.35 * (title.length - 1) : ticks.length > 0 ? 2.4 : 1;
  return (
    <g className="axis" fill={second} aria-hidden>
      <path {...baseline} d={`M0 ${height}H${width}`} />
      {placed.map(({ tick, text, at, shown }) =>
        at === null ? null : (
          <g key={tick}>
            <path {...baseline} d={`M${at} ${height}v4`} />
            {shown ? (
              <text x={at} y={Math.round(height + 6 + fontSize)} textAnchor="middle">
                {raised(text)}
              </text>
            ) : null}
          </g>
        ),
      )}
      {title.map((line, i) => (
        <text
          key={line}
          className="axis-title"
          // longer than its axis, it begins where the axis does, as long as the panel has room for it
          x={from ?? Math.min(Math.max(width, Math.round(textWidth(line, fontSize))), Math.floor(farthest))}
          y={Math.round(height + 6 + fontSize * (firstLine + 1.35 * i))}
          textAnchor={from === undefined ? "end" : undefined}
        >
          {line}
        </text>
      ))}
    </g>
  );
}
