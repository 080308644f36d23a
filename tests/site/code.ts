/** What a QR code on the screen says, as another program reads it off a picture. */
import type { Locator } from "@playwright/test";
import decode from "jsqr";

type Decode = (data: Uint8ClampedArray, width: number, height: number) => { readonly data: string } | null;
/** A classic module: what it exports is its default, or has one. */
const reader = ((decode as unknown as { default?: unknown }).default ?? decode) as Decode;

export async function codeIn(place: Locator): Promise<string | null> {
  const picture = (await place.screenshot()).toString("base64");
  // on a page that forbids nothing
  const page = await place.page().context().newPage();
  const { pixels, width, height } = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    return { pixels: [...data], width: image.width, height: image.height };
  }, picture);
  await page.close();
  return reader(new Uint8ClampedArray(pixels), width, height)?.data ?? null;
}
