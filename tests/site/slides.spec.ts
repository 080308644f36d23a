/** What is made for slides of other programs: films, a picture for each of a presenter's steps, and the zip of them. */
import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import type { Download, Locator, Page } from "@playwright/test";
import { figures } from "./dist.ts";
import { alone, awake, expect, onPage, test } from "./figure.ts";

const named = (id: string) => figures.find((figure) => figure.id === id)!;
const twin = named("polynomial-twin");
const survey = named("easy-fitting");
const brief = { ...twin.brief, seed: 3, seeds: 2 };

interface Made {
  readonly name: string;
  readonly bytes: Buffer;
}

async function opened(page: Page, id: string): Promise<Locator> {
  const figure = await awake(page, id);
  await figure.locator("details.menu summary").click();
  await expect(figure.getByRole("button", { name: "Download for slides" })).toBeVisible();
  return figure;
}

async function made(page: Page, figure: Locator, button: string): Promise<Made> {
  const [download] = await Promise.all([
    page.waitForEvent("download", { timeout: 0 }) as Promise<Download>,
    figure.getByRole("button", { name: button }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** The files of a zip by its central directory, as the format's own description has them: stored, and whole. */
function unzipped(zip: Buffer): Map<string, Buffer> {
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  expect(end).toBeGreaterThan(0);
  const files = new Map<string, Buffer>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    expect(zip.readUInt32LE(at)).toBe(0x02014b50);
    const [size, long] = [zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28)];
    const name = zip.toString("utf8", at + 46, at + 46 + long);
    const local = zip.readUInt32LE(at + 42);
    expect([zip.readUInt32LE(local), zip.readUInt16LE(local + 8)]).toEqual([0x04034b50, 0]);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(start, start + size);
    expect(crc32(content), name).toBe(zip.readUInt32LE(at + 16));
    files.set(name, content);
    at += 46 + long + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return files;
}

const numbersIn = (text: string, of: RegExp) => Number(of.exec(text)?.[1] ?? Number.NaN);

/** What a player makes of it: size, length, and frames at two times as so many different colours and their difference. */
async function played(page: Page, type: string, film: Buffer) {
  return page.evaluate(
    async ([address, kind]) => {
      const video = document.createElement("video");
      video.muted = true;
      video.src = address!;
      document.body.append(video);
      await new Promise<void>((resolve, reject) => {
        video.addEventListener("loadeddata", () => resolve(), { once: true });
        video.addEventListener("error", () => reject(new Error(`${kind}: ${video.error?.message}`)), { once: true });
      });
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [480, 270];
      const context = canvas.getContext("2d", { willReadFrequently: true })!;
      const frameAt = async (time: number) => {
        // sought is not yet shown
        const shown = new Promise((resolve) => video.requestVideoFrameCallback(resolve));
        video.currentTime = time;
        await shown;
        context.drawImage(video, 0, 0, canvas.width, canvas.height);
        return context.getImageData(0, 0, canvas.width, canvas.height).data;
      };
      const first = await frameAt(0.2);
      const last = await frameAt(video.duration - 0.2);
      const coloursOf = (data: Uint8ClampedArray) => new Set(new Uint32Array(data.buffer)).size;
      const differing = first.filter((value, i) => Math.abs(value - last[i]!) > 40).length;
      return {
        size: [video.videoWidth, video.videoHeight],
        seconds: video.duration,
        colours: [coloursOf(first), coloursOf(last)],
        differing,
      };
    },
    [`data:${type};base64,${film.toString("base64")}`, type],
  );
}

test("a film: as the browser can, of the right size and length, moving, and it says where it is from", async ({
  page,
  context,
}) => {
  await page.goto(onPage(twin, brief));
  const figure = await opened(page, twin.id);
  const can = await page.evaluate(async () => {
    const supports = async (codec: string) =>
      (await VideoEncoder.isConfigSupported({ codec, width: 1920, height: 1080 })).supported === true;
    const any = async (codecs: string[]) => (await Promise.all(codecs.map(supports))).includes(true);
    return {
      mp4: await any(["avc1.640028", "avc1.4d0028", "avc1.42e028"]),
      webm: await any(["vp8", "vp09.00.40.08"]),
    };
  });
  expect(can.webm).toBe(true);
  await expect(figure.getByRole("button", { name: "Download film (WebM)" })).toHaveCount(1);
  await expect(figure.getByRole("button", { name: "Download film (MP4)" })).toHaveCount(can.mp4 ? 1 : 0);
  await expect(figure.getByText("no MP4")).toHaveCount(can.mp4 ? 0 : 1);
  const before = page.url();
  const player = await context.newPage();
  for (const [kind, marks] of [
    ["webm", ["\x1aE\xdf\xa3", "webm"]],
    ["mp4", ["ftyp", "avc1"]],
  ] as const) {
    if (!can[kind]) continue;
    const button = kind === "webm" ? "Download film (WebM)" : "Download film (MP4)";
    const { name, bytes } = await made(page, figure, button);
    expect(name).toMatch(new RegExp(`^${twin.id}-.*seed-3.*step-60\\.${kind}$`));
    for (const mark of marks) expect(bytes.subarray(0, 4096).includes(Buffer.from(mark, "latin1")), mark).toBe(true);
    for (const words of ["Seeds 3 to 4.", "Version ", "CC BY", `${twin.id}.steps=60`])
      expect(bytes.includes(words), words).toBe(true);
    const told = (await figure.locator(".menu > p").textContent()) ?? "";
    const { size, seconds, colours, differing } = await played(player, `video/${kind}`, bytes);
    expect(size).toEqual([1920, 1080]);
    expect(Math.abs(seconds - numbersIn(told, /([\d.]+) seconds/))).toBeLessThan(0.1);
    expect(seconds).toBeGreaterThan(3);
    for (const count of colours) expect(count).toBeGreaterThan(20);
    expect(differing).toBeGreaterThan(2000);
  }
  expect(page.url()).toBe(before);
  await expect(page.locator(".still")).toHaveCount(0);
});

/** Of each PNG its size, and a number that stands for its picture, without title, words and foot. */
async function pictures(page: Page, files: ReadonlyMap<string, Buffer>) {
  const found: Record<
    string,
    { readonly size: readonly number[]; readonly picture: number; readonly colours: number }
  > = {};
  for (const [name, content] of files) {
    if (!name.endsWith(".png")) continue;
    found[name] = await page.evaluate(
      async (address) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement("canvas");
        [canvas.width, canvas.height] = [image.width, image.height];
        const context = canvas.getContext("2d")!;
        context.drawImage(image, 0, 0);
        const pixels = new Uint32Array(context.getImageData(0, 120, image.width, 700).data.buffer);
        const picture = pixels.reduce((hash, pixel) => Math.imul(hash ^ pixel, 16_777_619) >>> 0, 2_166_136_261);
        return { size: [image.width, image.height], picture, colours: new Set(pixels).size };
      },
      `data:image/png;base64,${content.toString("base64")}`,
    );
  }
  return found;
}

test("a zip opens: a film, a picture of each step, the same again, and what to say", async ({ page, context }) => {
  await page.goto(onPage(twin, brief));
  const figure = await opened(page, twin.id);
  const files = unzipped((await made(page, figure, "Download for slides")).bytes);
  const again = unzipped((await made(page, figure, "Download for slides")).bytes);
  const names = [...files.keys()];
  expect(names.some((name) => /^film\.(mp4|webm)$/.test(name))).toBe(true);
  expect(names).toContain("as-it-stands.png");
  expect(names).toContain("1-answer.png");
  expect(names).toContain("speaker.txt");
  const all = await pictures(await context.newPage(), files);
  expect(Object.keys(all).length).toBeGreaterThan(3);
  const speech = files.get("speaker.txt")!.toString("utf8");
  const sentences = new Map<string, string>();
  for (const [name, { size, colours }] of Object.entries(all)) {
    expect(size, name).toEqual([1920, 1080]);
    expect(colours, name).toBeGreaterThan(10);
    expect(again.get(name)?.equals(files.get(name)!), `${name} once more`).toBe(true);
    const parts = speech.split("\n\n").find((part) => part.includes(`${name})`));
    sentences.set(name, parts?.split("\n").at(-1) ?? "");
  }
  // what is said of them differs, so they do
  for (const [one, words] of sentences)
    for (const [other, others] of sentences)
      if (words !== others) expect(all[one]!.picture, `${one}, ${other}`).not.toBe(all[other]!.picture);
  expect(new Set(sentences.values()).size).toBeGreaterThan(2);
  for (const words of [await figure.locator(".figure-title").textContent(), "CC BY", `${twin.id}.seed=3`])
    expect(speech).toContain(words ?? "");
});

test("what takes long can be called off, by keyboard, and begun again", async ({ page }) => {
  await page.goto(onPage(named("two-wells"), { seeds: 8 }));
  const figure = await opened(page, "two-wells");
  const button = figure.getByRole("button", { name: "Download for slides" });
  await button.focus();
  await page.keyboard.press("Enter");
  const progress = figure.getByRole("progressbar", { name: "Pictures drawn" });
  await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(0);
  await figure.getByRole("button", { name: "Cancel" }).focus();
  await page.keyboard.press("Enter");
  await expect(figure.locator(".menu > p")).toHaveText("Cancelled.");
  await expect(progress).toHaveCount(0);
  await expect(button).toBeFocused();
  await expect(page.locator(".still")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect.poll(async () => Number(await progress.getAttribute("value"))).toBeGreaterThan(0);
});

test("a survey has no run to film, only pictures; a slide makes no slides", async ({ page }) => {
  await page.goto(onPage(survey, {}));
  const figure = await opened(page, survey.id);
  await expect(figure.getByRole("button", { name: /film/ })).toHaveCount(0);
  await page.goto(alone(twin));
  await awake(page, twin.id);
  for (const fold of await page.locator("details").all())
    await fold.evaluate((e: HTMLDetailsElement) => (e.open = true));
  await expect(page.getByRole("button", { name: /slides|film/ })).toHaveCount(0);
});

test("without WebCodecs there are pictures, and a sentence", async ({ page }) => {
  await page.addInitScript("delete window.VideoEncoder");
  await page.goto(onPage(twin, brief));
  const figure = await opened(page, twin.id);
  await expect(figure.getByText("This browser writes no films")).toBeVisible();
  await expect(figure.getByRole("button", { name: /film/ })).toHaveCount(0);
  const files = unzipped((await made(page, figure, "Download for slides")).bytes);
  expect([...files.keys()].some((name) => name.startsWith("film"))).toBe(false);
  expect([...files.keys()]).toContain("as-it-stands.png");
});

// the frame is the same for all, but drawings are not
for (const listed of process.env.EVERY_FIGURE ? figures : [])
  test(`${listed.id}: its pictures for slides`, async ({ page, context }) => {
    await page.goto(onPage(listed, { ...listed.brief, seeds: 1 }));
    const figure = await opened(page, listed.id);
    const files = unzipped((await made(page, figure, "Download for slides")).bytes);
    const all = await pictures(await context.newPage(), files);
    expect(Object.keys(all).length).toBeGreaterThan(1);
    for (const [name, { size, colours }] of Object.entries(all)) {
      expect(size, name).toEqual([1920, 1080]);
      expect(colours, name).toBeGreaterThan(5);
    }
  });
