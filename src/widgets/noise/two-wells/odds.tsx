/** What the number of dimensions makes of it: the odds of wide to narrow, by formula, by quadrature, and of crowds. */
import { memo } from "react";
import { invitation } from "../../../experiments/invitation.ts";
import experiment from "../../../experiments/noise/two-wells/face.ts";
import { read } from "../../../experiments/noise/two-wells/outputs.ts";
import { namesOf, oddsInWords, oddsTitle } from "../../../experiments/noise/two-wells/words.ts";
import { runsOf } from "../../../experiments/sweeps.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { grouped, raised } from "../../../terms/numbers.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { extentOf, linear, ticksOf, tickText } from "../../../ui/scales.ts";

interface OddsProps {
  readonly summary: Summary;
  readonly crowds: SweepResult | undefined;
}

const LN10 = Math.LN10;
/** ln of odds that differ by less than this do not differ. */
const FLAT = 1e-6;

/** Odds of any size: the nearest power of ten where they are long. */
function farInWords(value: number): string {
  const power = Math.round(Math.abs(value) / LN10);
  if (power < 5) return oddsInWords(value);
  return value < 0 ? `1 : 10${raised(power)}` : `10${raised(power)} : 1`;
}

/** ln of round odds from low to high: powers of ten, or 1, 2 and 5 times these, or whatever is round nearby. */
function roundOdds(low: number, high: number): number[] {
  if (high - low < FLAT) return [-Math.LN2, 0, Math.LN2];
  if (high - low < 0.7) return ticksOf(linear([Math.exp(low), Math.exp(high)]), 4).map(Math.log);
  const decades = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5, 6, 7].map((power) => power * LN10);
  if (high - low > 2 * LN10) return decades;
  return decades.flatMap((decade) => [1, 2, 5].map((digit) => decade + Math.log(digit)));
}

/** A round tick as odds: 1 : 1, 100 : 1, 1 : 10. */
function tickInWords(value: number): string {
  const odds = tickText(Number(Math.exp(Math.abs(value)).toPrecision(5)));
  return value < -1e-9 ? `1 : ${odds}` : `${odds} : 1`;
}

/** ln of the odds of a share; null where a crowd has nobody in one of the wells. */
const logOdds = (wide: number | null, narrow: number | null) =>
  wide !== null && narrow !== null && wide > 0 && narrow > 0 ? Math.log(wide / narrow) : null;

/** Nothing here moves with the crowd: within a run it is drawn once. */
export const Odds = memo(
  DrawnOdds,
  (before, now) =>
    before.summary.values === now.summary.values &&
    before.summary.seeds.length === now.summary.seeds.length &&
    before.crowds === now.crowds,
);

function DrawnOdds({ summary, crowds }: OddsProps) {
  const { wide, narrow } = namesOf(summary);
  const near = Array.from(read.field(summary, "odds.near"));
  const exact = read.field(summary, "odds.exact");
  const dimensions = Array.from(read.field(summary, "odds.dimension"));
  const law = read.field(summary, "odds.law");
  const most = near.at(-1) ?? 10;
  const drawn = dimensions.filter((dimension) => dimension <= most);
  const lines = Array.from(law).slice(0, drawn.length);
  const farthest = dimensions.at(-1) ?? 1;
  const far = farInWords(law[law.length - 1] ?? 0);
  const chosen = Number(summary.values.dimension);
  const here = exact[near.indexOf(chosen)] ?? 0;
  const points = crowds?.points ?? [];
  const heights = points.map(({ summary: { scalars } }) => {
    const [inWide, inNarrow] = [scalars["share.wide"], scalars["share.narrow"]];
    return {
      middle: logOdds(inWide?.median ?? null, inNarrow?.median ?? null),
      low: logOdds(inWide?.low ?? null, inNarrow?.high ?? null),
      high: logOdds(inWide?.high ?? null, inNarrow?.low ?? null),
    };
  });
  const [low, high] = extentOf(exact, lines, [0]);
  const air = Math.max(0.06 * (high - low), high - low < FLAT ? 1 : 0);
  const title = oddsTitle(summary);
  const label = `${title}. Odds of the ${wide} to the ${narrow}: ${oddsInWords(here)} in ${chosen} dimensions, ${far} in ${grouped(farthest)} by the power law.${points.length > 0 ? "" : ` Crowds: ${invitation(experiment, "dimension", summary)}`}`;
  return (
    <Panel label={label} title={title} aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={linear([1 - 0.04 * most, most * 1.04])}
          y={linear([low - air, high + air])}
          xLabel="Dimensions"
          yLabel={`Odds, ${wide} to ${narrow} (log scale)`}
          xTicks={near}
          yTicks={roundOdds(low, high)}
          yFormat={tickInWords}
          ends={[
            { ink: "law", text: `power law: ${far} in ${grouped(farthest)}`, y: lines },
            { ink: "plain", text: "rings: Boltzmann’s law", y: exact },
            points.length > 0
              ? { ink: "accent", text: "dots: crowds", y: heights.map((h) => h.middle) }
              : {
                  ink: "accent",
                  text: `crowds: ask below for ${runsOf(experiment, "dimension", summary.values, summary.seeds)} runs`,
                  y: low,
                },
          ]}
        >
          <Line x={drawn} y={lines} ink="law" />
          <Points x={[chosen]} y={[here]} ink="accent" r={6.5} hollow />
          <Points x={near} y={exact} ink="plain" hollow r={3.5} />
          <Points
            x={points.map((point) => Number(point.value))}
            y={heights.map((h) => h.middle)}
            low={heights.map((h) => h.low)}
            high={heights.map((h) => h.high)}
            ink="accent"
            r={2.5}
          />
          <Label
            x={chosen}
            y={here}
            dx={chosen > most / 2 ? -12 : 11}
            dy={chosen > most / 2 ? -8 : 18}
            text={`${oddsInWords(here)} here`}
            anchor={chosen > most / 2 ? "end" : "start"}
            ink="accent"
          />
        </Plot>
      )}
    </Panel>
  );
}
