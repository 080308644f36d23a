/** Where a figure comes from and how much it can bear. */
import { useSyncExternalStore } from "react";
import { learnerSizes } from "../experiments/counts.ts";
import { kindOf } from "../experiments/kinds.ts";
import { settingWords } from "../experiments/setting-words.ts";
import type { Claim, Experiment, Summary, Values } from "../experiments/types.ts";
import { grouped } from "../terms/numbers.ts";
import { faceFile, testFile, widgetFile } from "../terms/places.ts";
import { workAnchor } from "../terms/references.ts";
import { rowAnchor } from "../terms/rows.ts";
import { workAddress } from "./addresses.ts";
import { useFigure, useFigureState } from "./context.ts";
import { formatNumber } from "./format.ts";
import { ensembleInWords, sweptNames } from "./settings.ts";
import type { Trial, Trials } from "./tested.ts";

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
            <dt className="long">Known answers</dt>
            {knownAnswers.map((answer) => (
              <dd key={answer.id} className="long">
                {answer.sentence}
              </dd>
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
  const alive = useFigureState((figure) => figure.alive);
  const onPage = options.place === "page" || options.place === "sketch";
  const { citations = {}, rows = {} } = options.sources ?? {};
  const said = talk.flatMap((name) => (rows[name] ? [{ name, ...rows[name] }] : []));
  return (
    <>
      {said.length > 0 ? <dt>Said in the talk of 2017</dt> : null}
      {said.map(({ name, claim, here }) => (
        <dd key={name}>{here && onPage ? <a href={`#${rowAnchor(name)}`}>{claim}</a> : claim}</dd>
      ))}
      {papers.length > 0 ? <dt>Papers</dt> : null}
      {papers.map((key) => {
        const label = citations[key] ?? wordsOfKey(key);
        const here = `#${workAnchor(key)}`;
        const elsewhere = alive ? workAddress(location.href, key) : `/references/${here}`;
        return (
          <dd key={key}>
            {onPage ? (
              <a href={here}>{label}</a>
            ) : (
              <a href={elsewhere} target="_blank" rel="noopener" suppressHydrationWarning>
                {label}
              </a>
            )}
          </dd>
        );
      })}
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
      {experiment.chance === false ? null : (
        <>
          <dt>Seeds</dt>
          <dd>
            {(seeds.length > 1 ? `${seeds[0]} to ${seeds.at(-1)}; lines and bands: ` : `${seeds[0]}; `) + ensemble}
          </dd>
        </>
      )}
    </>
  );
}

function Sizes() {
  const { experiment } = useFigure().widget;
  const values = useFigureState((figure) => figure.summary.values);
  const training = experiment.training?.(values);
  const sizes = learnerSizes(experiment, values);
  if (!training || sizes.length === 0) return null;
  const upTo = sweptNames(experiment).includes("examples") ? "up to " : "";
  return (
    <>
      <dt className="long">Learners</dt>
      {sizes.map(({ name, label, ink, parameters, flops }) => (
        <dd key={name} className="long">
          <span className={`ink-${ink}`}>{label}</span>
          <span>{`: ${formatNumber(parameters, "integer")} parameters, ${formatNumber(flops, "integer")} operations an example`}</span>
        </dd>
      ))}
      <dt className="long">Training</dt>
      <dd className="long">
        {`${training.target}; ${upTo}${formatNumber(training.batches.examples, "integer")} examples in batches of ${formatNumber(
          training.batches.size,
          "integer",
        )}, drawn ${training.batches.replacement ? "with" : "without"} replacement`}
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

const NONE: Trials = {};

function Claims() {
  const { widget, stored, tested, options } = useFigure();
  const { claims } = widget.experiment;
  // only what is alive can be tested: prerendered pages do without the buttons
  const alive = useFigureState((figure) => figure.alive) && options.place !== "embed";
  const trials = useSyncExternalStore(tested.subscribe, tested.trials, () => NONE);
  if (claims.length === 0) return null;
  return (
    <>
      <dt className="long">Claims, checked at every change of the code</dt>
      {claims.map((claim) => (
        <dd key={claim.id} className="long">
          <span>{`${claim.sentence} `}</span>
          <small>{`(${measured(claim, stored.summary)})`}</small>
          <span>{` Control: ${claim.control.sentence}`}</span>
          {alive ? <Tests claim={claim} trials={trials[claim.id]} /> : null}
        </dd>
      ))}
    </>
  );
}

/** What the reader's own run came to: of the claim, which is to hold, and of its control, which is not. */
function trialInWords({ measured, held, runs }: Trial): string {
  const behind = runs > 1 ? `${grouped(runs)} seeds, ` : "";
  return `${behind}measured ${formatNumber(measured)}: ${held ? "it holds" : "it does not hold"}.`;
}

function Tests({ claim, trials = {} }: { readonly claim: Claim; readonly trials: Trials[string] | undefined }) {
  const { tested } = useFigure();
  const parts = [
    ["claim", "Test it yourself"],
    ["control", "Test its control"],
  ] as const;
  return (
    <span className="tests">
      {parts.map(([part, words]) => (
        <span key={part}>
          <button type="button" className="preset" onClick={() => tested.test(claim, part)}>
            {words}
            <span className="sr-only">: {part === "claim" ? claim.sentence : claim.control.sentence}</span>
          </button>
          {trials[part] ? <strong>{` You: ${trialInWords(trials[part])}`}</strong> : null}
        </span>
      ))}
    </span>
  );
}

function Code() {
  const { widget, options } = useFigure();
  const base = options.sources?.code;
  const paths = [faceFile, widgetFile, testFile].map((file) => file(widget.experiment));
  return (
    <>
      <dt className="long">Code and its test</dt>
      {paths.map((path) => (
        <dd key={path} className="long">
          {base ? <a href={`${base}${path}`}>{path}</a> : <code>{path}</code>}
        </dd>
      ))}
    </>
  );
}
