/**
 * The rule as eight units of a net: what each stands for, and below it its last weight, 1 or 0, which a tap turns over.
 * Of a machine, its table. Stands in a panel, outside any plot.
 */
import { type KeyboardEvent, useContext } from "react";
import { neighborhoods } from "../../../experiments/approximation/automaton/parameters.ts";
import { entryOf, machines } from "../../../experiments/approximation/automaton/tables.ts";
import type { Summary } from "../../../experiments/types.ts";
import { inks, paper, second } from "../../../ui/inks.ts";
import { type Moves, MovesContext } from "../../../ui/moves.ts";

interface EntriesProps {
  readonly summary: Summary;
  readonly width: number;
  readonly fontSize: number;
}

const SQUARE = 11;
const TARGET = 44;

/** Pixels that they take in height, their words included. */
export const entriesHeight = (fontSize: number): number => Math.round(fontSize * 1.5 + TARGET + 4);

const square = (x: number, y: number, on: boolean, ink: string) => (
  <rect x={x + 0.5} y={y + 0.5} width={SQUARE - 1} height={SQUARE - 1} fill={on ? ink : paper} stroke={ink} />
);

export function Entries({ summary, width, fontSize }: EntriesProps) {
  const moves = useContext(MovesContext);
  const { program } = summary.values;
  if (program !== "rule") return <Table program={program as keyof typeof machines} width={width} fontSize={fontSize} />;
  const rule = moves ? moves.number("rule").value : Number(summary.values.rule);
  const wide = width / 8;
  return (
    <>
      <text aria-hidden y={fontSize} fill={second}>
        Eight units, and the last weight of each
      </text>
      <g transform={`translate(0 ${Math.round(fontSize * 1.5)})`}>
        {neighborhoods.map((cells, i) => (
          <Entry
            key={cells}
            cells={cells}
            place={7 - i}
            rule={rule}
            wrong={summary.values.slip === cells}
            left={i * wide}
            width={wide}
            moves={moves}
          />
        ))}
      </g>
    </>
  );
}

interface EntryProps {
  readonly cells: string;
  /** Which digit of the rule it is. */
  readonly place: number;
  readonly rule: number;
  readonly wrong: boolean;
  readonly left: number;
  readonly width: number;
  readonly moves: Moves | null;
}

function Entry({ cells, place, rule, wrong, left, width, moves }: EntryProps) {
  const on = entryOf(rule, place) === 1;
  const from = Math.round(left + (width - 3 * SQUARE) / 2);
  const turn = () => moves?.move({ rule: rule ^ (1 << place) }, true);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    turn();
  };
  // SVG has no element that is a switch
  const live = moves ? { role: "switch", "aria-checked": on, tabIndex: 0, onClick: turn, onKeyDown } : {};
  return (
    <g className="plot-button" {...live} aria-label={moves ? `Last weight of the unit for ${cells}` : undefined}>
      <rect x={left} y={0} width={width} height={TARGET} fill="transparent" />
      <rect
        className="plot-button-focus"
        x={left + 2}
        y={2}
        width={width - 4}
        height={TARGET - 4}
        fill="none"
        stroke={inks.local.variable}
        strokeWidth={0}
      />
      {[...cells].map((cell, i) => (
        <g key={i === 0 ? "left" : i === 1 ? "own" : "right"}>
          {square(from + i * SQUARE, 5, cell === "1", inks.law.variable)}
        </g>
      ))}
      {square(from + SQUARE, 7 + SQUARE + 5, on !== wrong, wrong ? inks.accent.variable : inks.law.variable)}
    </g>
  );
}

/** "A0 1RB": in state A on a 0 it writes 1, goes right, and is then in state B. */
function Table({
  program,
  width,
  fontSize,
}: Pick<EntriesProps, "width" | "fontSize"> & { readonly program: keyof typeof machines }) {
  const entries = machines[program].flatMap((actions, state) =>
    actions.map(({ write, move, next }, symbol) => ({
      from: `${"ABC"[state]}${symbol}`,
      to: `${write}${move === 1 ? "R" : "L"}${"ABC"[next] ?? "H"}`,
    })),
  );
  const wide = width / entries.length;
  return (
    <>
      <text aria-hidden y={fontSize} fill={second}>
        State and symbol; then what is written, right or left, next state (H halts)
      </text>
      {entries.map(({ from, to }, i) => (
        <g key={from} aria-hidden>
          <text x={i * wide} y={fontSize * 2.9} fontWeight={600}>
            {from}
          </text>
          <text x={i * wide} y={fontSize * 4.3}>
            {to}
          </text>
        </g>
      ))}
    </>
  );
}
