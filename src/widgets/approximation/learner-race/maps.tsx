/**
 * Where each learner is wrong: the target over two of its variables, and what each adds to it there, in tones of one scale. All
 * five maps are pale where the answer is right.
 */
import { read } from "../../../experiments/approximation/learner-race/outputs.ts";
import { settingsOf } from "../../../experiments/approximation/learner-race/settings.ts";
import { SIDE } from "../../../experiments/approximation/learner-race/slices.ts";
import { mapsTitle, offOf, short } from "../../../experiments/approximation/learner-race/words.ts";
import type { NumericArray, Summary } from "../../../experiments/types.ts";
import { HeatMap } from "../../../ui/HeatMap.tsx";
import { hairline, inks, second } from "../../../ui/inks.ts";
import { Panel } from "../../../ui/Panel.tsx";
import { PlotContext } from "../../../ui/plot-context.ts";
import { linear } from "../../../ui/scales.ts";
import { textWidth } from "../../../ui/text.ts";
import { LEVELS, roundFull, toneOf } from "../../../ui/tones.ts";
import { words } from "../../../ui/Words.tsx";
import { cellsIn } from "./cells.ts";
import { runners } from "./values.ts";

interface Cell {
  readonly key: string;
  readonly title: string;
  /** Left out where the scale of the tones stands in its place. */
  readonly below?: string;
  readonly word: string;
  readonly values: NumericArray;
}

const offWords = (off: number) => (Number.isFinite(off) ? `off by ${short(off)}` : "–");

export function Maps({ summary }: { readonly summary: Summary }) {
  const cells: Cell[] = [
    { key: "target", title: "the target", word: inks.law.word, values: read.field(summary, "map.target") },
    ...runners.map(({ name, label, ink }) => ({
      key: name,
      title: label,
      below: offWords(offOf(summary, name)),
      word: inks[ink].word,
      values: read.field(summary, `map.${name}`),
    })),
  ];
  const full = roundFull(...cells.map(({ values }) => values));
  const title = mapsTitle(summary);
  const { rest } = settingsOf(summary);
  const said = cells.flatMap((cell) => (cell.below ? [`${cell.title} ${cell.below}`] : []));
  const label = `${title}. Maps of the target and of each learner’s error in tones up to ${full / 100} of the target’s spread, the other variables at ${rest}; root mean square over the map: ${said.join(", ")}.`;
  return (
    <Panel label={label} title={title} aspect={4} narrow={1.12} wide>
      {({ width, height, fontSize }) => {
        const { across, down, gap, place } = cellsIn(width, height, cells.length);
        // whole pixels to a place: short paths, and sharp edges
        const side = SIDE * Math.max(1, Math.floor(Math.min(across - gap, down - fontSize * 3) / SIDE));
        return cells.map((cell, i) => (
          <g key={cell.key} transform={place(i)}>
            <Square values={cell.values} full={full} side={side} fontSize={fontSize} />
            <text aria-hidden x={0} y={Math.round(side + fontSize * 1.3)} fill={cell.word} fontWeight={600}>
              {cell.title}
            </text>
            {cell.below ? (
              <text aria-hidden fill={second} x={0} y={Math.round(side + fontSize * 2.6)}>
                {cell.below}
              </text>
            ) : (
              <g transform={`translate(0 ${Math.round(side + fontSize * 2.6)})`}>
                <Key full={full / 100} width={Math.max(side, across - 14)} fontSize={fontSize} />
              </g>
            )}
          </g>
        ));
      }}
    </Panel>
  );
}

interface SquareProps {
  readonly values: NumericArray;
  readonly full: number;
  readonly side: number;
  readonly fontSize: number;
}

/** Half a cell beyond the outermost places. */
const EDGE = 1 + 1 / (SIDE - 1);

function Square({ values, full, side, fontSize }: SquareProps) {
  const frame = {
    x: linear([-EDGE, EDGE]).range([0, side]),
    y: linear([-EDGE, EDGE]).range([side, 0]),
    width: side,
    height: side,
    fontSize,
    over: null,
  };
  return (
    <PlotContext value={frame}>
      <HeatMap values={values} rows={SIDE} xFrom={-EDGE} xTo={EDGE} yFrom={-EDGE} yTo={EDGE} full={full} signed />
      <rect width={side} height={side} {...hairline} />
    </PlotContext>
  );
}

/** The tones in a row, from the largest negative to the largest positive value. */
function Key({ full, width, fontSize }: { readonly full: number; readonly width: number; readonly fontSize: number }) {
  const [from, to] = [`−${full}`, String(full)];
  const left = Math.ceil(textWidth(from, fontSize)) + 2;
  const right = width - Math.ceil(textWidth(to, fontSize)) - 4;
  const cell = (right - left) / (2 * LEVELS + 1);
  const at = (i: number) => Math.round(10 * (left + i * cell)) / 10;
  const high = Math.round(fontSize * 0.7);
  return (
    <g aria-hidden fill={second}>
      <text>{words(from)}</text>
      {Array.from({ length: 2 * LEVELS + 1 }, (_, i) => i - LEVELS).map((level) =>
        level === 0 ? null : (
          <path
            key={level}
            d={`M${at(level + LEVELS)} ${-high}H${at(level + LEVELS + 1)}V0H${at(level + LEVELS)}z`}
            {...toneOf(level, true)}
          />
        ),
      )}
      <path d={`M${left} ${-high}H${right}V0H${left}z`} {...hairline} />
      <text x={right + 4}>{to}</text>
    </g>
  );
}
