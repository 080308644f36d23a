/** One place of one layer, drawn as the net that it is: three cells, a unit for each thing that they can be, one cell. */
import { neighborhoods } from "../../../experiments/approximation/automaton/parameters.ts";
import { entryOf } from "../../../experiments/approximation/automaton/tables.ts";
import type { Summary } from "../../../experiments/types.ts";
import { inks, paper, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";

const CELL = 16;
const R = 5;
const names = ["left", "own", "right"];

export function UnitNet({ summary }: { readonly summary: Summary }) {
  const rule = Number(summary.values.rule);
  // as the net has them: one may be wrong
  const on = neighborhoods.map((cells, i) => (entryOf(rule, 7 - i) === 1) !== (summary.values.slip === cells));
  const inkOf = (cells: string) => inks[summary.values.slip === cells ? "accent" : "shared"].variable;
  const count = on.filter(Boolean).length;
  return (
    <Panel
      label={`One place of a layer: three cells, eight ReLU units, one for each neighborhood, and one cell below. ${count} of the eight have the last weight 1, the others 0.`}
      title="The same small net at every place"
      aspect={1.45}
    >
      {({ width, height, fontSize }) => {
        const middle = width / 2;
        const inputs = [-1, 0, 1].map((i) => middle + i * Math.min(110, width / 4));
        const units = neighborhoods.map((_, i) => (width * (i + 0.5)) / 8);
        const [top, between, bottom] = [fontSize * 2, height * 0.52, height - CELL * 1.6];
        return (
          <g aria-hidden>
            {neighborhoods.map((cells, i) => (
              <g key={cells}>
                {inputs.map((from, k) => (
                  <path
                    key={names[k]}
                    d={`M${from} ${top + CELL}L${units[i]} ${between}`}
                    stroke={cells[k] === "1" ? inks.shared.variable : second}
                    strokeWidth={cells[k] === "1" ? 1.5 : 0.75}
                    strokeDasharray={cells[k] === "1" ? undefined : "2 3"}
                    fill="none"
                  />
                ))}
                {on[i] ? (
                  <path
                    d={`M${units[i]} ${between}L${middle} ${bottom}`}
                    stroke={inkOf(cells)}
                    strokeWidth={2}
                    fill="none"
                  />
                ) : null}
                <circle
                  cx={units[i]}
                  cy={between}
                  r={R}
                  fill={on[i] ? inkOf(cells) : paper}
                  stroke={inkOf(cells)}
                  strokeWidth={1.5}
                />
                <text x={units[i]} y={between + fontSize * 1.7} textAnchor="middle" fill={second}>
                  {cells}
                </text>
              </g>
            ))}
            {inputs.map((from, k) => (
              <g key={names[k]}>
                <text x={from} y={fontSize * 1.3} textAnchor="middle" fill={second}>
                  {names[k]}
                </text>
                <rect
                  x={from - CELL / 2}
                  y={top}
                  width={CELL}
                  height={CELL}
                  fill={paper}
                  stroke={inks.law.variable}
                  strokeWidth={1.5}
                />
              </g>
            ))}
            <rect
              x={middle - CELL / 2}
              y={bottom}
              width={CELL}
              height={CELL}
              fill={paper}
              stroke={inks.law.variable}
              strokeWidth={1.5}
            />
            <text x={middle + CELL} y={bottom + CELL * 0.8} fill={second}>
              next
            </text>
          </g>
        );
      }}
    </Panel>
  );
}
