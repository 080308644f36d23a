/** The scale on which the one number comes out: what the tables answer, and what the function is. */

import { read } from "../../../experiments/approximation/eight-knobs/outputs.ts";
import { signed } from "../../../experiments/approximation/eight-knobs/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { withMinus } from "../../../terms/numbers.ts";
import { baseline, inks, rim, second } from "../../../ui/inks.ts";
import { usePlot } from "../../../ui/plot-context.ts";
import { textWidth } from "../../../ui/text.ts";
import type { Layout } from "./layout.ts";

interface AnswersProps {
  readonly summary: Summary;
  readonly asking: boolean;
  readonly layout: Layout;
}

/** The function lies between them; so do all answers, which are means of it. */
const ENDS = [-2, 2] as const;
const TICKS = [-2, -1, 0, 1, 2];
/** For their words, em; and how long the scale is at most. */
const ENDS_ROOM = 1.85;
const LONGEST = 43;

export function Answers({ summary, asking, layout }: AnswersProps) {
  const { width, fontSize } = usePlot();
  const half = Math.min(width, LONGEST * fontSize) / 2 - ENDS_ROOM * fontSize;
  const at = (value: number) => Math.round((width / 2 + (value / ENDS[1]) * half) * 10) / 10;
  const { scale: y, tables, side } = layout;
  const top = tables.at(-1) ?? { x: 0, y: 0 };
  const [answer, truth] = [at(read.median(summary, "answer")), at(read.median(summary, "truth"))];
  const from = top.x + side / 2;
  const middle = (top.y + y) / 2;
  return (
    <g>
      <path
        {...baseline}
        d={`M${at(ENDS[0])} ${y}H${at(ENDS[1])}${TICKS.map((tick) => `M${at(tick)} ${y}v4`).join("")}`}
      />
      {ENDS.map((end) => (
        <text
          key={end}
          aria-hidden
          x={at(end) + (end < 0 ? -6 : 6)}
          y={Math.round(y + fontSize * 0.36)}
          textAnchor={end < 0 ? "end" : "start"}
          fill={second}
        >
          {withMinus(String(end))}
        </text>
      ))}
      {asking ? null : (
        <path
          d={`M${from} ${top.y}C${from} ${middle} ${answer} ${middle} ${answer} ${y + 6}`}
          fill="none"
          stroke={inks.accent.variable}
          strokeWidth={2}
        />
      )}
      {asking ? null : <circle cx={answer} cy={y} r={5.5} fill={inks.accent.variable} />}
      <path d={`M${truth} ${y - 8}v16`} fill="none" stroke={inks.law.variable} strokeWidth={2.5} />
      <Said x={truth} y={y - fontSize} text={`the function: ${signed(read.median(summary, "truth"))}`} ink="law" />
      {asking ? null : (
        <Beside
          from={from}
          x={answer}
          y={y + fontSize + 8}
          text={`the tables: ${signed(read.median(summary, "answer"))}`}
        />
      )}
    </g>
  );
}

interface SaidProps {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly ink: "law" | "accent";
}

/** Words over a place, within the plot. */
function Said({ x, y, text, ink }: SaidProps) {
  const { width, fontSize } = usePlot();
  const half = textWidth(text, fontSize) / 2;
  return (
    <text
      aria-hidden
      x={Math.max(half, Math.min(width - half, x))}
      y={y}
      textAnchor="middle"
      fill={inks[ink].word}
      {...rim}
    >
      {text}
    </text>
  );
}

interface BesideProps extends Omit<SaidProps, "ink"> {
  /** Where the wire comes from: words stand on the other side of it, as far as there is room. */
  readonly from: number;
}

function Beside({ x, y, text, from }: BesideProps) {
  const { width, fontSize } = usePlot();
  const long = textWidth(text, fontSize);
  const left = x < from ? Math.max(0, x - 12 - long) : Math.min(width - long, x + 12);
  return (
    <text aria-hidden x={Math.round(left)} y={y} fill={inks.accent.word} {...rim}>
      {text}
    </text>
  );
}
