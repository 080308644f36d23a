/** What hosts do to pages, and readers to addresses. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { chapters, distFiles, read, routeOf, widgetIds } from "./dist.ts";
import { awake, deck, expect, site, test } from "./figure.ts";

const id = "two-wells";

for (const route of ["noise/", `embed/v1/${id}/`]) {
  test(`a host that serves ${route} without its slash`, async ({ page }) => {
    const bare = site(route).replace(/\/$/, "");
    await page.route(
      (url) => url.href.startsWith(bare) && url.pathname === new URL(bare).pathname,
      (request) => request.fulfill({ contentType: "text/html", body: read(`${route}index.html`) }),
    );
    await page.goto(`${bare}?seeds=4#here`);
    await awake(page, id);
    expect(new URL(page.url()).pathname).toBe(new URL(site(route)).pathname);
    expect(new URL(page.url()).search).toContain("seeds=4");
    const out = page.locator('a[href*="gallery"]').first();
    expect(await out.evaluate((link) => (link as HTMLAnchorElement).href)).toMatch(/\/some\/where\/gallery\//);
  });
}

test("an embed without its slash, in a frame that has no origin", async ({ page }) => {
  const folder = `/x/embed/v1/${id}`;
  const host = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0] ?? "";
    const file = path.replace(folder, `embed/v1/${id}`);
    const known = path === folder ? `${file}/index.html` : distFiles.find((one) => one === file);
    response.writeHead(known ? 200 : 404, {
      "content-type": known?.endsWith(".js") ? "text/javascript" : "text/html",
      // so that what the browser fetched while it looked ahead is seen to be another address
      "cache-control": "no-store",
    });
    response.end(known ? read(known) : "");
  });
  await new Promise<void>((done) => host.listen(0, "localhost", done));
  const { port } = host.address() as AddressInfo;
  await page.goto(deck());
  await page.evaluate((address) => {
    const frame = document.createElement("iframe");
    frame.sandbox.add("allow-scripts");
    frame.width = "960";
    frame.height = "540";
    frame.src = address;
    document.body.prepend(frame);
  }, `http://localhost:${port}${folder}?play=click`);
  await expect(page.frameLocator("iframe").locator(".action")).toBeEnabled();
  host.close();
});

test("a page that is not there leads home, at any depth", async ({ page, allowed }) => {
  allowed.push(/404/);
  for (const nowhere of ["nope", "nope/deeper/still", "noise/nope"]) {
    await page.goto(site(nowhere));
    await expect(page.locator(".home")).toHaveAttribute("href", "/some/where/");
  }
  await page.locator(".home").click();
  await expect(page.locator("#main")).toBeVisible();
});

test("a gallery asked for a figure that there is none of shows all, and says so", async ({ page }) => {
  await page.goto(site("gallery/?id=nope"));
  await expect(page.locator(".gallery-item:visible")).toHaveCount(widgetIds.length);
  await expect(page.getByText("There is no figure “nope”")).toBeVisible();
  await page.goto(site(`gallery/?id=${id}`));
  await expect(page.locator(".gallery-item:visible")).toHaveCount(1);
});

test("a formula is copied once", async ({ page }) => {
  const file = chapters.find((chapter) => read(chapter).includes("katex-mathml")) ?? "";
  await page.goto(site(routeOf(file)));
  const copied = await page
    .locator(".katex")
    .first()
    .evaluate((formula) => {
      const range = document.createRange();
      range.selectNode(formula.parentElement ?? formula);
      const selection = getSelection()!;
      selection.removeAllRanges();
      selection.addRange(range);
      return { text: selection.toString(), hidden: formula.querySelector("annotation")?.textContent ?? "" };
    });
  expect(copied.hidden).not.toBe("");
  expect(copied.text).not.toBe("");
  expect(copied.text).not.toContain(copied.hidden.length > 2 ? copied.hidden : "\\");
  const plain = copied.text.replace(/\s/g, "");
  expect(plain.slice(0, plain.length / 2)).not.toBe(plain.slice(plain.length / 2));
});
