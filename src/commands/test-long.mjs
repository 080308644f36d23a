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
  checks.types,
  checks.lint,
  checks.unit,
  () => checks.claims(1),
  () => checks.claims(1000),
  () => checks.stored(true),
  checks.build,
  checks.built,
  inBrowser((browser) => checks.widgets(browser, true)),
  inBrowser((browser) => checks.site(browser, true)),
  engines,
  inBrowser(checks.newFigure),
];

function inBrowser(stage) {
  return async () => {
    const browser = ensureBrowser(console.log);
    return browser ? stage(browser) : { name: "browser checks", passed: 0, failed: 1, messages: [noBrowser] };
  };
}

const results = [];
const absent = [];
// told after each stage, so that a run that is cut off has its report
for (const [at, stage] of plan.entries()) {
  results.push(...(await checks.runStages(stage === engines ? await ofEngines() : [stage])));
  write(plan.length - 1 - at);
}
console.log("docs/long-run.md written");
checks.finish(results);

/** They compare what the build has written: it must have been run. */
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

/** @param left  how many stages have not been run yet */
function write(left) {
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
- Result: ${passed} passed, ${failed} failed${left > 0 ? `, not run to its end: ${left} of ${plan.length} stages left` : ""}

| stage | passed | failed | seconds |
| --- | ---: | ---: | ---: |
${results.map((result) => `| ${cell(result.name)} | ${result.passed} | ${result.failed} | ${result.seconds} |`).join("\n")}
${absent.map((engine) => `| ${engine} | not run | not run | |`).join("\n")}

| seeds | experiment | kind | id | measured | wanted | at its control | holds |
| --- | --- | --- | --- | ---: | ---: | ---: | --- |
${figures.join("\n")}
`;
  writeFileSync(join(root, "docs/long-run.md"), report);
}
