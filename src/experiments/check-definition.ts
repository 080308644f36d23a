/** Whether a definition can work at all, so that everything made from it can rely on it. */
import { attempt, checkParameters, type Fail, twice } from "./check-parameters.ts";
import { filesFor } from "./files.ts";
import type { Guess } from "./guess.ts";
import { pointsOf } from "./sweeps.ts";
import type { Experiment, Outputs, Sweep, Values } from "./types.ts";
import { withChanges } from "./values.ts";

export const mostFrames = 120;
const mostWords = 12;

/** Settings as they come to be; a value that is not allowed is told with the place where it stands. */
function settings(experiment: Experiment, changes: Values | undefined, where: string, fail: Fail): Values {
  const values = allowed(experiment, changes, where, fail);
  if (filesFor(experiment, values)) fail(`${where}: it needs files of a reader, which only a reader may ask for`);
  return values;
}

function allowed({ parameters, defaults }: Experiment, changes: Values | undefined, where: string, fail: Fail): Values {
  return attempt(
    () => withChanges(parameters, defaults, changes),
    (why) => fail(`${where}: ${why}`),
  );
}

function checkUnique(names: readonly string[], what: string, fail: Fail): void {
  const [again] = twice(names);
  if (again !== undefined) fail(`${what} ${again} stands twice`);
}

function checkFields({ fields }: Outputs, fail: Fail): void {
  for (const [name, { x }] of Object.entries(fields))
    if (x !== undefined && !fields[x]) fail(`field ${name}: no field ${x} for its positions`);
}

function checkClaims(experiment: Experiment, fail: Fail): void {
  const { claims, knownAnswers } = experiment;
  checkUnique(
    [...claims, ...knownAnswers].map(({ id }) => id),
    "claim",
    fail,
  );
  for (const { id, atLeast, atMost, at, control } of claims) {
    if ((atLeast === undefined) === (atMost === undefined)) fail(`claim ${id}: wanted one of atLeast and atMost`);
    settings(experiment, at, `claim ${id}`, fail);
    settings(experiment, control.at, `control of claim ${id}`, fail);
  }
  for (const { id, at } of knownAnswers) settings(experiment, at, `known answer ${id}`, fail);
}

/** A reader's files count at some settings, which a drop on the figure sets. */
function checkFiles(experiment: Experiment, fail: Fail): void {
  const { files } = experiment;
  if (files && !filesFor(experiment, allowed(experiment, files.at, "at", fail)))
    fail(`its data at these settings do not name ${files.name}`);
}

function checkSweep(experiment: Experiment, sweep: Sweep, fail: Fail): void {
  const { parameters, outputs, defaults, chance } = experiment;
  const points = attempt(() => pointsOf(parameters, sweep, defaults), fail);
  if (points.some(({ values }) => filesFor(experiment, values))) fail("at the defaults it needs files of a reader");
  if (points.length < 2) fail(`${points.length} points at the defaults, wanted 2 or more`);
  if (sweep.by?.over === sweep.over) fail(`both its parameters are ${sweep.over}`);
  for (const scalar of sweep.scalars) if (!outputs.scalars[scalar]) fail(`no scalar ${scalar}`);
  const seeds = typeof sweep.seeds === "function" ? sweep.seeds(defaults) : (sweep.seeds ?? 1);
  if (!(Number.isInteger(seeds) && seeds >= 1)) fail(`${seeds} seeds, wanted a whole number from 1`);
  if (chance === false && seeds > 1) fail(`${seeds} seeds, where nothing is drawn at random`);
}

