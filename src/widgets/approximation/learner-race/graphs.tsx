/**
 * Who sees what: the graph of the target and of each learner, with what it costs. Inputs stand below in one order
 * in all of them, so that the wrong tree's crossing wires show. A capsule holds one set of weights: in a tree every node has
 * its own, in the shared tree a whole level has one.
 */
import { costsOf, type Said } from "../../../experiments/approximation/learner-race/budget-words.ts";
import { settingsOf } from "../../../experiments/approximation/learner-race/settings.ts";
import type { Summary } from "../../../experiments/types.ts";
import { inks, paper, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { textWidth } from "../../../ui/text.ts";
import { cellsIn } from "./cells.ts";
import { type Capsule, graphOf, type Sketch, targetGraph } from "./sketch.ts";
import { runners } from "./values.ts";

interface Cell {
  readonly key: string;
  readonly title: string;
  readonly below: readonly Said[];
  readonly colour: string;
  readonly word: string;
  readonly sketch: Sketch;
}

function cellsOf(summary: Summary): Cell[] {
  const { target, depth } = settingsOf(summary);
  const dimension = Number(summary.values.dimension);
  const parts = target === "generic" ? "no parts" : `${dimension - 1} parts`;
  return [
    {
      key: "target",
      title: "the target",
      below: [{ said: parts, short: parts, equal: false }],
      colour: inks.law.variable,
      word: inks.law.word,
      sketch: targetGraph(target, dimension),
    },
    ...runners.map(({ name, label, ink }) => ({
      key: name,
      title: label,
      below: costsOf(summary, name),
      colour: inks[ink].variable,
      word: inks[ink].word,
      sketch: graphOf(name, dimension, depth),
    })),
  ];
}

export function Graphs({ summary }: { readonly summary: Summary }) {
  const cells = cellsOf(summary);
  const costs = cells.map(({ title, below }) => `${title}, ${below.map(({ said }) => said).join(", ")}`);
  const label = `Graphs of the target and of the five learners, each with what it costs: ${costs.join("; ")}.`;
  return (
    <Panel label={label} aspect={4.9} narrow={1} wide>
      {({ width, height, fontSize }) => {
        const { across, down, gap, place } = cellsIn(width, height, cells.length);
        return cells.map((cell, i) => (
          <g key={cell.key} transform={place(i)}>
            <Graph
              cell={cell}
              width={Math.round(across - gap)}
              room={across - 6}
              height={Math.round(down - fontSize * 6)}
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
  /** For words, pixels. */
  readonly room: number;
  readonly height: number;
  readonly fontSize: number;
}

function Graph({ cell, width, room, height, fontSize }: GraphProps) {
  const { sketch, colour } = cell;
  const pad = 4;
  const x = (at: number) => tenth(pad + at * (width - 2 * pad));
  const y = (at: number) => tenth(height - pad - at * (height - 2 * pad));
  // of a hundred wires in one tone nobody sees a part of a pixel
  const many = sketch.wires.length > 60;
  const fine = many ? Math.round : tenth;
  const wires = sketch.wires.map(([a, b, c, d]) => `M${fine(x(a))} ${fine(y(b))}L${fine(x(c))} ${fine(y(d))}`).join("");
  // many wires make a tone, few make lines
  const alpha = many ? 0.2 : 0.75;
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
      {cell.below.map(({ said, short, equal }, i) => (
        <text
          key={said}
          aria-hidden
          fill={equal ? inks.law.word : second}
          fontWeight={equal ? 600 : undefined}
          x={0}
          y={Math.round(height + fontSize * (2.55 + 1.3 * i))}
        >
          {textWidth(said, fontSize) > room ? short : said}
        </text>
      ))}
    </>
  );
}

/** A stadium around the units from one x to another. */
function capsulePath([from, to, at]: Capsule, x: (at: number) => number, y: (at: number) => number): string {
  const r = 4.5;
  const [left, right, middle] = [x(from), x(to), y(at)];
  return `M${left} ${tenth(middle - r)}H${right}a${r} ${r} 0 0 1 0 ${2 * r}H${left}a${r} ${r} 0 0 1 0 ${-2 * r}z`;
}
