/** One table: its entries as tones, the entry that is chosen, and in the lowest ones lines of equal answers. */
import { memo } from "react";
import { BINS } from "../../../experiments/approximation/eight-knobs/sizes.ts";
import type { NumericArray } from "../../../experiments/types.ts";
import { hairline, inks, paper } from "../../../ui/inks.ts";
import { levelOf, toneOf } from "../../../ui/tones.ts";
import { cellAt, type Spot } from "./layout.ts";

interface EntriesProps {
  readonly at: Spot;
  readonly side: number;
  readonly numbers: NumericArray;
}

interface TableProps extends EntriesProps {
  readonly chosen: number;
  /** Lines of equal answers at other settings, and last the one at the reader's; x and y in [-1, 1] in turn. */
  readonly lines: readonly NumericArray[];
}

/** Size of a number that has the full tone: numbers passed on have deviation 1. */
export const FULL = 2;

const tenth = (value: number) => Math.round(value * 10) / 10;

/** One path a tone; runs of equal cells in a row are one rectangle. */
function tonesOf({ at, side, numbers }: EntriesProps): [number, string][] {
  const cell = side / BINS;
  const paths = new Map<number, string>();
  for (let row = 0; row < BINS; row++)
    for (let column = 0; column < BINS; ) {
      const level = levelOf(numbers[column * BINS + row], FULL, true);
      let end = column + 1;
      while (end < BINS && levelOf(numbers[end * BINS + row], FULL, true) === level) end++;
      const [left, right] = [tenth(at.x + column * cell), tenth(at.x + end * cell)];
      const [top, bottom] = [tenth(at.y + side - (row + 1) * cell), tenth(at.y + side - row * cell)];
      if (level !== 0) paths.set(level, `${paths.get(level) ?? ""}M${left} ${top}H${right}V${bottom}H${left}z`);
      column = end;
    }
  return [...paths];
}

const same = (a: NumericArray, b: NumericArray) => {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
};

const sameEntries = (a: EntriesProps, b: EntriesProps) =>
  a.side === b.side && a.at.x === b.at.x && a.at.y === b.at.y && same(a.numbers, b.numbers);

/** They stay as they are while knobs turn. */
const Entries = memo(
  (props: EntriesProps) => (
    <>
      <rect x={props.at.x} y={props.at.y} width={props.side} height={props.side} fill={paper} />
      {tonesOf(props).map(([level, d]) => (
        <path key={level} d={d} {...toneOf(level, true)} />
      ))}
      <rect {...hairline} x={props.at.x} y={props.at.y} width={props.side} height={props.side} />
    </>
  ),
  sameEntries,
);

/** A knob turns few of the tables: the others stay as they are. */
export const Table = memo(
  (props: TableProps) => (
    <g>
      <Entries at={props.at} side={props.side} numbers={props.numbers} />
      <EqualAnswers {...props} />
      <Chosen at={props.at} side={props.side} entry={props.chosen} />
    </g>
  ),
  (a, b) =>
    sameEntries(a, b) &&
    a.chosen === b.chosen &&
    a.lines.length === b.lines.length &&
    a.lines.every((line, i) => same(line, b.lines[i] ?? [])),
);

/** Its column from below, its row from the right, and the cell where they meet. */
function Chosen({ at, side, entry }: { readonly at: Spot; readonly side: number; readonly entry: number }) {
  const { x, y } = cellAt(at, side, entry);
  const half = side / BINS / 2 + 0.5;
  const box = { x: tenth(x - half), y: tenth(y - half), width: tenth(2 * half), height: tenth(2 * half) };
  return (
    <>
      <path
        d={`M${tenth(x)} ${at.y + side}V${tenth(y + half)}M${at.x + side} ${tenth(y)}H${tenth(x + half)}`}
        stroke={inks.law.variable}
        strokeWidth={0.75}
        fill="none"
      />
      <rect {...box} fill="none" stroke={paper} strokeWidth={3.5} />
      <rect {...box} fill="none" stroke={inks.law.variable} strokeWidth={1.5} />
    </>
  );
}

function pathOf({ at, side }: TableProps, line: NumericArray): string {
  const points: string[] = [];
  for (let i = 0; i + 1 < line.length; i += 2) {
    const x = tenth(at.x + ((line[i]! + 1) / 2) * side);
    const point = `${x} ${tenth(at.y + side - ((line[i + 1]! + 1) / 2) * side)}`;
    if (point !== points.at(-1)) points.push(point);
  }
  return points.length > 1 ? `M${points.join("L")}` : "";
}

/** Where the answer stays the same: as the other knobs stand in accent, at other settings of theirs thin. */
function EqualAnswers(props: TableProps) {
  const own = props.lines.at(-1);
  const others = props.lines.slice(0, -1).map((line) => pathOf(props, line));
  return (
    <g fill="none" strokeLinejoin="round" strokeLinecap="round">
      <path d={others.join("")} stroke={inks.law.variable} strokeWidth={0.9} strokeOpacity={0.75} />
      {own ? <path d={pathOf(props, own)} stroke={paper} strokeWidth={4} strokeOpacity={0.7} /> : null}
      {own ? <path d={pathOf(props, own)} stroke={inks.accent.variable} strokeWidth={2} /> : null}
    </g>
  );
}
