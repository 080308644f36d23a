/** What the number of dimensions makes of it: the odds of wide to narrow, by formula, by quadrature, and of crowds. */

import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { grouped, raised } from "../../../terms/numbers.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { extentOf, log, positiveExtentOf, type Scale, symlog, tickText } from "../../../ui/scales.ts";
import { field, namesOf } from "./values.ts";

interface OddsProps {
  readonly summary: Summary;
  readonly crowds: SweepResult | undefined;
}

const LN10 = Math.LN10;
/** Odds worth a tick: nearly even, then powers of ten whose exponents are powers of ten. */
const TICKS = [1.001, 1.01, 1.1, 2]
  .map(Math.log)
  .concat([1, 10, 100, 1000, 10_000, 100_000].map((power) => power * LN10));

/** ln of the odds, as odds. */
function oddsInWords(value: number): string {
  const size = Math.abs(value);
  const power = Math.round(size / LN10);
  const odds = power >= 3 ? `10${raised(power)}` : tickText(Number(Math.exp(size).toPrecision(size > LN10 ? 2 : 4)));
  return value < 0 ? `1 : ${odds}` : `${odds} : 1`;
}

function scaleOf(
  values: ArrayLike<number>,
  others: ArrayLike<number>,
): { readonly y: Scale; readonly ticks: number[] } {
  const [low, high] = extentOf(values, others);
  if (low > 0) {
    const [least, most] = positiveExtentOf(values, others);
    // room below for the ring and the words of one dimension
    const y = log([least / 2, most]);
    const inside = TICKS.filter((tick) => tick >= low * 0.99 && tick <= high * 1.01);
    return { y, ticks: inside.length > 6 ? inside.filter((_, i) => i % 2 === (inside.length - 1) % 2) : inside };
  }
  const signed = [0, ...TICKS.slice(4), ...TICKS.slice(4).map((tick) => -tick)];
  return { y: symlog([Math.min(low, -1), Math.max(high, 1)]), ticks: signed };
}

/** ln of the odds of a share; null where a crowd has nobody in one of the wells. */
const logOdds = (share: number | null | undefined) =>
  share === null || share === undefined || share <= 0 || share >= 1 ? null : Math.log(share / (1 - share));

export function Odds({ summary, crowds }: OddsProps) {
  const { wide, narrow } = namesOf(summary);
  const dimensions = field(summary, "odds.dimension");
  const law = field(summary, "odds.law");
  const near = field(summary, "odds.near");
  const exact = field(summary, "odds.exact");
  const chosen = Number(summary.values.dimension);
  const at = Array.from(near).indexOf(chosen);
  const { y, ticks } = scaleOf(law, exact);
  const points = crowds?.points ?? [];
  const shares = points.map((point) => point.summary.scalars["share.wide"]);
  const farthest = dimensions[dimensions.length - 1] ?? 1;
  const label = `Odds of the ${wide} to the ${narrow} against the number of dimensions: ${oddsInWords(exact[at] ?? 0)} in ${chosen}, ${oddsInWords(law[law.length - 1] ?? 0)} in ${grouped(farthest)}.`;
  return (
    <Panel label={label} title="More dimensions, longer odds" aspect={1.45}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([1, farthest])}
          y={y}
          xLabel="Dimensions (log scale)"
          yLabel={`Odds, ${wide} to ${narrow} (log scale of the exponent)`}
          xTicks={[1, 10, 100, 1000, 10_000, 100_000]}
          yTicks={ticks}
          yFormat={oddsInWords}
        >
          <Line x={dimensions} y={law} ink="law" />
          <Points x={near} y={exact} ink="plain" hollow r={3} />
          <Points
            x={points.map((point) => Number(point.value))}
            y={shares.map((share) => logOdds(share?.median))}
            low={shares.map((share) => logOdds(share?.low))}
            high={shares.map((share) => logOdds(share?.high))}
            ink="accent"
            r={2.5}
          />
          {at >= 0 ? (
            <>
              <Points x={[chosen]} y={[exact[at] ?? null]} ink="accent" r={6} hollow />
              <Label
                x={chosen}
                y={exact[at] ?? 0}
                dx={13}
                dy={9}
                text={`${chosen} dimension${chosen === 1 ? "" : "s"}: ${oddsInWords(exact[at] ?? 0)}`}
                ink="accent"
              />
            </>
          ) : null}
          <Label
            x={dimensions[Math.floor(dimensions.length * 0.62)] ?? 1}
            y={law[Math.floor(dimensions.length * 0.62)] ?? 0}
            dx={-10}
            dy={-6}
            text="the power law"
            anchor="end"
          />
        </Plot>
      )}
    </Panel>
  );
}
