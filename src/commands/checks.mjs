// The stages of `npm test` and `npm run test:long`: each runs one tool and counts what passed and what failed.
// A stage gives { name, passed, failed, messages }; it never throws for a check that fails. With `times`, tests or parts
// of the work by title and seconds, it can be told how long each figure takes; `sampled` stages prove a few in full.
import { spawn } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, relative } from "node:path";
import { growthTable, secondsByFigure, timesIn } from "./growth.mjs";

const root = join(import.meta.dirname, "../..");
const tools = {
  tsc: "node_modules/typescript/bin/tsc",
  biome: "node_modules/@biomejs/biome/bin/biome",
  vitest: "node_modules/vitest/vitest.mjs",
  vite: "node_modules/vite/bin/vite.js",
  playwright: "node_modules/@playwright/test/cli.js",
};

/** Runs a script of Node in the project's folder; gives its exit status and everything that it said. */
function node(script, given, environment = {}, folder = root) {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(folder, script), ...given], {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: "0", NO_COLOR: "1", ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    let errors = "";
    child.stdout.on("data", (data) => {
      output += data;
    });
    child.stderr.on("data", (data) => {
      errors += data;
    });
    child.on("error", (error) => done({ status: 1, output, errors: `${errors}${error.message}` }));
    child.on("close", (status) => done({ status: status ?? 1, output, errors }));
  });
}

const mostCharacters = 6000;

/** A message that can still be read: its beginning, and its end where tools say how it went. */
function readable(message) {
  const text = message.trim() || "no message came";
  if (text.length <= mostCharacters) return text;
  return `${text.slice(0, mostCharacters / 2)}\n[…]\n${text.slice(-mostCharacters / 2)}`;
}

const fails = (name, message) => ({ name, passed: 0, failed: 1, messages: [message] });

async function whole(name, script, given) {
  const { status, output, errors } = await node(script, given);
  return status === 0 ? { name, passed: 1, failed: 0, messages: [] } : fails(name, `${output}\n${errors}`);
}

export const types = () => whole("types", tools.tsc, ["--noEmit"]);
export const lint = () => whole("lint", tools.biome, ["check", "--colors=off", "--max-diagnostics=20"]);

/** The site; it says how long each embed took. */
export async function build() {
  const { status, output, errors } = await node(tools.vite, ["build"]);
  const result =
    status === 0 ? { name: "build", passed: 1, failed: 0, messages: [] } : fails("build", `${output}\n${errors}`);
  return { ...result, times: timesIn(output) };
}

