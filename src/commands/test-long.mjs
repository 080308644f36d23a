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

const results = await checks.runStages([
  checks.types,
  checks.lint,
  checks.unit,
  () => checks.claims(1),
  () => checks.claims(1000),
  () => checks.stored(true),
  checks.build,
  checks.built,
]);
const browser = ensureBrowser(console.log);
const missing = { name: "browser checks", passed: 0, failed: 1, messages: [noBrowser] };
results.push(
  ...(await checks.runStages(
    browser
      ? [() => checks.widgets(browser, true), () => checks.site(browser, true), checks.newFigure]
      : [async () => missing],
  )),
);
const inEngines = await engines();
results.push(...(await checks.runStages(inEngines.stages)));

const git = (...given) => spawnSync("git", given, { cwd: root, encoding: "utf8" }).stdout?.trim() || "unknown";
const changed = git("status", "--porcelain", "--untracked-files=no") !== "unknown";
const { passed, failed } = checks.total(results);
const cell = (text) => String(text).replaceAll("|", "\\|").replaceAll("\n", " ");
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
- Result: ${passed} passed, ${failed} failed

| stage | passed | failed | seconds |
| --- | ---: | ---: | ---: |
${results.map((result) => `| ${cell(result.name)} | ${result.passed} | ${result.failed} | ${result.seconds} |`).join("\n")}
${inEngines.notRun.map((engine) => `| ${engine} | not run | not run | |`).join("\n")}

| seeds | experiment | kind | id | measured | wanted | at its control | holds |
| --- | --- | --- | --- | ---: | ---: | ---: | --- |
${figures.join("\n")}
`;
writeFileSync(join(root, "docs/long-run.md"), report);
console.log("docs/long-run.md written");
checks.finish(results);
