/**
 * Who sees what: the graph of each net over a row of pixels, with its number of weights. A capsule holds one set of
 * weights: in the local net every window has its own, in the convolution a whole layer has one. Pixels stand in the order
 * of the picture, so that a shuffle shows as crossing wires; dense nets look the same with it.
 */
import { read } from "../../../experiments/approximation/locality/outputs.ts";
import type { Summary } from "../../../experiments/types.ts";
import { grouped } from "../../../terms/numbers.ts";
import { inks, paper, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { graphOf, type NetGraph, PIXELS } from "./net-graph.ts";
import { type Runner, runners } from "./values.ts";

const tenth = (value: number) => Math.round(value * 10) / 10;

export function Graphs({ summary }: { readonly summary: Summary }) {
  const { shuffle } = summary.values;
  const shuffled = shuffle === "1";
  const cells = runners.map((runner) => {
    const weights = grouped(read.median(summary, `weights.${runner.name}`));
    return { ...runner, below: `${weights} weights`, graph: graphOf(runner.name, shuffled) };
  });
  const wired = shuffled ? " The windows of local net and convolution look at pixels from all over the picture." : "";
  return (
    <Panel
      label={`Which pixels each net’s units see: the dense nets’ all, those of local net and convolution a window of neighbors.${wired} ${cells.map(({ label, below }) => `${label}, ${below}`).join("; ")}.`}
      aspect={6}
      narrow={1.35}
      wide
    >
      {({ width, height, fontSize }) => {
        const columns = width < 560 ? 2 : 4;
        const across = width / columns;
        const down = height / Math.ceil(cells.length / columns);
        return cells.map((cell, i) => (
          <g
            key={cell.name}
            transform={`translate(${Math.round((i % columns) * across)} ${Math.round(Math.floor(i / columns) * down)})`}
          >
            <Graph
              {...cell}
              inverted={shuffle === "inverted"}
              width={Math.round(across - 28)}
              height={Math.round(down - fontSize * 3.4)}
              fontSize={fontSize}
            />
          </g>
        ));
      }}
    </Panel>
  );
}

interface GraphProps extends Runner {
  readonly below: string;
  readonly graph: NetGraph;
  readonly inverted: boolean;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
}

function Graph({ label, ink, below, graph, inverted, width, height, fontSize }: GraphProps) {
  const pad = 5;
  const x = (at: number) => tenth(pad + at * (width - 2 * pad));
  const y = (at: number) => tenth(height - pad - at * (height - 2 * pad));
  const { variable, word } = inks[ink];
  const wires = graph.wires.map(([a, b, c, d]) => `M${x(a)} ${y(b)}L${x(c)} ${y(d)}`).join("");
  // many wires make a tone, few make lines
  const alpha = graph.wires.length > 80 ? 0.22 : 0.7;
  const r = 4.5;
  const capsules = graph.capsules
    .map(
      ([from, to, at]) =>
        `M${x(from)} ${tenth(y(at) - r)}H${x(to)}a${r} ${r} 0 0 1 0 ${2 * r}H${x(from)}a${r} ${r} 0 0 1 0 ${-2 * r}z`,
    )
    .join("");
  const pixels = Array.from({ length: PIXELS }, (_, i) => i);
  const square = 5;
  const squares = (wanted: boolean) =>
    pixels
      .filter((i) => (inverted && INVERTED.has(i)) === wanted)
      .map(
        (i) =>
          `M${tenth(x((i + 0.5) / PIXELS) - square / 2)} ${tenth(y(0) - square / 2)}h${square}v${square}h${-square}z`,
      )
      .join("");
  return (
    <>
      <path d={wires} stroke={variable} strokeWidth={1} fill="none" opacity={alpha} />
      <path d={capsules} fill={paper} stroke={variable} strokeWidth={1} />
      <path
        d={graph.units.map(([a, b]) => `M${x(a)} ${y(b)}h0`).join("")}
        stroke={variable}
        strokeWidth={4}
        strokeLinecap="round"
        fill="none"
      />
      <path d={squares(false)} fill={second} />
      <path d={squares(true)} fill={paper} stroke={second} strokeWidth={1} />
      <text aria-hidden x={0} y={Math.round(height + fontSize * 1.25)} fill={word} fontWeight={600}>
        {label}
      </text>
      <text aria-hidden fill={second} x={0} y={Math.round(height + fontSize * 2.55)}>
        {below}
      </text>
    </>
  );
}

/** Half of the pixels, in no order. */
const INVERTED: ReadonlySet<number> = new Set([1, 4, 5, 7, 10, 11, 12, 15]);
