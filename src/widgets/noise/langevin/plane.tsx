/** The landscape in the plane from above, the crowd on it, and two lines of Boltzmann's law: within them it has half, and nine tenths. */
import { memo } from "react";
import { dimensionOf } from "../../../experiments/noise/langevin/dimension.ts";
import { read } from "../../../experiments/noise/langevin/outputs.ts";
import { EDGE, SIDE } from "../../../experiments/noise/langevin/parameters.ts";
import { planes, walledEnergy } from "../../../experiments/noise/langevin/planes.ts";
import { crowdTitle, settingsOf } from "../../../experiments/noise/langevin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Contours } from "../../../ui/Contours.tsx";
import { Handle } from "../../../ui/Handle.tsx";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Swarm } from "../../../ui/Swarm.tsx";
import { linear } from "../../../ui/scales.ts";

/** What is drawn beyond the edges. */
const MORE = 0.4;
const [ACROSS, UP] = [EDGE + MORE, SIDE + MORE];
const axes = {
  x: linear([-ACROSS, ACROSS]),
  y: linear([-UP, UP]),
  xLabel: "x",
  yLabel: "y",
  xTicks: [-EDGE, 0, EDGE],
  yTicks: [-SIDE, 0, SIDE],
  equal: true,
};
/** Cells of the map. */
const COLUMNS = 85;
const ROWS = 60;
const ends = { rows: ROWS, xFrom: -ACROSS, xTo: ACROSS, yFrom: -UP, yTo: UP };

interface HeightsProps {
  readonly formula: string;
  /** Heights of the two lines. */
  readonly half: number;
  readonly most: number;
}

/** It stands still while the crowd moves, and is drawn once. The map is as dark as the landscape is deep. */
const Heights = memo(function Heights({ formula, half, most }: HeightsProps) {
  const energy = walledEnergy(formula);
  const heights = Array.from({ length: ROWS * COLUMNS }, (_, i) => {
    const x = ((2 * ((i % COLUMNS) + 0.5)) / COLUMNS - 1) * ACROSS;
    const y = ((2 * (Math.floor(i / COLUMNS) + 0.5)) / ROWS - 1) * UP;
    return energy(x, y);
  });
  const lowest = heights.reduce((least, height) => Math.min(least, height), Number.POSITIVE_INFINITY);
  const top = lowest + 2 * Math.max(1e-6, most - lowest);
  const lines = { ...ends, values: heights, ink: "law" as const };
  return (
    <>
      <HeatMap
        {...ends}
        values={heights.map((height) => Math.max(0, top - height))}
        full={2.6 * (top - lowest)}
        smooth
      />
      <Contours {...lines} levels={[most]} words={() => "9 in 10"} />
      <Contours {...lines} levels={[half]} words={() => "half"} />
    </>
  );
});

/** In larger crowds a dot is fainter, so that what is thick and what is thin can be told apart. */
export const alphaOf = (walkers: number) => Math.min(0.7, Math.max(0.22, 22 / Math.sqrt(walkers)));
/** Over the tones of a map. */
const bolder = (alpha: number) => Math.min(0.85, 1.8 * alpha);

export function PlaneGround({ summary }: { readonly summary: Summary }) {
  const settings = settingsOf(summary);
  const { potential, formula, start } = settings;
  const text = potential === "typed" || !(potential in planes) ? formula : planes[potential as keyof typeof planes];
  const walkers = read.field(summary, "walkers");
  // until the answer at other settings has come, what is drawn may be a line's
  const own = dimensionOf(settings) === 2 && read.field(summary, "walkers.second").length === walkers.length;
  return (
    <Panel
      label={`The landscape from above, darker where it is deeper, with ${walkers.length} walkers of one run and two lines that hold half and nine tenths of Boltzmann’s law. ${crowdTitle(summary)}.`}
      title={crowdTitle(summary)}
      plane={axes}
      wide
      interactive
    >
      {(size) => (
        <Plot {...size} {...axes}>
          <Heights
            formula={text}
            half={read.median(summary, "height.half")}
            most={read.median(summary, "height.most")}
          />
          {own ? (
            <Swarm
              x={walkers}
              y={read.field(summary, "walkers.second")}
              ink="accent"
              size={3.2}
              alpha={bolder(alphaOf(walkers.length))}
            />
          ) : null}
          <Handle label="All start at" x="start" at={[start, 0]} />
        </Plot>
      )}
    </Panel>
  );
}
