/** What is painted is as fine as the deck around it is large, or as the address asks. */
import type { Locator } from "@playwright/test";
import { deck, expect, site, test } from "./figure.ts";
import { figureIn, openDeck } from "./reveal.ts";

const id = "two-wells";
const finenessOf = (canvas: Locator) =>
  canvas.evaluate((element) => (element as HTMLCanvasElement).width / (element as HTMLCanvasElement).offsetWidth);

test("as the address asks", async ({ page }) => {
  for (const dpr of [1, 3]) {
    await page.goto(site(`embed/v1/${id}/?play=off&dpr=${dpr}`));
    await expect.poll(() => finenessOf(page.locator("canvas").first())).toBeCloseTo(dpr, 1);
  }
});

for (const [width, scale] of [
  [960, 1],
  [1920, 2],
] as const)
  test(`in a deck that is enlarged by ${scale}`, async ({ page }) => {
    await page.setViewportSize({ width, height: (width * 9) / 16 });
    await openDeck(page, {
      slides: [{ frames: [`${id}/?play=off&beats=0`] }],
      options: { width: 960, height: 540, margin: 0 },
      plugin: true,
    });
    await expect.poll(() => finenessOf(figureIn(page, id).locator("canvas").first())).toBeCloseTo(scale, 1);
  });

test("a host that says no number is told so, and what is painted stays as fine", async ({ page }) => {
  await page.goto(deck());
  const told = await page.evaluate(
    async (address) => {
      const frame = document.createElement("iframe");
      frame.src = address;
      document.body.append(frame);
      await new Promise((loaded) => frame.addEventListener("load", loaded));
      const say = (type: string, payload: object) => ({ protocol: "theory-embed", v: 1, type, payload });
      const port = await new Promise<MessagePort>((answered) => {
        addEventListener("message", ({ ports: [given] }) => given && answered(given));
        const call = () => frame.contentWindow?.postMessage(say("hello", { nonce: "n", role: "host" }), "*");
        call();
        setInterval(call, 250);
      });
      return new Promise<string>((heard) => {
        port.onmessage = ({ data }: MessageEvent<{ type: string; payload: { message?: string } }>) => {
          if (data.type === "warning") heard(JSON.stringify(data.payload));
        };
        port.postMessage(say("view", { scale: "projector" }));
      });
    },
    site(`embed/v1/${id}/?play=off`),
  );
  expect(told).toContain("not a number above 0");
  const canvas = page.frameLocator("iframe").locator("canvas").first();
  await expect.poll(() => finenessOf(canvas)).toBeCloseTo(1, 1);
});
