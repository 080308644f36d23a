/** Where descent with the noise ends: a crowd of descents from the reader's place, theory's ellipse, and Boltzmann's. */
import { read } from "../../../experiments/noise/gradient-noise/outputs.ts";
import { TRUTH } from "../../../experiments/noise/gradient-noise/parameters.ts";
import { endsTitle, langevin } from "../../../experiments/noise/gradient-noise/words.ts";
import type { Summary } from "../../../experiments/types.ts";
import { Dots } from "../../../ui/Dots.tsx";
import { Ellipse } from "../../../ui/Ellipse.tsx";
import { Label } from "../../../ui/Label.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { linear } from "../../../ui/scales.ts";
import { DEVIATIONS, fitOf, numberOf, pairs, symmetric } from "./values.ts";

/** Half a side of the window, so that batches of four and their larger kin fit in; it does not change with the batch. */
function windowOf(summary: Summary): number {
  const noise = numberOf(summary, "noise");
  return noise > 0 ? 1.6 * noise * Math.sqrt(numberOf(summary, "rate")) : 0.3;
}

export function Ends({ summary }: { readonly summary: Summary }) {
  const title = endsTitle(summary);
  const half = windowOf(summary);
  const fit = fitOf(summary);
  const tick = Number((half * 0.7).toPrecision(1));
  const axes = {
    x: linear([TRUTH[0] - half, TRUTH[0] + half]),
    y: linear([TRUTH[1] - half, TRUTH[1] + half]),
    xLabel: "First weight, near the fit",
    yLabel: "Second weight",
    xTicks: [TRUTH[0] - tick, TRUTH[0], TRUTH[0] + tick],
    yTicks: [TRUTH[1] - tick, TRUTH[1], TRUTH[1] + tick],
  };
  const boltzmann = symmetric(read.field(summary, "boltzmann"));
  const stationary = symmetric(read.field(summary, "stationary"));
  const noisy = read.median(summary, "spread.law") > 1e-10;
  const up = (yy: number) => fit[1] + DEVIATIONS * Math.sqrt(yy);
  const apart = Math.sqrt(boltzmann.yy) - Math.sqrt(stationary.yy) > 0.03 * half;
  return (
    <Panel
      label={`Weights of a crowd of descents after ${summary.step} of ${summary.steps} stretches, near the best fit. ${title}.`}
      title={title}
      plane={axes}
    >
      {(size) => (
        <Plot {...size} {...axes} equal>
          <Dots {...pairs(read.field(summary, "crowd"))} ink="accent" size={4} alpha={0.55} />
          {noisy ? (
            <>
              <Ellipse at={fit} covariance={boltzmann} size={DEVIATIONS} ink="plain" dash="5 4" />
              <Ellipse at={fit} covariance={stationary} size={DEVIATIONS} ink="law" />
              {apart ? (
                <Label x={fit[0]} y={up(boltzmann.yy)} dy={-7} anchor="middle" text="Boltzmann" ink="plain" />
              ) : null}
              <Label
                x={fit[0]}
                y={fit[1] - DEVIATIONS * Math.sqrt(stationary.yy)}
                dy={18}
                anchor="middle"
                text={langevin(summary) ? "theory, and Boltzmann" : "theory for this noise"}
              />
            </>
          ) : (
            <Points x={[fit[0]]} y={[fit[1]]} ink="law" hollow r={6} />
          )}
        </Plot>
      )}
    </Panel>
  );
}
