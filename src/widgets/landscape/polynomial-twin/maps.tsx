/** What either net says over the plane, with a unit of it in small beside its name: alike at the examples, not beyond. */
import { styles } from "../../../experiments/landscape/polynomial-twin/nets.ts";
import { MAP, read } from "../../../experiments/landscape/polynomial-twin/outputs.ts";
import { mapTitle, shownSeed } from "../../../experiments/landscape/polynomial-twin/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { percent } from "../../../terms/numbers.ts";
import { Contours } from "../../../ui/Contours.tsx";
import { Dots } from "../../../ui/Dots.tsx";
import { useGuess } from "../../../ui/guess.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { inks } from "../../../ui/inks.ts";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { linear } from "../../../ui/scales.ts";
import { BOLD, wrapText } from "../../../ui/text.ts";
import { Glyph } from "./glyph.tsx";

const axes = {
  x: linear([MAP.left, MAP.right]),
  y: linear([MAP.bottom, MAP.top]),
  xTicks: [-2, 0, 2],
  yTicks: [-2, 0, 2],
  equal: true,
} as const;
const edges = { rows: MAP.rows, xFrom: MAP.left, xTo: MAP.right, yFrom: MAP.bottom, yTo: MAP.top };
/** From this output on, odds of 50 to 1, the tone is the same: pale enough for the examples of the class to be seen. */
const SURE = 4;
const FULL = 2.4 * SURE;
const toned = (output: number) => Math.max(-SURE, Math.min(SURE, output));
/** Below this width one stands over the other, pixels. */
const BROAD = 520;
const GAP = 28;

const names = ["relu", "twin"] as const;

export function Maps({ summary }: { readonly summary: Summary }) {
  const asking = useGuess()?.asking ?? false;
  const titles = names.map((name) =>
    asking && name === "twin" ? `Twin of degree ${summary.values.degree}: ?` : mapTitle(summary, name),
  );
  const seed = shownSeed(summary);
  const label = `What each net says over the plane of inputs${seed && `, ${seed}`}, with examples of both classes. ${titles.join(". ")}.${asking ? "" : ` They say the same on ${percent(read.member(summary, 0, "agree.map"))} of the map.`}`;
  return (
    <Panel label={label} aspect={2.35} narrow={0.64} column={2.1} wide>
      {({ width, height, fontSize }) => {
        const broad = width >= BROAD;
        const each = Math.round(broad ? (width - GAP) / 2 : width);
        const lines = titles.map((title) => wrapText(title, each - fontSize * 4.8, fontSize * 1.12 * BOLD));
        // both pictures begin at one height
        const further = Math.max(...lines.map(({ length }) => length)) - 1;
        const head = Math.round(fontSize * (3 + 1.35 * further));
        const high = Math.round(broad ? height : (height - GAP / 2) / 2);
        return names.map((name, i) => (
          <g
            key={name}
            transform={`translate(${broad ? i * (each + GAP) : 0} ${broad ? 0 : Math.round(i * (high + GAP / 2))})`}
          >
            <Glyph name={name} summary={summary} width={fontSize * 4} height={fontSize * 2.2} />
            {lines[i]?.map((line, at) => (
              <text
                key={line}
                aria-hidden
                x={fontSize * 4.8}
                y={Math.round(fontSize * ((seed ? 1.1 : 1.6) + 1.35 * at))}
                fontSize={fontSize * 1.12}
                fontWeight={600}
                fill={inks[styles[name].ink].word}
              >
                {line}
              </text>
            ))}
            <text
              aria-hidden
              x={fontSize * 4.8}
              y={Math.round(fontSize * (2.4 + 1.35 * further))}
              fontSize={fontSize}
              fill={inks.plain.word}
            >
              {seed}
            </text>
            <g transform={`translate(0 ${head})`}>
              <One summary={summary} name={name} hidden={asking && name === "twin"} width={each} height={high - head} />
            </g>
          </g>
        ));
      }}
    </Panel>
  );
}

interface OneProps {
  readonly summary: Summary;
  readonly name: (typeof names)[number];
  readonly hidden: boolean;
  readonly width: number;
  readonly height: number;
}

function One({ summary, name, hidden, width, height }: OneProps) {
  const outputs = Array.from(read.field(summary, `${name}.map`));
  const [first, second] = [read.field(summary, "points.first"), read.field(summary, "points.second")];
  const classes = read.field(summary, "points.class");
  const of = (wanted: number, coordinates: ArrayLike<number>) =>
    Array.from(coordinates).filter((_, i) => classes[i] === wanted);
  return (
    <Plot {...axes} width={width} height={height}>
      {hidden ? null : (
        <>
          <HeatMap values={outputs.map(toned)} {...edges} full={FULL} signed smooth />
          <Contours values={outputs} {...edges} levels={[0]} ink="law" />
        </>
      )}
      <Dots x={of(1, first)} y={of(1, second)} ink="shallow" size={3.5} alpha={hidden ? 0.35 : 0.9} />
      <Dots x={of(-1, first)} y={of(-1, second)} ink="local" size={3.5} alpha={hidden ? 0.35 : 0.9} />
      {hidden ? (
        <Label x={MAP.left} y={MAP.bottom} dx={6} dy={-8} text="same examples, same first weights" ink="plain" />
      ) : null}
    </Plot>
  );
}
