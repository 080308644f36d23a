/**
 * Who sees what: the graph of the target and of each learner, with its number of weights. Inputs stand below in one order
 * in all of them, so that the wrong tree's crossing wires show. A capsule holds one set of weights: in a tree every node has
 * its own, in the shared tree a whole level has one.
 */
import { read } from "../../../experiments/approximation/learner-race/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { grouped } from "../../../terms/numbers.ts";
import { inks, paper, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { type Capsule, graphOf, type Sketch, targetGraph } from "./sketch.ts";
import { runners } from "./values.ts";

interface Cell {
  readonly key: string;
  readonly title: string;
  readonly below: string;
  readonly colour: string;
  readonly word: string;
  readonly sketch: Sketch;
}

function cellsOf(summary: Summary): Cell[] {
  const { target } = summary.values;
  const dimension = Number(summary.values.dimension);
  const parts = target === "generic" ? "no parts" : `${dimension - 1} parts`;
  return [
    {
      key: "target",
      title: "the target",
      below: parts,
      colour: inks.law.variable,
      word: inks.law.word,
      sketch: targetGraph(String(target), dimension),
    },
    ...runners.map(({ name, label, ink }) => ({
      key: name,
      title: label,
      below: `${grouped(read.median(summary, `weights.${name}`))} weights`,
      colour: inks[ink].variable,
      word: inks[ink].word,
      sketch: graphOf(name, dimension),
    })),
  ];
}

export function Graphs({ summary }: { readonly summary: Summary }) {
  const cells = cellsOf(summary);
  const label = `Graphs of the target and of the five learners, each with its number of weights: ${cells.map(({ title, below }) => `${title}, ${below}`).join("; ")}.`;
  return (
    <Panel label={label} aspect={6.2} narrow={1.25} wide>
      {({ width, height, fontSize }) => {
        const columns = width < 560 ? 3 : 6;
        const across = width / columns;
        const down = height / Math.ceil(cells.length / columns);
        const gap = columns === 3 ? 18 : 28;
        return cells.map((cell, i) => (
          <g
            key={cell.key}
            transform={`translate(${Math.round((i % columns) * across)} ${Math.round(Math.floor(i / columns) * down)})`}
          >
            <Graph
              cell={cell}
              width={Math.round(across - gap)}
              height={Math.round(down - fontSize * 3.4)}
              fontSize={fontSize}
            />
          </g>
        ));
      }}
    </Panel>
  );
}

const tenth = (value: number) => Math.round(value * 10) / 10;

interface GraphProps {
  readonly cell: Cell;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

function Graph({ cell, width, height, fontSize }: GraphProps) {
  const { sketch, colour } = cell;
  const pad = 4;
  const x = (at: number) => tenth(pad + at * (width - 2 * pad));
  const y = (at: number) => tenth(height - pad - at * (height - 2 * pad));
  const wires = sketch.wires.map(([a, b, c, d]) => `M${x(a)} ${y(b)}L${x(c)} ${y(d)}`).join("");
  // many wires make a tone, few make lines
  const alpha = sketch.wires.length > 60 ? 0.2 : 0.75;
  const dots = (places: Sketch["units"]) => places.map(([a, b]) => `M${x(a)} ${y(b)}h0`).join("");
  return (
    <>
      <path d={wires} stroke={colour} strokeWidth={1} fill="none" opacity={alpha} />
      <path
        d={sketch.capsules.map((capsule) => capsulePath(capsule, x, y)).join("")}
        fill={paper}
        stroke={colour}
        strokeWidth={1}
      />
      <path d={dots(sketch.units)} stroke={colour} strokeWidth={4} strokeLinecap="round" fill="none" />
      <path d={dots(sketch.inputs)} stroke={second} strokeWidth={4} strokeLinecap="round" fill="none" />
      <text aria-hidden x={0} y={Math.round(height + fontSize * 1.25)} fill={cell.word} fontWeight={600}>
        {cell.title}
      </text>
      <text aria-hidden fill={second} x={0} y={Math.round(height + fontSize * 2.55)}>
        {cell.below}
      </text>
    </>
  );
}

/** A stadium around the units from one x to another. */
function capsulePath([from, to, at]: Capsule, x: (at: number) => number, y: (at: number) => number): string {
  const r = 4.5;
  const [left, right, middle] = [x(from), x(to), y(at)];
  return `M${left} ${tenth(middle - r)}H${right}a${r} ${r} 0 0 1 0 ${2 * r}H${left}a${r} ${r} 0 0 1 0 ${-2 * r}z`;
}
