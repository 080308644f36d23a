/** The figure's numbers as tables: what came out; once opened, the curves over the run, and each field over its places. */
import { type ReactNode, useState } from "react";
import type { Experiment, Summary } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";
import { ScrollRegion } from "../ui/ScrollRegion.tsx";
import { useFigure, useFigureState } from "./context.ts";
import { aligned, formatNumber } from "./format.ts";
import { ensembleInWords, reachInWords } from "./settings.ts";
import { fieldTable, type Table } from "./tables.ts";

export function DataTable() {
  const { outputs } = useFigure().widget.experiment;
  const fields = useFigureState((figure) => figure.summary.fields);
  // places of other fields stand in their tables
  const places = Object.values(outputs.fields).map(({ x }) => x);
  const shown = Object.keys(outputs.fields).filter(
    (name) => (fields[name]?.values.length ?? 0) > 0 && !places.includes(name),
  );
  return (
    <Later className="data-table" name="Numbers" first={<Scalars />}>
      <Curves />
      {shown.map((name) => (
        <Later key={name} name={outputs.fields[name]?.label ?? name}>
          <Field name={name} />
        </Later>
      ))}
    </Later>
  );
}

interface LaterProps {
  readonly className?: string;
  readonly name: string;
  /** There from the beginning; the rest is made when it is opened. */
  readonly first?: ReactNode;
  readonly children: ReactNode;
}

function Later({ className, name, first, children }: LaterProps) {
  const [open, setOpen] = useState(false);
  return (
    <details
      className={className}
      onToggle={(event) => {
        // details within details tell theirs too
        if (event.target === event.currentTarget) setOpen(event.currentTarget.open);
      }}
    >
      <summary>{name}</summary>
      {first}
      {open ? children : null}
    </details>
  );
}

/** When and over how many runs: "At step 30 of 300; median and middle half of 8 seeds." */
function captionOf(experiment: Experiment, summary: Summary): string {
  const reach = reachInWords(experiment, summary);
  return experiment.chance === false ? `${reach}.` : `${reach}; ${ensembleInWords(experiment, summary)}.`;
}

/** Where nothing is drawn at random, or one run is all, there is one number of each. */
const bandHeads = ({ chance }: Experiment, { seeds }: Summary) =>
  chance === false || seeds.length === 1 ? ["Value"] : ["Median", "Lower quartile", "Upper quartile"];

function Scalars() {
  const { experiment } = useFigure().widget;
  const { title, outputs } = experiment;
  const summary = useFigureState((figure) => figure.summary);
  const heads = bandHeads(experiment, summary);
  const names = Object.keys(outputs.scalars);
  const columns = (["median", "low", "high"] as const)
    .slice(0, heads.length)
    .map((side) => names.map((name) => formatNumber(summary.scalars[name]?.[side], outputs.scalars[name]?.format)));
  const firsts = names.map((name) => {
    const { label = name, unit } = outputs.scalars[name] ?? {};
    return unit ? `${label} (${unit})` : label;
  });
  return (
    <Numbers
      name={`${title}: what came out`}
      caption={captionOf(experiment, summary)}
      table={{ head: ["Quantity", ...heads], firsts, columns }}
    />
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
  const steps = stepsOf(summary);
  const columns = names.map((name) =>
    steps.map((_, i) => formatNumber(summary.series[name]?.median[i], outputs.scalars[name]?.format)),
  );
  const caption = summary.seeds.length === 1 ? "Over the run." : "Medians over the run.";
  const head = ["Step", ...names.map((name) => outputs.scalars[name]?.label ?? name)];
  return (
    <Numbers name={`${title}: over the run`} caption={caption} table={{ head, firsts: steps.map(grouped), columns }} />
  );
}

function Field({ name }: { readonly name: string }) {
  const { experiment } = useFigure().widget;
  const summary = useFigureState((figure) => figure.summary);
  const label = experiment.outputs.fields[name]?.label ?? name;
  const { caption, ...table } = fieldTable(experiment, summary, name);
  return <Numbers name={`${experiment.title}: ${label}`} caption={caption} table={table} />;
}

interface NumbersProps {
  readonly name: string;
  readonly caption: string;
  readonly table: Table;
}

function Numbers({ name, caption, table }: NumbersProps) {
  const columns = table.columns.map(aligned);
  return (
    <ScrollRegion name={name}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.head.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.firsts.map((first, i) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {columns.map((column, place) => (
                <td key={table.head[place + 1]}>{column[i]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
