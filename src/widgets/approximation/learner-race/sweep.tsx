/** Final test error of each learner against one parameter, as far as its sweep is known. */
import type { ReactNode } from "react";
import type { SweepResult } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log, type Scale } from "../../../ui/scales.ts";
import { bandOf, ERROR, errorTicks, runners, short } from "./values.ts";

interface AgainstProps {
  readonly title: string;
  readonly xLabel: string;
  /** All values of the sweep. */
  readonly values: readonly number[];
  readonly xTicks: readonly number[];
  readonly sweep: SweepResult | undefined;
  readonly y: Scale;
  readonly children?: ReactNode;
}

export function Against({ title, xLabel, values, xTicks, sweep, y, children }: AgainstProps) {
  const points = sweep?.points ?? [];
  const x = points.map((point) => Number(point.value));
  const first = values[0] ?? 1;
  const last = values.at(-1) ?? 10;
  // a little air on both sides, the same share of every axis
  const air = (last / first) ** 0.07;
  const bands = runners.map((runner) => ({
    ...runner,
    bands: points.map(({ summary }) => bandOf(summary, runner.name)),
  }));
  const said = bands.map(({ label, bands: known }) => {
    const each = known.map((band, i) => `${short(band?.median ?? Number.NaN)} at ${points[i]?.value}`);
    return `${label} ${each.join(", ")}`;
  });
  const label = `${title}. Test error against ${xLabel.toLowerCase()}: ${points.length > 0 ? said.join("; ") : "not run at these settings"}.`;
  return (
    <Panel label={label} title={title} aspect={1.3} narrow={0.95}>
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log([first / air, last * air])}
          y={y}
          xLabel={`${xLabel} (log scale)`}
          yLabel={ERROR}
          xTicks={xTicks}
          yTicks={errorTicks(y)}
          ends={bands.map(({ ink, label: text, bands: known }) => ({
            ink,
            text,
            y: known.map((band) => band?.median),
          }))}
        >
          <Rule y={1} />
          {bands.map(({ name, ink, bands: known }) => (
            <Line key={name} x={x} y={known.map((band) => band?.median)} ink={ink} mark={false} />
          ))}
          {bands.map(({ name, ink, bands: known }) => (
            <Points
              key={name}
              x={x}
              y={known.map((band) => band?.median)}
              low={known.map((band) => band?.low)}
              high={known.map((band) => band?.high)}
              ink={ink}
            />
          ))}
          {points.length === 0 ? (
            <Label x={first} y={0.25} dx={4} text="Not known at these settings: ask below." ink="plain" />
          ) : (
            children
          )}
        </Plot>
      )}
    </Panel>
  );
}
