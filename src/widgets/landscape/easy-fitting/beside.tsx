/** Share of draws that each descent fits against another setting, as far as its sweep is known. */

import { invitation } from "../../../experiments/invitation.ts";
import face from "../../../experiments/landscape/easy-fitting/face.ts";
import { descentNames, styles, weightsOf } from "../../../experiments/landscape/easy-fitting/nets.ts";
import { read } from "../../../experiments/landscape/easy-fitting/outputs.ts";
import { wilson } from "../../../experiments/landscape/easy-fitting/shares.ts";
import { sweepTitle } from "../../../experiments/landscape/easy-fitting/words.ts";
import { pointsOf } from "../../../experiments/sweeps.ts";
import type { Summary, SweepResult } from "../../../experiments/types.ts";
import { percent, twoDigits } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { log } from "../../../ui/scales.ts";
import { SHARES } from "./axes.ts";

interface BesideProps {
  /** The sweep's name. */
  readonly name: "batch" | "spread" | "rate";
  readonly what: string;
  readonly summary: Summary;
  readonly sweep: SweepResult | undefined;
  readonly domain: readonly [number, number];
  readonly xTicks: readonly number[];
}

export function Beside({ name, what, summary, sweep, domain, xTicks }: BesideProps) {
  const declared = face.sweeps?.[name];
  const wanted = declared ? pointsOf(face.parameters, declared, summary.values).length : 0;
  const points = sweep?.points ?? [];
  const title = sweepTitle(points, wanted, what);
  const ratio = twoDigits(
    weightsOf(Number(declared?.at?.units ?? summary.values.units)) / Number(summary.values.examples),
  );
  const at = points.map(({ value }) => Number(value));
  const curves = descentNames.map((descent) => ({
    descent,
    ...styles[descent],
    shares: points.map(({ summary: of }) => wilson(read.median(of, `${descent}.share`), Number(of.values.repeats))),
  }));
  const asks = invitation(face, name, summary);
  const said = curves.map(({ label, shares }) => `${label}: ${shares.map(({ share }) => percent(share)).join(", ")}`);
  return (
    <Panel
      label={`${title}. Share fitted with ${ratio} weights for each example. ${points.length > 0 ? said.join("; ") : asks}.`}
      title={title}
      aspect={1.4}
      narrow={1}
    >
      {({ width, height }) => (
        <Plot
          width={width}
          height={height}
          x={log(domain)}
          {...SHARES}
          xLabel={`${capital(what)} (log scale)`}
          yLabel={`Share fitted, ${ratio} weights for each example`}
          xTicks={xTicks}
          ends={curves.map(({ ink, label, shares }) => ({ ink, text: label, y: shares.map(({ share }) => share) }))}
        >
          {curves.map(({ descent, ink, dash, shares }) => (
            <g key={descent}>
              <Line x={at} y={shares.map(({ share }) => share)} ink={ink} dash={dash} mark={false} />
              <Points
                x={at}
                y={shares.map(({ share }) => share)}
                low={shares.map(({ low }) => low)}
                high={shares.map(({ high }) => high)}
                ink={ink}
                r={3}
                hollow={descent === "adam"}
              />
            </g>
          ))}
          {points.length === 0 ? <Note text={asks} /> : null}
        </Plot>
      )}
    </Panel>
  );
}
