// `npm run test:long`: what takes longer than a change may wait for. Writes docs/long-run.md.
import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { cpus, release, type } from "node:os";
import { join } from "node:path";
import { ensureBrowser, noBrowser } from "./browser.mjs";
import { install } from "./launch.mjs";

const root = join(import.meta.dirname, "../..");

install();
const checks = await import("./checks.mjs");
const { engines } = await import("./engines.mjs");

/** In this order; what makes a whole copy of the project comes last. */
const plan = [
  ["types", checks.types],
  ["lint", checks.lint],
  ["unit tests", checks.unit],
  ["claims, seeds from 1", () => checks.claims(1)],
  ["claims, seeds from 1000", () => checks.claims(1000)],
  ["stored results with their sweeps", () => checks.stored(true)],
  ["build", checks.build],
  ["the built files", checks.built],
  ["widgets in a browser", inBrowser("widgets in a browser", (browser) => checks.widgets(browser, true))],
  ["the built site in a browser", inBrowser("the built site in a browser", (browser) => checks.site(browser, true))],
  ["other engines", engines],
  ["npm test in a copy with a new figure", inBrowser("npm test in a copy with a new figure", checks.newFigure)],
];

function inBrowser(name, stage) {
  return async () => {
    const browser = ensureBrowser(console.log);
    return browser ? stage(browser) : { name, passed: 0, failed: 1, messages: [noBrowser] };
  };
}

const results = [];
const absent = [];
// told after each stage, so that a run that is cut off has its report
for (const [at, [, stage]] of plan.entries()) {
  const stages = stage === engines ? await ofEngines() : [stage];
  results.push(...(await checks.runStages(stages)));
  write(plan.slice(at + 1).map(([name]) => name));
}
console.log("docs/long-run.md written");
checks.finish(results);

async function ofEngines() {
  const { stages, notRun } = await engines();
  absent.push(...notRun);
  return stages;
}

function git(...given) {
  return spawnSync("git", given, { cwd: root, encoding: "utf8" }).stdout?.trim() || "unknown";
}

function cell(text) {
  return String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** @param later  the stages that have not been run yet */
function write(later) {
  const changed = git("status", "--porcelain", "--untracked-files=no", ":!docs/long-run.md") !== "unknown";
  const { passed, failed } = checks.total(results);
  const figures = results.flatMap(({ name, rows }) =>
    (rows ?? []).map(
      (row) =>
        `| ${cell(name)} | ${row.experiment} | ${row.kind} | ${row.id} | ${row.measured} | ${cell(row.wanted)} | ${row.control ?? ""} | ${row.passed ? "yes" : "**no**"} |`,
    ),
  );
  const report = `# The long run

Written by \`npm run test:long\`; not by hand.

- Date: ${new Date().toISOString().slice(0, 10)}
- Commit: ${git("rev-parse", "HEAD")}${changed ? ", with changes that are not committed" : ""}
- Machine: ${type()} ${release()}, ${cpus().length} cores (${cpus()[0]?.model ?? "unknown"}), Node ${process.version}
- Result: ${passed} passed, ${failed} failed${later.length > 0 ? ", not run to its end" : ""}

| stage | passed | failed | seconds |
| --- | ---: | ---: | ---: |
${results.map((result) => `| ${cell(result.name)} | ${result.passed} | ${result.failed} | ${result.seconds} |`).join("\n")}
${[...absent, ...later].map((stage) => `| ${stage} | not run | not run | |`).join("\n")}

| seeds | experiment | kind | id | measured | wanted | at its control | holds |
| --- | --- | --- | --- | ---: | ---: | ---: | --- |
${figures.join("\n")}
`;
  writeFileSync(join(root, "docs/long-run.md"), report);
}
