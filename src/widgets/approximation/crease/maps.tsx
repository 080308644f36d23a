/** The valleys of what each of the two keeps, like heights on a map, and the mesh of the sheet over them. */
import { composed, type Fit, sheet } from "../../../experiments/approximation/crease/fits.ts";
import { read } from "../../../experiments/approximation/crease/outputs.ts";
import { saddleOf } from "../../../experiments/approximation/crease/saddle.ts";
import { composedTitle, sheetTitle } from "../../../experiments/approximation/crease/words.ts";
import type { DrawingProps } from "../../../frame/widget.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";

const axes = {
  x: linear([-1, 1]),
  y: linear([-1, 1]),
  xTicks: [-1, 0, 1],
  yTicks: [-1, 0, 1],
  xLabel: "x",
  yLabel: "y",
};
/** With more cells the lines would cover what they divide. */
const SEEN = 16;

/** All of its lines as one, with gaps: it is drawn anew at every move. */
function Mesh({ cells }: { readonly cells: number }) {
  if (cells > SEEN) return null;
  const [x, y]: [(number | null)[], (number | null)[]] = [[], []];
  const add = (fromX: number, fromY: number, toX: number, toY: number) => {
    x.push(fromX, toX, null);
    y.push(fromY, toY, null);
  };
  for (let i = 1; i < cells; i++) {
    const place = (2 * i) / cells - 1;
    add(place, -1, place, 1);
    add(-1, place, 1, place);
  }
  for (let i = 1 - cells; i < cells; i++) {
    const shift = (2 * i) / cells;
    add(Math.max(-1, -1 - shift), Math.max(-1, -1 + shift), Math.min(1, 1 - shift), Math.min(1, 1 + shift));
  }
  return (
    <g opacity={0.28} aria-hidden>
      <Line x={x} y={y} ink="plain" mark={false} />
    </g>
  );
}

interface OneProps extends Pick<DrawingProps, "summary"> {
  readonly which: "sheet" | "composed";
}

/** Places along each side at which the heights are drawn. */
const PLACES = 29;
/** Height that has the full ink: the creases lie in the valleys. */
const FULL = 0.5;

function heightsOf(kept: Fit): number[] {
  const place = (i: number) => (2 * i + 1) / PLACES - 1;
  return Array.from({ length: PLACES * PLACES }, (_, index) =>
    kept(place(index % PLACES), place(Math.floor(index / PLACES))),
  );
}

function One({ summary, which }: OneProps) {
  const title = which === "sheet" ? sheetTitle(summary) : composedTitle(summary);
  const saddle = saddleOf(Number(summary.values.angle));
  const cells = read.median(summary, "cells");
  const kept = which === "sheet" ? sheet(saddle, cells) : composed(saddle, read.median(summary, "knots"));
  return (
    <Panel label={`What is kept, as heights over the square. ${title}.`} title={title} plane={axes}>
      {(size) => (
        <Plot {...size} {...axes} equal>
          <HeatMap values={heightsOf(kept)} rows={PLACES} xFrom={-1} xTo={1} yFrom={-1} yTo={1} full={FULL} smooth />
          {which === "sheet" ? <Mesh cells={cells} /> : null}
        </Plot>
      )}
    </Panel>
  );
}

export function Maps({ summary }: Pick<DrawingProps, "summary">) {
  return (
    <>
      <One summary={summary} which="sheet" />
      <One summary={summary} which="composed" />
    </>
  );
}
