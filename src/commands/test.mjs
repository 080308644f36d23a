// `npm test`: everything that must hold, quickest first. `npm test -- --node` leaves the browser out;
// `npm test -- --docs` puts the times of this run into docs/tests.md.
import { ensureBrowser, noBrowser } from "./browser.mjs";
import { install } from "./launch.mjs";

const given = process.argv.slice(2);
const unknown = given.find((word) => word !== "--node" && word !== "--docs");
if (unknown !== undefined) {
  console.error(`${unknown} came, wanted --node, --docs or nothing`);
  process.exit(2);
}

install();
const checks = await import("./checks.mjs");
const results = await checks.runStages([
  checks.types,
  checks.lint,
  checks.unit,
  () => checks.claims(1),
  () => checks.stored(false),
  checks.build,
  checks.built,
]);

if (given.includes("--node")) {
  console.log(`${await checks.browserChecks()} skipped: the browser checks`);
} else {
  const browser = ensureBrowser(console.log);
  const missing = { name: "browser checks", passed: 0, failed: 1, messages: [noBrowser] };
  const stages = browser ? [() => checks.widgets(browser), () => checks.site(browser)] : [async () => missing];
  results.push(...(await checks.runStages(stages)));
}
await checks.tellGrowth(results, given.includes("--docs"));
checks.finish(results);
