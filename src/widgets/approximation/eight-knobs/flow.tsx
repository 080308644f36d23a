/** The tables and the wires between them, each in the tone of the number that it carries; above them what comes out. */
import { memo } from "react";
import { read } from "../../../experiments/approximation/eight-knobs/outputs.ts";
import { knobNames } from "../../../experiments/approximation/eight-knobs/parameters.ts";
import { ENTRIES, LINES } from "../../../experiments/approximation/eight-knobs/sizes.ts";
import { tenthly } from "../../../experiments/approximation/eight-knobs/words.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import { useGuess } from "../../../ui/guess.ts";
import { rule, second } from "../../../ui/inks.ts";
import { usePlot } from "../../../ui/plot-context.ts";
import { Answers } from "./answers.tsx";
import { Gauge } from "./gauge.tsx";
import { Key } from "./key.tsx";
import { AROUND, cellAt, type Layout, layoutOf, type Spot, wirePath } from "./layout.ts";
import { strokeOf } from "./stroke.ts";
import { FULL, Table } from "./table.tsx";

interface FlowProps {
  readonly summary: Summary;
  readonly asking: boolean;
}

interface Wire {
  readonly name: string;
  readonly d: string;
  /** The number that it carries, over the one that has the full tone. */
  readonly part: number;
}

/** Equal parts of a field, of this size. */
function parts(values: NumericArray, size: number): NumericArray[] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, i) => values.slice(i * size, (i + 1) * size));
}

interface Placed {
  readonly name: string;
  readonly at: Spot;
  readonly numbers: NumericArray;
  readonly chosen: number;
  /** The number that it passes on. */
  readonly passed: number;
  readonly lines: readonly NumericArray[];
}

function placed(summary: Summary, layout: Layout, asking: boolean): Placed[] {
  const numbers = parts(read.field(summary, "numbers"), ENTRIES);
  const chosen = read.field(summary, "chosen");
  const lines = read.field(summary, "lines");
  const each = asking ? [] : parts(lines, (2 * lines.length) / knobNames.length);
  return layout.tables.map((at, table) => ({
    name: `table ${table + 1}`,
    at,
    numbers: numbers[table] ?? [],
    chosen: chosen[table] ?? 0,
    passed: numbers[table]?.[chosen[table] ?? 0] ?? 0,
    lines: parts(each[table] ?? [], (each[table]?.length ?? 0) / LINES || 1),
  }));
}

function wiresOf(summary: Summary, layout: Layout, tables: readonly Placed[]): Wire[] {
  const knobs = Array.from(read.field(summary, "order"), (knob): readonly [Spot, number] => [
    { x: layout.knobs[knob] ?? 0, y: layout.knobsTop + AROUND },
    Number(summary.values[knobNames[knob] ?? ""]),
  ]);
  const sources = [
    ...knobs,
    ...tables.map(({ at, passed }): readonly [Spot, number] => [{ x: at.x + layout.side / 2, y: at.y }, passed / FULL]),
  ];
  return tables.flatMap(({ name, at, chosen }, table) =>
    (["column", "row"] as const).flatMap((input, i) => {
      const source = sources[2 * table + i];
      if (!source) return [];
      const to = cellAt(at, layout.side, chosen);
      return [{ name: `${name} ${input}`, d: wirePath(source[0], at, layout.side, to, input), part: source[1] }];
    }),
  );
}

export function Flow({ summary, asking }: FlowProps) {
  const { width, height, fontSize } = usePlot();
  const guess = useGuess();
  const layout = layoutOf(width, height, fontSize, knobNames.length);
  const tables = placed(summary, layout, asking);
  const top = layout.tables.at(-1) ?? { x: 0, y: 0 };
  return (
    <>
      {wiresOf(summary, layout, tables).map((wire) => (
        <Wired key={wire.name} {...wire} />
      ))}
      {tables.map(({ name, ...table }) => (
        <Table key={name} {...table} side={layout.side} />
      ))}
      {(layout.roomy ? tables.slice(0, -1) : []).map(({ name, at, passed }, table) => (
        <text
          key={name}
          aria-hidden
          // wires of left tables turn to the right, those of right ones to the left
          x={Math.round(at.x + layout.side / 2 + (table % 2 === 0 ? -5 : 5))}
          y={at.y - 5}
          textAnchor={table % 2 === 0 ? "end" : "start"}
          fill={second}
        >
          {tenthly(passed)}
        </text>
      ))}
      {layout.roomy || guess ? <Gauge lost={read.median(summary, "lost")} left={top.x} top={top.y} /> : null}
      {layout.roomy ? <Key asking={asking} layout={layout} /> : null}
      <Answers summary={summary} asking={asking} layout={layout} />
    </>
  );
}

const Wired = memo(({ d, part }: Wire) => (
  <>
    <path {...rule} d={d} strokeOpacity={0.5} />
    <path d={d} {...strokeOf(part)} />
  </>
));
