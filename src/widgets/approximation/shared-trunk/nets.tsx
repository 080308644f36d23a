/**
 * The two nets, as far as the survey has come: one trunk under the heads of all tasks, and a trunk under each. What is
 * shared has the ink of sharing, what is a task's own the other.
 */
import { INPUTS, styles } from "../../../experiments/approximation/shared-trunk/nets.ts";
import { grouped } from "../../../terms/numbers.ts";
import { inks, paper, second } from "../../../ui/inks.ts";

interface NetsProps {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly tasks: number;
  readonly units: number;
  readonly examples: number;
  /** Side by side instead of one above the other. */
  readonly beside: boolean;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

const tenth = (value: number) => Math.round(value * 10) / 10;
const middle = (i: number, n: number, width: number) => ((i + 0.5) / n) * width;
const places = (n: number, width: number) => Array.from({ length: n }, (_, i) => tenth(middle(i, n, width)));
const dots = (xs: readonly number[], y: number) => xs.map((x) => `M${x} ${tenth(y)}h0`).join("");
const wires = (from: readonly number[], top: number, to: readonly number[], bottom: number) =>
  from.map((x, i) => `M${x} ${tenth(top)}L${to[i]} ${tenth(bottom)}`).join("");
/** Heads and inputs are smaller where many stand side by side. */
const sizeOf = (n: number, width: number) => tenth(Math.max(2.5, Math.min(7, (0.62 * width) / n)));
/** Trunks of their own stand on one foot where they are closer than this, pixels. */
const CROWDED = 9;
/** Units that are drawn, at most: more would be a bar. */
const DRAWN = 12;

const together = inks[styles.together.ink];
const alone = inks[styles.alone.ink];

function OneTrunk({ width, height, tasks, units }: Room & Pick<NetsProps, "tasks" | "units">) {
  const heads = places(tasks, width);
  const inputs = places(INPUTS, width * 0.8).map((x) => tenth(x + width * 0.1));
  const drawn = Math.min(units, DRAWN);
  const wide = width * 0.44;
  const left = (width - wide) / 2;
  const inside = places(drawn, wide).map((x) => tenth(x + left));
  const [top, trunk, bottom] = [4, height * 0.55, height - 4];
  const half = 8;
  const onTrunk = (xs: readonly number[]) => xs.map((x) => tenth(left + 8 + (x / width) * (wide - 16)));
  return (
    <>
      <path d={wires(inputs, bottom, onTrunk(inputs), trunk + half)} stroke={together.variable} opacity={0.4} />
      <path d={wires(heads, top, onTrunk(heads), trunk - half)} stroke={alone.variable} opacity={0.55} />
      <rect
        x={tenth(left)}
        y={tenth(trunk - half)}
        width={tenth(wide)}
        height={2 * half}
        rx={half}
        fill={paper}
        stroke={together.variable}
        strokeWidth={2}
      />
      <path
        d={dots(inside, trunk)}
        stroke={together.variable}
        strokeWidth={sizeOf(drawn, wide)}
        strokeLinecap="round"
      />
      <path d={dots(inputs, bottom)} stroke={second} strokeWidth={3} strokeLinecap="round" />
      <path d={dots(heads, top)} stroke={alone.variable} strokeWidth={sizeOf(tasks, width)} strokeLinecap="round" />
    </>
  );
}

function OwnTrunks({ width, height, tasks }: Room & Pick<NetsProps, "tasks">) {
  const heads = places(tasks, width);
  const wide = Math.min(width * 0.44, (0.66 * width) / tasks);
  const half = Math.min(8, Math.max(2, wide / 2));
  const [top, trunk, bottom] = [4, height * 0.55, height - 4];
  const feet = width / tasks < CROWDED ? [0] : [-0.8, 0, 0.8];
  const below = heads.flatMap((x) => feet.map((foot) => tenth(x + (foot * wide) / 2)));
  const under = heads.flatMap((x) => feet.map((foot) => tenth(x + (foot * wide) / 4)));
  const trunks = heads.map((x) => {
    const [from, long, high] = [tenth(x - wide / 2 + half), tenth(Math.max(0, wide - 2 * half)), tenth(half)];
    return `M${from} ${tenth(trunk - half)}h${long}a${high} ${high} 0 0 1 0 ${2 * high}h${-long}a${high} ${high} 0 0 1 0 ${-2 * high}z`;
  });
  return (
    <>
      <path d={wires(below, bottom, under, trunk)} stroke={alone.variable} opacity={0.4} />
      <path d={wires(heads, top, heads, trunk)} stroke={alone.variable} opacity={0.55} />
      <path d={trunks.join("")} fill={paper} stroke={alone.variable} strokeWidth={wide > 12 ? 2 : 1.5} />
      <path
        d={dots(below, bottom)}
        stroke={second}
        strokeWidth={Math.min(3, sizeOf(feet.length * tasks, width))}
        strokeLinecap="round"
      />
      <path d={dots(heads, top)} stroke={alone.variable} strokeWidth={sizeOf(tasks, width)} strokeLinecap="round" />
    </>
  );
}

export function Nets({ width, height, fontSize, tasks, units, examples, beside }: NetsProps) {
  const gap = 24;
  const words = fontSize * 2.9;
  const room = {
    width: Math.round(beside ? (width - gap) / 2 : width),
    height: Math.round((beside ? height : (height - gap) / 2) - words),
  };
  const cells = [
    { style: styles.together, net: <OneTrunk {...room} tasks={tasks} units={units} /> },
    { style: styles.alone, net: <OwnTrunks {...room} tasks={tasks} /> },
  ];
  return cells.map(({ style, net }, i) => (
    <g
      key={style.label}
      fill="none"
      transform={`translate(${beside ? i * (room.width + gap) : 0} ${beside ? 0 : Math.round(i * (room.height + words + gap))})`}
    >
      {net}
      <text
        aria-hidden
        x={0}
        y={Math.round(room.height + fontSize * 1.35)}
        fill={inks[style.ink].word}
        fontWeight={600}
      >
        {style.label}
      </text>
      <text aria-hidden x={0} y={Math.round(room.height + fontSize * 2.6)} fill={second}>
        {`${grouped(tasks)} × ${grouped(examples)} examples`}
      </text>
    </g>
  ));
}
