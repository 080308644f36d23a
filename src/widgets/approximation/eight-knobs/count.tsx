/** All the numbers to one scale: an entry is as large everywhere, so one table is a square and the seven are a speck. */
import { memo } from "react";
import { BINS } from "../../../experiments/approximation/eight-knobs/sizes.ts";
import { grouped } from "../../../terms/numbers.ts";
import { hairline, inks, second } from "../../../ui/inks.ts";
import { Panel, type PanelSize } from "../../../ui/Panel.tsx";

/** So much longer are the sides under the glass. */
const LARGER = 50;

interface CountProps {
  /** Entries of one table of all knobs, and of the seven. */
  readonly one: number;
  readonly seven: number;
}

/** No knob changes it. */
export const Count = memo(({ one, seven }: CountProps) => (
  <Panel
    label={`Areas to one scale: one table of ${grouped(one)} entries is a square; the seven tables, ${grouped(seven)} entries, are a speck beside it.`}
    title={`${grouped(one)} numbers, or ${grouped(seven)}`}
    aspect={1.35}
    narrow={1.3}
  >
    {(size) => <Areas {...size} one={one} seven={seven} />}
  </Panel>
));

type AreasProps = PanelSize & CountProps;

function Areas({ width, height, fontSize, one, seven }: AreasProps) {
  const side = Math.min(height, width * 0.6);
  /** Side of a small table: an entry has the area that it has in the large one. */
  const small = (side * BINS) / Math.sqrt(one);
  const speck = { x: side + fontSize * 2, y: side * 0.24 };
  const radius = Math.min((width - speck.x - fontSize) / 2, side * 0.24);
  const glass = { x: speck.x + 1.35 * radius, y: speck.y + radius + fontSize * 1.5 };
  return (
    <>
      <rect x={0.5} y={0.5} width={side - 1} height={side - 1} fill={inks.plain.variable} fillOpacity={0.16} />
      <rect {...hairline} x={0.5} y={0.5} width={side - 1} height={side - 1} />
      <Words x={14} y={side / 2} lines={["one table", `${grouped(one)} entries`]} fontSize={fontSize} strong />
      <Tables {...speck} side={small} />
      <circle cx={speck.x} cy={speck.y} r={7} fill="none" stroke={second} />
      <path
        d={`M${speck.x + 5} ${speck.y + 5}L${glass.x - radius * 0.6} ${glass.y - radius * 0.8}`}
        fill="none"
        stroke={second}
      />
      <circle cx={glass.x} cy={glass.y} r={radius} fill="none" stroke={second} />
      <Tables {...glass} side={Math.min(small * LARGER, radius / 3.4)} />
      <Words
        x={speck.x + 12}
        y={speck.y - fontSize * 1.6}
        lines={["seven tables", `${grouped(seven)} entries`]}
        fontSize={fontSize}
        strong
      />
      <Words
        x={glass.x}
        y={glass.y + radius + fontSize * 1.4}
        lines={[`${LARGER} times as long`]}
        fontSize={fontSize * 0.9}
        middle
      />
    </>
  );
}

interface TablesProps {
  /** Their middle. */
  readonly x: number;
  readonly y: number;
  readonly side: number;
}

/** Hundredths of a pixel: a speck has sides of a quarter of one. */
const fine = (value: number) => Math.round(value * 100) / 100;

/** Four, two and one, a quarter of a side apart. */
function Tables({ x, y, side }: TablesProps) {
  const apart = side * 1.25;
  const places = [4, 2, 1].flatMap((count, level) =>
    Array.from(
      { length: count },
      (_, i) => [(i - (count - 1) / 2) * (4 / count) * apart, (1 - level) * apart] as const,
    ),
  );
  const long = fine(side);
  const d = places.map(
    ([left, down]) => `M${fine(x + left - side / 2)} ${fine(y + down - side / 2)}h${long}v${long}h${-long}z`,
  );
  return <path d={d.join("")} fill={inks.accent.variable} />;
}

interface WordsProps {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly fontSize: number;
  /** The first line in bold. */
  readonly strong?: boolean;
  readonly middle?: boolean;
}

function Words({ x, y, lines, fontSize, strong, middle }: WordsProps) {
  return lines.map((line, i) => (
    <text
      key={line}
      aria-hidden
      x={x}
      y={Math.round(y + i * fontSize * 1.35)}
      fontSize={fontSize}
      fontWeight={strong && i === 0 ? 600 : undefined}
      textAnchor={middle ? "middle" : "start"}
      fill={strong && i === 0 ? inks.law.word : second}
    >
      {line}
    </text>
  ));
}
