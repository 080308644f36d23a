/** Where a figure comes from and how much it can bear. */
import { learnerSizes } from "../experiments/counts.ts";
import { kindOf } from "../experiments/kinds.ts";
import { settingWords } from "../experiments/setting-words.ts";
import type { Claim, Experiment, Summary, Values } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";
import { faceFile, testFile, widgetFile } from "../terms/places.ts";
import { useFigure, useFigureState } from "./context.ts";
import { formatNumber } from "./format.ts";
import { ensembleInWords, sweptNames } from "./settings.ts";

export function Passport() {
  const { widget } = useFigure();
  const { provenance, knownAnswers } = widget.experiment;
  return (
    <details className="passport">
      <summary>Passport</summary>
      <dl>
        <dt>Status</dt>
        <dd>{provenance.status}</dd>
        <Sources />
        <Settings />
        <Sizes />
        <Claims />
        {knownAnswers.length > 0 ? (
          <>
            <dt>Known answers</dt>
            {knownAnswers.map((answer) => (
              <dd key={answer.id}>{answer.sentence}</dd>
            ))}
          </>
        ) : null}
        {provenance.limits.length > 0 ? <dt>Limits</dt> : null}
        {provenance.limits.map((limit) => (
          <dd key={limit}>{limit}</dd>
        ))}
        <Code />
      </dl>
    </details>
  );
}

/** "Poggio 2017" of "poggio2017". */
function wordsOfKey(key: string): string {
  const [, name = key, year = ""] = /^([a-z-]+)(\d{4}[a-z]?)$/i.exec(key) ?? [];
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${year}`.trim();
}

function Sources() {
  const { widget, options } = useFigure();
  const { talk, papers } = widget.experiment.provenance;
  const onPage = options.place === "page";
  return (
    <>
      {talk.length > 0 ? (
        <>
          <dt>Talk of 2017</dt>
          <dd>
            {talk.length > 1 ? "rows" : "row"} {talk.join(", ")}
          </dd>
        </>
      ) : null}
      {papers.length > 0 ? <dt>Papers</dt> : null}
      {papers.map((key) => (
        <dd key={key}>
          {onPage ? (
            <a href={`#ref-${key}`}>{options.citations?.[key] ?? wordsOfKey(key)}</a>
          ) : (
            (options.citations?.[key] ?? wordsOfKey(key))
          )}
        </dd>
      ))}
    </>
  );
}

function settingsInWords(experiment: Experiment, values: Values): string {
  const swept = sweptNames(experiment);
  return Object.entries(experiment.parameters)
    .filter(([name]) => !swept.includes(name))
    .map(([name, parameter]) => `${parameter.label}: ${settingWords(parameter, values[name])}`)
    .join(" · ");
}

function Settings() {
  const { experiment } = useFigure().widget;
  const values = useFigureState((figure) => figure.summary.values);
  const seeds = useFigureState((figure) => figure.summary.seeds);
  const steps = useFigureState((figure) => figure.summary.steps);
  const ensemble = useFigureState((figure) => ensembleInWords(experiment, figure.summary));
  const survey = kindOf(experiment) === "survey";
  return (
    <>
      <dt>Settings of this picture</dt>
      <dd>{settingsInWords(experiment, values)}</dd>
      <dd>{`${grouped(steps)} ${survey ? "runs" : "steps"}`}</dd>
      <dt>Seeds</dt>
      <dd>
        {seeds.length > 1 ? `${seeds[0]} to ${seeds.at(-1)}; lines and bands: ` : `${seeds[0]}; `}
        {ensemble}
      </dd>
    </>
  );
}

function Sizes() {
  const { experiment } = useFigure().widget;
  const values = useFigureState((figure) => figure.summary.values);
  const training = experiment.training?.(values);
  const sizes = learnerSizes(experiment, values);
  if (!training || sizes.length === 0) return null;
  return (
    <>
      <dt>Learners</dt>
      {sizes.map(({ name, label, ink, parameters, flops }) => (
        <dd key={name}>
          <span className={`ink-${ink}`}>{label}</span>: {formatNumber(parameters, "integer")} parameters,{" "}
          {formatNumber(flops, "integer")} operations an example
        </dd>
      ))}
      <dt>Training</dt>
      <dd>
        {training.target}; {formatNumber(training.batches.examples, "integer")} examples in batches of{" "}
        {formatNumber(training.batches.size, "integer")}, drawn {training.batches.replacement ? "with" : "without"}{" "}
        replacement
      </dd>
    </>
  );
}

/** The stored run may lack a field that a claim reads; its own check has it. */
function measureStored(claim: Claim, stored: Summary): number {
  try {
    return claim.measure(stored);
  } catch {
    return Number.NaN;
  }
}

/** What was measured on the stored run, for claims about the defaults. */
function measured(claim: Claim, stored: Summary): string {
  const wanted =
    claim.atLeast !== undefined ? `at least ${formatNumber(claim.atLeast)}` : `at most ${formatNumber(claim.atMost)}`;
  return claim.at ? `wanted ${wanted}` : `measured ${formatNumber(measureStored(claim, stored))}, wanted ${wanted}`;
}

function Claims() {
  const { widget, stored } = useFigure();
  const { claims } = widget.experiment;
  if (claims.length === 0) return null;
  return (
    <>
      <dt>Claims, checked at every change of the code</dt>
      {claims.map((claim) => (
        <dd key={claim.id}>
          {claim.sentence} <small>({measured(claim, stored.summary)})</small> Control: {claim.control.sentence}
        </dd>
      ))}
    </>
  );
}

function Code() {
  const { widget, options } = useFigure();
  const paths = [faceFile, widgetFile, testFile].map((file) => file(widget.experiment));
  return (
    <>
      <dt>Code and its test</dt>
      {paths.map((path) => (
        <dd key={path}>
          {options.sourceBase ? <a href={`${options.sourceBase}${path}`}>{path}</a> : <code>{path}</code>}
        </dd>
      ))}
    </>
  );
}
