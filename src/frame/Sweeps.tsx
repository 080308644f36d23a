/** Questions that one run cannot answer: a button each, progress with an estimate, and a table of what came out. */
import { bandInWords } from "../experiments/summary.ts";
import type { Sweep, SweepResult } from "../experiments/types.ts";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { formatNumber, formatSeconds } from "./format.ts";
import { fittingSweeps } from "./settings.ts";
import { WhenAlive } from "./WhenAlive.tsx";

export function Sweeps() {
  const { widget } = useFigure();
  const values = useFigureState((figure) => figure.values);
  const sweeps = useFigureState((figure) => figure.sweeps);
  const declared = Object.entries(widget.experiment.sweeps ?? {});
  if (declared.length === 0) return null;
  const known = fittingSweeps(widget.experiment, values, sweeps);
  return (
    <details className="sweeps">
      <summary>Questions that take many runs</summary>
      <WhenAlive>
        {declared.map(([name, sweep]) => (
          <SweepPart key={name} name={name} sweep={sweep} result={known[name]} />
        ))}
      </WhenAlive>
    </details>
  );
}

interface SweepPartProps {
  readonly name: string;
  readonly sweep: Sweep;
  readonly result: SweepResult | undefined;
}

function SweepPart({ name, sweep, result }: SweepPartProps) {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const sweeping = useFigureState((figure) => figure.sweeping);
  const mine = sweeping?.name === name ? sweeping : null;
  const left = mine && mine.secondsLeft !== null ? `, ${formatSeconds(mine.secondsLeft)} left` : "";
  return (
    <div className="sweep">
      <button
        type="button"
        className="button"
        disabled={!alive || mine !== null}
        onClick={() => store.startSweep(name)}
      >
        {sweep.question}
      </button>
      {mine ? (
        <div className="sweep-progress">
          <progress aria-label={sweep.label} value={mine.done} max={mine.total} />
          <span>
            {mine.done} of {mine.total} runs{left}
          </span>
          <button type="button" className="button" onClick={() => store.cancelSweep()}>
            Cancel
          </button>
        </div>
      ) : null}
      {result && result.points.length > 0 ? <SweepTable sweep={sweep} result={result} /> : null}
    </div>
  );
}

function SweepTable({ sweep, result }: { readonly sweep: Sweep; readonly result: SweepResult }) {
  const { title, parameters, outputs } = useFigure().widget.experiment;
  const seeds = result.points[0]?.summary.seeds.length ?? 0;
  return (
    <ScrollRegion name={`${title}: ${sweep.label}`}>
      <table>
        <caption>
          {sweep.label}; {bandInWords(seeds)}.
        </caption>
        <thead>
          <tr>
            <th scope="col">{parameters[result.over]?.label ?? result.over}</th>
            {sweep.scalars.map((scalar) => (
              <th key={scalar} scope="col">
                {outputs.scalars[scalar]?.label ?? scalar}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.points.map(({ value, summary }) => (
            <tr key={value}>
              <th scope="row">{value}</th>
              {sweep.scalars.map((scalar) => {
                const band = summary.scalars[scalar];
                const format = outputs.scalars[scalar]?.format;
                const spread = band && band.low !== band.high;
                return (
                  <td key={scalar}>
                    {formatNumber(band?.median, format)}
                    {spread ? ` (${formatNumber(band.low, format)} to ${formatNumber(band.high, format)})` : ""}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