/** Runs a tool that writes a report of JSON to a file, and reads it; null if there is none. */
async function withReport(run) {
  const folder = mkdtempSync(join(tmpdir(), "checks-"));
  try {
    const file = join(folder, "report.json");
    const result = await run(file);
    let report = null;
    try {
      report = JSON.parse(readFileSync(file, "utf8"));
    } catch {
      // the tool ended before it wrote one; its own words are the message
    }
    return { ...result, report };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Counts of Vitest's report. A file that could not be run, and an error outside of all tests, are a failure each. */
export function countVitest(name, { status, output, errors, report }) {
  if (!report) return fails(name, `${output}\n${errors}`);
  const messages = [];
  let failed = 0;
  for (const file of report.testResults) {
    const bad = file.assertionResults.filter((test) => test.status === "failed");
    failed += bad.length;
    for (const test of bad)
      messages.push(`${relative(root, file.name)} > ${test.fullName}\n${test.failureMessages.join("\n")}`);
    if (file.status === "failed" && bad.length === 0) {
      failed++;
      messages.push(`${relative(root, file.name)}\n${file.message}`);
    }
  }
  const passed = report.numPassedTests;
  if (status !== 0 && failed === 0) {
    failed++;
    messages.push(`${output}\n${errors}`.trim());
  }
  if (passed + failed === 0) return fails(name, "no test was found");
  const times = report.testResults.flatMap((file) =>
    file.assertionResults.map(({ fullName, duration }) => ({
      file: relative(root, file.name),
      title: fullName,
      seconds: (duration ?? 0) / 1000,
    })),
  );
  return { name, passed, failed, messages, times };
}

async function vitest(name, project, environment = {}, more = []) {
  return countVitest(
    name,
    await withReport((file) =>
      node(
        tools.vitest,
        ["run", `--project=${project}`, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`, ...more],
        environment,
      ),
    ),
  );
}

/** On all cores: by itself Vitest leaves one of them to who works beside it. */
export const unit = () => vitest("unit tests", "node", {}, ["--maxWorkers=100%"]);
export const built = () => vitest("the built files", "built");

/** What has tests proves the frame on a sample of figures, unless every one is asked for. */
const figures = (every) => (every ? { EVERY_FIGURE: "1" } : {});

export const widgets = async (browser, every = false) => ({
  ...(await vitest("widgets in a browser", "browser", { CHROMIUM: browser, ...figures(every) })),
  sampled: true,
});

function* specsOf(suite, file = suite.file) {
  for (const spec of suite.specs ?? []) yield { spec, file: spec.file ?? file };
  for (const inner of suite.suites ?? []) yield* specsOf(inner, inner.file ?? file);
}

/** Counts of Playwright's report; a test that passed on a second attempt has not passed. */
export function countPlaywright(name, { status, output, errors, report }) {
  if (!report) return fails(name, `${output}\n${errors}`);
  const messages = report.errors.map((error) => error.message ?? String(error.value));
  let failed = messages.length;
  let passed = 0;
  const times = [];
  for (const suite of report.suites)
    for (const { spec, file } of specsOf(suite))
      for (const test of spec.tests) {
        const spent = test.results.reduce((total, { duration }) => total + (duration ?? 0), 0);
        times.push({ file, title: spec.title, seconds: spent / 1000 });
        if (test.status === "expected") passed++;
        else if (test.status !== "skipped") {
          failed++;
          const said = test.results.flatMap((result) => result.errors.map((error) => error.message));
          messages.push(`${file} > ${spec.title}\n${said.join("\n")}`);
        }
      }
  if (status !== 0 && failed === 0) return fails(name, `${output}\n${errors}`);
  if (passed + failed === 0) return fails(name, "no test was found");
  return { name, passed, failed, messages, times };
}

export async function site(browser, every = false) {
  const report = await withReport((file) =>
    node(tools.playwright, ["test", "--reporter=json"], {
      CHROMIUM: browser,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      ...figures(every),
    }),
  );
  return { ...countPlaywright("the built site in a browser", report), sampled: true };
}

/** `npm run new` in a copy of the project, and all that `npm test` runs there. */
export async function newFigure() {
  const name = "npm test in a copy with a new figure";
  const copy = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
  try {
    const left = /[\\/](node_modules|dist|\.git)$/;
    cpSync(root, copy, { recursive: true, filter: (path) => !left.test(path) });
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"), "dir");
    const made = await node("src/commands/launch.mjs", ["new", "questions", "probe"], {}, copy);
    if (made.status !== 0) return fails(name, made.errors);
    const { status, output, errors } = await node("src/commands/test.mjs", [], {}, copy);
    const [, passed = "0"] = /^(\d+) passed, 0 failed$/m.exec(output) ?? [];
    return status === 0
      ? { name, passed: Number(passed), failed: 0, messages: [] }
      : fails(name, `${output}\n${errors}`);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/** How many browser checks there are, found without a browser. */
export async function browserChecks() {
  const listed = await withReport((file) =>
    node(tools.vitest, ["list", "--project=browser", "--staticParse", `--json=${file}`]),
  );
  const specs = await withReport((file) =>
    node(tools.playwright, ["test", "--list", "--reporter=json"], { PLAYWRIGHT_JSON_OUTPUT_NAME: file }),
  );
  const ofSite = (specs.report?.suites ?? []).reduce((sum, suite) => sum + [...specsOf(suite)].length, 0);
  return (listed.report?.length ?? 0) + ofSite;
}

function rowsOf(output) {
  try {
    return JSON.parse(output);
  } catch {
    return null;
  }
}

/** Every claim, control and known answer, a row each. */
export async function claims(firstSeed) {
  const name = `claims, seeds from ${firstSeed}`;
  const given = ["claims", "--json", "--first-seed", String(firstSeed)];
  const { output, errors } = await node("src/commands/launch.mjs", given);
  const rows = rowsOf(output);
  if (!rows) return fails(name, errors);
  const bad = rows.filter((row) => !row.passed);
  return {
    name,
    passed: rows.length - bad.length,
    failed: bad.length,
    messages: bad.map(
      (row) => `${row.experiment} ${row.kind} ${row.id}: ${row.measured}, wanted ${row.wanted}: ${row.reason}`,
    ),
    rows,
    times: timesIn(errors),
  };
}

/** Every stored result against what comes out now. */
export async function stored(withSweeps) {
  const name = withSweeps ? "stored results with their sweeps" : "stored results";
  const { output, errors } = await node("src/commands/launch.mjs", [
    "check-results",
    ...(withSweeps ? ["--sweeps"] : []),
  ]);
  const rows = rowsOf(output);
  if (!rows) return fails(name, errors);
  const bad = rows.filter((row) => row.reason !== null);
  return {
    name,
    passed: rows.length - bad.length,
    failed: bad.length,
    messages: bad.map((row) => `${row.id}: ${row.reason}`),
    times: timesIn(errors),
  };
}

/** Ids of all figures. */
async function figureIds() {
  const { output } = await node("src/commands/launch.mjs", ["experiment", "list"]);
  return (rowsOf(output) ?? []).map(({ id }) => id);
}

/** "two-wells 12.3, learner-race 4.0": what takes longest first. */
const told = ({ full, woken }) =>
  Object.entries(full)
    .map(([id, seconds]) => [id, seconds + (woken[id] ?? 0)])
    .concat(Object.entries(woken).filter(([id]) => full[id] === undefined))
    .sort(([, a], [, b]) => b - a)
    .slice(0, 6)
    .map(([id, seconds]) => `${id} ${seconds.toFixed(1)}`)
    .join(", ");

/** Runs stages in turn, telling how each ends; gives what each gave, with its time in seconds, and that of each figure. */
export async function runStages(stages) {
  const ids = await figureIds();
  const results = [];
  for (const stage of stages) {
    const start = Date.now();
    const result = await stage();
    const seconds = Math.round((Date.now() - start) / 1000);
    const byFigure = result.times ? secondsByFigure(ids, result.times, seconds) : null;
    const ofFigures = byFigure ? told(byFigure) : "";
    results.push({ ...result, seconds, byFigure });
    console.log(
      `${result.failed === 0 ? "ok  " : "FAIL"} ${result.name}: ${result.passed} passed, ${result.failed} failed (${seconds} s${ofFigures ? `; ${ofFigures}` : ""})`,
    );
    for (const message of result.messages) console.log(`\n${readable(message).replaceAll(/^/gm, "    ")}\n`);
  }
  return results;
}

export const total = (results) =>
  results.reduce(({ passed, failed }, result) => ({ passed: passed + result.passed, failed: failed + result.failed }), {
    passed: 0,
    failed: 0,
  });

/** How long each figure takes in each stage, and all of them with as many as the essay is meant to have. */
export async function tellGrowth(results, intoDocs) {
  const table = growthTable(results, await figureIds());
  console.log(`\n${table}\n`);
  if (!intoDocs) return;
  const file = join(root, "docs/tests.md");
  const machine = `${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}.`;
  const text = readFileSync(file, "utf8");
  const marked = /(<!-- growth -->\n)[\s\S]*(<!-- \/growth -->)/;
  writeFileSync(
    file,
    text.replace(marked, (_, before, after) => `${before}${machine}\n\n${table}\n${after}`),
  );
}

/** The last line, by which a machine tells how it went. */
export function finish(results) {
  const { passed, failed } = total(results);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