/** Of what a survey gathers, a reader sees as much as there is; at first nothing is. */
function checkSurvey({ survey, sweeps = {}, outputs, defaults, parameters }: Experiment, fail: Fail): void {
  if (!survey) return;
  if (!Object.hasOwn(sweeps, survey.sweep))
    fail(`survey: no sweep ${survey.sweep}, wanted one of ${Object.keys(sweeps).join(", ") || "none"}`);
  const stranger = survey.readings?.of.find((name) => !Object.hasOwn(parameters, name));
  if (stranger !== undefined) fail(`survey: no parameter ${stranger} to read by`);
  if (!survey.gather) return;
  for (const [name, { series }] of Object.entries(outputs.scalars))
    if (series) fail(`survey: scalar ${name} has a series, where there are no steps to record`);
  const { gather } = survey;
  const gathered = attempt(
    () => gather([], defaults),
    (why) => fail(`survey: without points it throws: ${why}`),
  );
  for (const part of ["scalars", "fields"] as const)
    for (const name of Object.keys(outputs[part]))
      if (!Object.hasOwn(gathered[part], name)) fail(`survey: without points it gathers no ${part} ${name}`);
}

const empty = ({ min, max }: { readonly min: number; readonly max: number }) => !(min < max);

function checkGuess(experiment: Experiment, guess: Guess, fail: Fail): void {
  const words = guess.question.split(/\s+/).length;
  if (words > mostWords) fail(`its question has ${words} words, wanted at most ${mostWords}`);
  settings(experiment, guess.at, "at", fail);
  if (guess.kind === "mark") {
    if (!Object.hasOwn(experiment.outputs.scalars, guess.of)) fail(`no scalar ${guess.of}`);
    if (empty(guess) || !(guess.step > 0)) fail(`${guess.min} to ${guess.max} by ${guess.step} is empty`);
  } else if (guess.kind === "curve") {
    const { x, y, knots } = guess;
    if (empty(x) || empty(y) || !(y.step > 0)) fail("an axis is empty");
    if (!(Number.isInteger(knots) && knots >= 2)) fail(`${knots} knots, wanted 2 or more`);
  } else {
    const answers = (guess.kind === "choice" ? guess.choices : guess.items).map(({ value }) => value);
    if (answers.length < 2) fail(`${answers.length} answers, wanted 2 or more`);
    checkUnique(answers, "answer", fail);
  }
}

function checkBeats(experiment: Experiment, fail: Fail): void {
  const { beats = [], steps } = experiment;
  checkUnique(
    beats.map(({ id }) => id),
    "beat",
    fail,
  );
  for (const { id, values, step } of beats) {
    const most = steps(settings(experiment, values, `beat ${id}`, fail));
    if (typeof step === "number" && !(Number.isInteger(step) && step >= 0 && step <= most))
      fail(`beat ${id}: step ${step}, wanted a whole number to ${most}`);
  }
}

/**
 * @throws Error naming the experiment and what is wrong with it
 */
export function checkDefinition(experiment: Experiment): void {
  const { id, parameters, outputs, presets = [], sweeps = {}, guess, brief, steps, every, defaults } = experiment;
  const fail: Fail = (what) => {
    throw new Error(`experiment ${id}: ${what}`);
  };
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) fail("the id is not kebab-case");
  checkParameters(parameters, fail);
  checkFields(outputs, fail);
  checkClaims(experiment, fail);
  checkUnique(
    presets.map(({ label }) => label),
    "preset",
    fail,
  );
  for (const { label, values } of presets) settings(experiment, values, `preset ${label}`, fail);
  for (const [name, sweep] of Object.entries(sweeps))
    checkSweep(experiment, sweep, (what) => fail(`sweep ${name}: ${what}`));
  checkSurvey(experiment, fail);
  if (guess) checkGuess(experiment, guess, (what) => fail(`guess: ${what}`));
  settings(experiment, {}, "the defaults", fail);
  settings(experiment, brief, "brief", fail);
  checkFiles(experiment, (what) => fail(`files: ${what}`));
  checkBeats(experiment, fail);
  if (!(Number.isInteger(steps(defaults)) && steps(defaults) >= 1))
    fail(`${steps(defaults)} steps at the defaults, wanted a whole number from 1`);
  if (experiment.data && experiment.chance === false && steps(defaults) === 1)
    fail("it names data, for which an answer under the finger cannot wait");
  const frames = Math.ceil(steps(defaults) / every(defaults)) + 1;
  if (!(frames <= mostFrames + 1)) fail(`${frames} frames at the defaults, wanted at most ${mostFrames + 1}`);
}
