/** A page as it is printed: its sheets as pictures, and what is on them. */
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";

const run = promisify(execFile);

export interface Sheet {
  /** The share of its pixels that are not of its ground, 0 to 1. */
  readonly ink: number;
  /** Of equal pictures the same. */
  readonly hash: string;
}

/** Its PDF, drawn by poppler; where that is not installed, null. */
async function drawn(pdf: Buffer): Promise<Buffer[] | null> {
  const folder = await mkdtemp(join(tmpdir(), "sheets-"));
  try {
    const file = join(folder, "printed.pdf");
    await writeFile(file, pdf);
    await run("pdftoppm", ["-r", "48", "-png", file, join(folder, "sheet")]);
    const names = (await readdir(folder)).filter((name) => name.endsWith(".png")).sort();
    return await Promise.all(names.map((name) => readFile(join(folder, name))));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** What the screen shows of each page of a deck under the style sheets for print. */
async function shown(page: Page): Promise<Buffer[]> {
  await page.emulateMedia({ media: "print" });
  const sheets = page.locator(".pdf-page");
  const pictures =
    (await sheets.count()) === 0
      ? [await page.screenshot()]
      : await Promise.all((await sheets.all()).map((sheet) => sheet.screenshot()));
  await page.emulateMedia({ media: null });
  return pictures;
}

/** In order. What listens to `beforeprint` has been told. */
export async function sheetsOf(page: Page): Promise<readonly Sheet[]> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  const pictures = (await drawn(pdf)) ?? (await shown(page));
  const blank = await page.context().newPage();
  const sheets = await Promise.all(
    pictures.map(async (picture) => ({
      ink: await blank.evaluate(inkOf, picture.toString("base64")),
      hash: createHash("sha256").update(picture).digest("hex"),
    })),
  );
  await blank.close();
  return sheets;
}

async function inkOf(png: string): Promise<number> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d")!;
  context.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
  return pixels.filter((pixel) => pixel !== pixels[0]).length / pixels.length;
}
