/** The policy of an embed's page: nothing offends it; where it forbids WebAssembly the TypeScript engine gives the same numbers. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { serve } from "../../src/commands/serve.mjs";
import { dist, figures, read, sample } from "./dist.ts";
import { alone, ask, expect, numbers, test } from "./figure.ts";

const listed = figures.find(({ id }) => id === "two-wells") ?? sample[0]!;
const page = `embed/v1/${listed.id}/index.html`;
const allows = " 'wasm-unsafe-eval'";

declare global {
  interface Window {
    offences: string[];
  }
}

/** Its numbers at the end of a short run, and what of the page was against its policy. */
async function told(page: Page, address: string) {
  await page.addInitScript(() => {
    window.offences = [];
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      window.offences.push(`${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(address);
  const figure = page.locator(`figure[data-widget="${listed.id}"]`);
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "false");
  await ask(figure);
  await expect(figure).toHaveAttribute("data-state", "done");
  const table = await numbers(figure);
  const compiles = await page.evaluate(() => {
    try {
      // eight bytes: the least that is a module
      return new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])) !== null;
    } catch {
      return false;
    }
  });
  return { table, compiles, offences: await page.evaluate(() => window.offences) };
}

test("no offence; and the same numbers where WebAssembly is forbidden", async ({ page: tab, context, allowed }) => {
  const brief = Object.entries(listed.brief).map(([name, value]) => `&${name}=${value}`);
  const address = alone(listed, brief.join(""));
  const usual = await told(tab, address);
  expect(usual.offences).toEqual([]);
  expect(usual.compiles).toBe(true);

  const html = read(page);
  expect(html).toContain(allows);
  const folder = mkdtempSync(join(tmpdir(), "policy-"));
  mkdirSync(join(folder, "embed/v1", listed.id), { recursive: true });
  symlinkSync(join(dist, "assets"), join(folder, "assets"));
  writeFileSync(join(folder, page), html.replace(allows, ""));
  const strict = await serve({ folder, port: 0 });
  allowed.push(/WebAssembly|wasm/);
  const other = await context.newPage();
  const found = await told(other, `${strict.url}embed/v1/${listed.id}/${new URL(address).search}`);
  expect(found.compiles).toBe(false);
  expect(found.table).toBe(usual.table);
  await other.close();
  await strict.close();
  rmSync(folder, { recursive: true });
});
