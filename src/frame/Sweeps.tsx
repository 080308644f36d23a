/** Questions that one run cannot answer: a button each, progress with an estimate, and a table of what came out. */
import { bandInWords } from "../experiments/summary.ts";
import type { Sweep, SweepResult } from "../experiments/types.ts";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { formatNumber } from "./format.ts";
import { Progress } from "./Progress.tsx";
import { usePress } from "./press.ts";
import { fittingSweeps } from "./settings.ts";
import { WhenAlive } from "./WhenAlive.tsx";

export function Sweeps() {
  const { widget } = useFigure();
  const values = useFigureState((figure) => figure.values);
  const sweeps = useFigureState((figure) => figure.sweeps);
  const { survey, sweeps: all = {} } = widget.experiment;
  // the sweep that is the figure's run is drawn, not tabled
  const declared = Object.entries(all).filter(([name]) => !(survey?.gather && survey.sweep === name));
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
  const { experiment } = useFigure().widget;
  // the figure's main button runs that one
  const main = experiment.survey?.sweep === name;
  return (
    <div className="sweep">
      {main ? <p>{sweep.question}</p> : <SweepButton name={name} sweep={sweep} />}
      {result && result.points.length > 0 ? <SweepTable sweep={sweep} result={result} /> : null}
    </div>
  );
}

/** One button that starts and stops, so that the focus stays where it is. */
function SweepButton({ name, sweep }: Omit<SweepPartProps, "result">) {
  const { store } = useFigure();
  const alive = useFigureState((figure) => figure.alive);
  const mine = useFigureState((figure) => figure.sweeping?.name === name);
  const press = usePress(alive ? (mine ? "stop" : "start") : null, (meant) =>
    meant === "start" ? store.startSweep(name) : store.cancelSweep(),
  );
  return (
    <>
      <button type="button" className="button" aria-disabled={!alive} {...press}>
        {mine ? `Stop: ${sweep.label}` : sweep.question}
      </button>
      <Progress name={name} label={sweep.label} />
    </>
  );
}

/** How many runs stand behind a point; those that are only begun say so in their rows. */
const fullest = ({ points }: SweepResult): number =>
  points.reduce((most, { summary }) => Math.max(most, summary.seeds.length), 0);

const rowName = (place: readonly (number | string | undefined)[], runs: number, most: number): string[] => {
  const names = place.filter((value) => value !== undefined).map(String);
  return names.map((name, i) => (i === names.length - 1 && runs < most ? `${name} (${runs} of ${most} runs)` : name));
};

function SweepTable({ sweep, result }: { readonly sweep: Sweep; readonly result: SweepResult }) {
  const { title, parameters, outputs } = useFigure().widget.experiment;
  const seeds = fullest(result);
  return (
    <ScrollRegion name={`${title}: ${sweep.label}`}>
      <table>
        <caption>{`${sweep.label}; ${bandInWords(seeds)}.`}</caption>
        <thead>
          <tr>
            {[result.over, ...(result.by ? [result.by] : [])].map((name) => (
              <th key={name} scope="col">
                {parameters[name]?.label ?? name}
              </th>
            ))}
            {sweep.scalars.map((scalar) => (
              <th key={scalar} scope="col">
                {outputs.scalars[scalar]?.label ?? scalar}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.points.map(({ value, by, summary }) => (
            <tr key={`${value} ${by}`}>
              {rowName([value, by], summary.seeds.length, seeds).map((name, i) => (
                <th key={i === 0 ? "over" : "by"} scope="row">
                  {name}
                </th>
              ))}
              {sweep.scalars.map((scalar) => {
                const band = summary.scalars[scalar];
                const format = outputs.scalars[scalar]?.format;
                const spread = band && band.low !== band.high;
                return (
                  <td key={scalar}>
                    {formatNumber(band?.median, format) +
                      (spread ? ` (${formatNumber(band.low, format)} to ${formatNumber(band.high, format)})` : "")}
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
