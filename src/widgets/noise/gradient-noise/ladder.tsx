/** Variance and excess kurtosis of a batch's gradient against the batch size, both on log scales, beside their laws. */
import { read } from "../../../experiments/noise/gradient-noise/outputs.ts";
import { DRAWS, floorAt, SIZES, STEPS } from "../../../experiments/noise/gradient-noise/sizes.ts";
import { floorOf, kurtosisTitle, varianceTitle } from "../../../experiments/noise/gradient-noise/words.ts";
import type { FieldBand, Summary } from "../../../experiments/types.ts";
import { Label } from "../../../ui/Label.tsx";
import { Line } from "../../../ui/Line.tsx";
import { Note } from "../../../ui/Note.tsx";
import { Panel } from "../../../ui/Panel.tsx";
import { Plot } from "../../../ui/Plot.tsx";
import { Points } from "../../../ui/Points.tsx";
import { Rule } from "../../../ui/Rule.tsx";
import { log } from "../../../ui/scales.ts";
import { numberOf } from "./values.ts";

const MOST = SIZES[SIZES.length - 1]!;
const x = log([0.8, MOST * 1.25]);
const TICKS = [1, 4, 16, 64, 256, MOST];
/** Below these, values are rounding and not drawn. */
const LEAST = 1e-20;
/** The same of kurtoses: far below what chance leaves in a whole run. */
const FLAT = floorAt(DRAWS * STEPS) / 5;

const above = (values: ArrayLike<number> | undefined, least: number) =>
  Array.from(values ?? [], (value) => (value >= least ? value : null));

interface LadderProps {
  readonly summary: Summary;
}

export function Variances({ summary }: LadderProps) {
  const law = above(read.field(summary, "variances.law"), LEAST);
  const found = read.fieldBand(summary, "variances");
  const title = varianceTitle(summary);
  const largest = law[0] ?? null;
  const batch = numberOf(summary, "batch");
  const silent = law.at(-1) === null;
  return (
    <Panel
      label={`Variance of a batch’s gradient against batch size, log scales. ${title}.`}
      title={title}
      aspect={1.45}
    >
      {(size) => (
        <Plot
          {...size}
          x={x}
          y={log([(largest ?? 1) / (MOST * 6), (largest ?? 1) * 2])}
          xLabel="Batch size"
          yLabel="Variance"
          xTicks={TICKS}
        >
          {largest === null ? (
            <Note text="Every gradient is zero here, so that of every batch is zero too." />
          ) : (
            <>
              <Line x={SIZES} y={law} ink="law" />
              <Found band={found} least={LEAST} />
              <Own batch={batch} y={read.median(summary, "variance")} least={LEAST} />
              <Label x={4} y={largest / 4} dx={12} dy={-8} text="by theory" />
              {silent ? <Label x={MOST} y={largest / MOST / 4} dx={-2} dy={0} anchor="end" text="0 at all" /> : null}
            </>
          )}
        </Plot>
      )}
    </Panel>
  );
}

export function Kurtoses({ summary }: LadderProps) {
  const found = read.fieldBand(summary, "kurtoses");
  const law = above(read.field(summary, "kurtoses.law"), 1e-9);
  const title = kurtosisTitle(summary);
  return (
    <Panel
      label={`Excess kurtosis of a batch’s gradient against batch size, log scales. ${title}.`}
      title={title}
      aspect={1.45}
    >
      {(size) => (
        <Plot
          {...size}
          x={x}
          y={log([FLAT, 60])}
          xLabel="Batch size"
          yLabel="Excess kurtosis: 0 is normal"
          xTicks={TICKS}
          yTicks={[0.1, 1, 10]}
        >
          {summary.step > 0 ? <Rule y={floorOf(summary)} dashed label="below: chance" /> : null}
          <Line x={SIZES} y={law} ink="law" />
          <Found band={found} least={FLAT} />
          <Own batch={numberOf(summary, "batch")} y={read.median(summary, "kurtosis")} least={FLAT} />
          {law[1] ? <Label x={4} y={law[1]} dx={12} dy={-8} text="by theory" /> : null}
        </Plot>
      )}
    </Panel>
  );
}

function Found({ band, least }: { readonly band: FieldBand | null; readonly least: number }) {
  return (
    <Points
      x={SIZES}
      y={above(band?.values, least)}
      low={above(band?.low, least)}
      high={above(band?.high, least)}
      ink="accent"
    />
  );
}

/** The reader's batch. */
function Own({ batch, y, least }: { readonly batch: number; readonly y: number; readonly least: number }) {
  return y >= least ? <Points x={[batch]} y={[y]} ink="accent" hollow r={7} /> : null;
}
