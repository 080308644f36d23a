/** What axe finds on a page. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";
import type { AxeResults } from "axe-core";
import { expect } from "./figure.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** @param further  rules that axe knows and does not apply by itself */
export async function violations(page: Page, further: readonly string[] = []): Promise<string[]> {
  // evaluated, not added as a script: the page's own policy forbids that
  await page.evaluate(axe);
  const rules = Object.fromEntries(further.map((rule) => [rule, { enabled: true }]));
  const results = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run: (given: object) => Promise<AxeResults> } }).axe.run(options),
    { rules },
  );
  expect(results.passes.length).toBeGreaterThan(10);
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => `${id}: ${node.html.slice(0, 160)}`),
  );
}
