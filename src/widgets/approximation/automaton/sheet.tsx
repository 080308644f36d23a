/** The sheet of cells, layer under layer: what the one rule makes of the first row, and all that one of its cells changes. */
import { useContext } from "react";
import { read } from "../../../experiments/approximation/automaton/outputs.ts";
import { CELLS, MIDDLE, MOST_LAYERS } from "../../../experiments/approximation/automaton/parameters.ts";
import { isRule, sheetTitle } from "../../../experiments/approximation/automaton/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Line } from "../../../ui/Line.tsx";
import { MovesContext } from "../../../ui/moves.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { Cells, Heads } from "./cells.tsx";
import { Entries, entriesHeight } from "./entries.tsx";
import { FirstRow } from "./first-row.tsx";

const x = linear([0, CELLS]);
const y = linear([MOST_LAYERS + 1, 0]);
const LAYERS = [0, 10, 20, 30];

export function Sheet({ summary }: { readonly summary: Summary }) {
  const live = useContext(MovesContext) !== null;
  const title = sheetTitle(summary);
  return (
    <Panel
      label={`A sheet of ${CELLS} cells, ${summary.values.layers} layers. ${title}.`}
      title={title}
      aspect={1.5}
      narrow={1.08}
      wide
      interactive
    >
      {({ width, height, fontSize }) => {
        const above = entriesHeight(fontSize);
        return (
          <>
            <Entries summary={summary} width={width} fontSize={fontSize} />
            <g transform={`translate(0 ${above})`}>
              <Plot
                width={width}
                height={height - above}
                x={x}
                y={y}
                xTicks={[]}
                yTicks={LAYERS.map((layer) => layer + 0.5)}
                yFormat={(place) => (place < 1 ? "start" : String(place - 0.5))}
                yLabel={axisWords(summary, live)}
              >
                <Rows summary={summary} />
              </Plot>
            </g>
          </>
        );
      }}
    </Panel>
  );
}

/** What the tones mean, and, where something can be touched, what to do. */
function axisWords(summary: Summary, live: boolean): string {
  if (!isRule(summary)) return live ? "Tap a cell of the tape; rings: the head" : "Rings: the head";
  if (summary.values.slip !== "none") return "In color: where the net is wrong";
  return live ? "Tap a cell of the first row: in color, what it changes" : "In color: what the marked cell changes";
}

function Rows({ summary }: { readonly summary: Summary }) {
  const rows = Number(summary.values.layers) + 1;
  const [sheet, flipped, wrong, heads] = (["sheet", "flipped", "wrong", "heads"] as const).map((name) => {
    const values = read.field(summary, name);
    return (place: number, row: number) => (values[row * CELLS + place] ?? 0) > 0;
  }) as [At, At, At, At];
  const rule = isRule(summary);
  const slips = rule && summary.values.slip !== "none";
  const marked = (place: number, row: number) =>
    slips ? wrong(place, row) : rule && sheet(place, row) !== flipped(place, row);
  const size = { columns: CELLS, rows };
  const from = rule ? Number(summary.values.probe) - 1 : MIDDLE;
  return (
    <>
      <Cells {...size} on={(place, row) => sheet(place, row) && !marked(place, row)} ink="law" />
      <Cells {...size} on={(place, row) => !sheet(place, row) && marked(place, row)} ink="accent" alpha={0.25} />
      <Cells {...size} on={(place, row) => sheet(place, row) && marked(place, row)} ink="accent" />
      {slips ? null : <Cone from={from} rows={rows} />}
      {rule ? null : <Heads {...size} on={heads} />}
      <FirstRow
        name={rule ? "start" : "tape"}
        chosen={Number(summary.values.probe)}
        label={rule ? "First row: a cell to turn over" : "Tape: a cell to turn over"}
      />
    </>
  );
}

type At = (place: number, row: number) => boolean;

/** As far as a change can come: one cell a layer, to either side. */
function Cone({ from, rows }: { readonly from: number; readonly rows: number }) {
  return (
    <>
      <Line x={[from, from - rows]} y={[0, rows]} ink="plain" dash="3 3" mark={false} />
      <Line x={[from + 1, from + 1 + rows]} y={[0, rows]} ink="plain" dash="3 3" mark={false} />
    </>
  );
}
