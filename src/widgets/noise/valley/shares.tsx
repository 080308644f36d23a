/** The share in the valley against the number of dimensions and against temperature: the law's line, crowds as dots. */

import { invitation } from "../../../experiments/invitation.ts";
import face from "../../../experiments/noise/valley/face.ts";
import { shareOf } from "../../../experiments/noise/valley/law.ts";
import { read } from "../../../experiments/noise/valley/outputs.ts";
import { parameters } from "../../../experiments/noise/valley/parameters.ts";
import { dimensionTitle, settingsOf, temperatureTitle } from "../../../experiments/noise/valley/words.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { linear, type Scale } from "../../../ui/scales.ts";

interface SharesProps {
  readonly summary: Summary;
  readonly crowds: SweepResult | undefined;
}

const PERCENT = [0, 0.5, 1];
const percents = (value: number) => `${Math.round(value * 100)} %`;
const { temperature } = parameters;
/** Temperatures at which the law is drawn. */
const FINE = Array.from({ length: 37 }, (_, i) => temperature.min + (i * (temperature.max - temperature.min)) / 36);
const DIMENSIONS = Array.from({ length: parameters.dimension.max }, (_, i) => i + 1);

export function AgainstDimension({ summary, crowds }: SharesProps) {
  const title = dimensionTitle(summary);
  const law = DIMENSIONS.map((dimension) => shareOf({ ...settingsOf(summary), dimension }));
  return (
    <Against
      {...{ summary, crowds, title, law }}
      name="dimension"
      at={DIMENSIONS}
      x={linear([0.6, parameters.dimension.max + 0.4])}
      xTicks={[1, 2, 3, 5, 8]}
    />
  );
}

export function AgainstTemperature({ summary, crowds }: SharesProps) {
  const title = temperatureTitle(summary);
  const law = FINE.map((value) => shareOf({ ...settingsOf(summary), temperature: value }));
  const even = read.median(summary, "even");
  return (
    <Against
      {...{ summary, crowds, title, law }}
      name="temperature"
      at={FINE}
      x={linear([0, temperature.max + 0.05])}
      xTicks={[0, 0.5, 1, 1.5, 2]}
      {...(even < temperature.max ? { even } : {})}
    />
  );
}

interface AgainstProps extends SharesProps {
  readonly name: "dimension" | "temperature";
  readonly title: string;
  readonly at: readonly number[];
  readonly law: readonly number[];
  readonly x: Scale;
  readonly xTicks: readonly number[];
  readonly even?: number;
}

function Against({ summary, crowds, name, title, at, law, x, xTicks, even }: AgainstProps) {
  const points = crowds?.points ?? [];
  const places = points.map(({ value }) => Number(value));
  const band = points.map((point) => point.summary.scalars.share);
  // a crowd whose two starts disagree says nothing about the law
  const waiting = points.map(({ summary: { scalars } }) => (scalars.settled?.median ?? 1) < 0.5);
  const only = (those: boolean) => band.map((share, i) => (waiting[i] === those ? share?.median : null));
  const first = waiting.indexOf(true);
  const asks = points.length > 0 ? "" : ` Crowds: ${invitation(face, name, summary)}`;
  return (
    <Panel
      label={`Share in the valley against ${parameters[name].label.toLowerCase()}: Boltzmann’s law and crowds. ${title}.${asks}`}
      title={title}
      aspect={1.6}
    >
      {(size) => (
        <Plot
          {...size}
          x={x}
          y={linear([0, 1.03])}
          xLabel={parameters[name].label}
          yLabel="Share in the valley"
          xTicks={xTicks}
          yTicks={PERCENT}
          yFormat={percents}
          ends={[
            { ink: "law", text: "Boltzmann’s law", y: law },
            ...(points.length > 0
              ? [{ ink: "accent" as const, text: "dots: crowds", y: band.map((share) => share?.median ?? null) }]
              : []),
          ]}
        >
          <Rule y={0.5} dashed />
          {even === undefined ? null : <Rule x={even} label="even" dashed />}
          <Line x={at} y={law} ink="law" />
          <Points
            x={places}
            y={only(false)}
            low={band.map((share) => share?.low)}
            high={band.map((share) => share?.high)}
            ink="accent"
          />
          <Points x={places} y={only(true)} ink="accent" hollow />
          {first < 0 ? null : (
            <Label x={places[first]} y={band[first]?.median ?? 0} dx={9} dy={14} text="not settled" ink="accent" />
          )}
          <Points x={[Number(summary.values[name])]} y={[read.median(summary, "share")]} ink="accent" hollow r={6.5} />
        </Plot>
      )}
    </Panel>
  );
}
