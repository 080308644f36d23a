/** The figure's numbers as a table: what came out, and the curves once it is opened. */
import { useState } from "react";
import type { Summary } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { formatNumber } from "./format.ts";
import { ensembleInWords, reachInWords } from "./settings.ts";

export function DataTable() {
  const [open, setOpen] = useState(false);
  return (
    <details className="data-table" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Numbers</summary>
      <Scalars />
      {open ? <Curves /> : null}
    </details>
  );
}

function Scalars() {
  const { experiment } = useFigure().widget;
  const { title, outputs } = experiment;
  const summary = useFigureState((figure) => figure.summary);
  return (
    <ScrollRegion name={`${title}: what came out`}>
      <table>
        <caption>{`${reachInWords(experiment, summary)}; ${ensembleInWords(experiment, summary)}.`}</caption>
        <thead>
          <tr>
            <th scope="col">Quantity</th>
            <th scope="col">median</th>
            <th scope="col">lower quartile</th>
            <th scope="col">upper quartile</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(outputs.scalars).map(([name, { label, unit, format }]) => {
            const band = summary.scalars[name];
            return (
              <tr key={name}>
                <th scope="row">{unit ? `${label} (${unit})` : label}</th>
                <td>{formatNumber(band?.median, format)}</td>
                <td>{formatNumber(band?.low, format)}</td>
                <td>{formatNumber(band?.high, format)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** The steps at which all curves were recorded. */
function stepsOf(summary: Summary): readonly number[] {
  return Object.values(summary.series).reduce<readonly number[]>(
    (x, band) => (band.x.length > x.length ? band.x : x),
    [],
  );
}

function Curves() {
  const { title, outputs } = useFigure().widget.experiment;
  const summary = useFigureState((figure) => figure.summary);
  const names = Object.keys(summary.series);
  if (names.length === 0) return null;
  return (
    <ScrollRegion name={`${title}: medians over the run`}>
      <table>
        <caption>Medians over the run.</caption>
        <thead>
          <tr>
            <th scope="col">Step</th>
            {names.map((name) => (
              <th key={name} scope="col">
                {outputs.scalars[name]?.label ?? name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stepsOf(summary).map((step, place) => (
            <tr key={step}>
              <th scope="row">{grouped(step)}</th>
              {names.map((name) => (
                <td key={name}>{formatNumber(summary.series[name]?.median[place], outputs.scalars[name]?.format)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
