/** Files of a reader: asked for where they are missing, refused by a sentence, read on this device, and learned from. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { keyFromSeed } from "../../src/engine/random.ts";
import { RECORD_BYTES, stripedRecords } from "../fixtures/cifar.ts";
import { violations } from "./axe.ts";
import { figures } from "./dist.ts";
import { alone, awake, deck, expect, onPage, test } from "./figure.ts";

const id = "locality";
const locality = figures.find((listed) => listed.id === id)!;
const asked = { task: "cifar", examples: 100, epochs: 4, seeds: 1 };

let folder = "";
const path = (name: string) => join(folder, name);
test.beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cifar-"));
  writeFileSync(path("data_batch_1.bin"), stripedRecords(4000, keyFromSeed(1)));
  writeFileSync(path("test_batch.bin"), stripedRecords(1000, keyFromSeed(2)));
  writeFileSync(path("cifar-10-binary.tar.gz"), Uint8Array.of(0x1f, 0x8b, 8, 0));
});
test.afterAll(() => rmSync(folder, { recursive: true }));

const both = () => [path("data_batch_1.bin"), path("test_batch.bin")];
const news = (figure: Locator) => figure.locator(".files-news");
const choose = (figure: Locator) => figure.getByRole("button", { name: /^Choose (other )?CIFAR-10 files/ });

async function drop(page: Page, figure: Locator, name: string, records: number): Promise<void> {
  const dropped = await page.evaluateHandle(
    ({ called, length, record }) => {
      const bytes = new Uint8Array(length * record);
      for (let i = 0; i < length; i++) bytes[i * record] = i % 10;
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called));
      return transfer;
    },
    { called: name, length: records, record: RECORD_BYTES },
  );
  // somewhere on the figure, not on its button
  const title = figure.locator(".figure-question");
  await title.dispatchEvent("dragover", { dataTransfer: dropped });
  await expect(figure).toHaveAttribute("data-dropping", "");
  await title.dispatchEvent("drop", { dataTransfer: dropped });
  await expect(figure).not.toHaveAttribute("data-dropping");
}

test("a link that needs them says so; they are chosen by keyboard, refused, taken, and outlast a reset", async ({
  page,
}) => {
  const sent: string[] = [];
  page.on("request", (request) => request.method() !== "GET" && sent.push(request.url()));
  await page.goto(onPage(locality, asked));
  // its main button waits for the files
  const figure = page.locator(`figure[data-widget="${id}"]`).first();
  await figure.scrollIntoViewIfNeeded();
  await expect(choose(figure)).toBeVisible();
  await expect(figure.locator(".notes")).toContainText("These settings need CIFAR-10 files");
  await expect(figure.locator(".waiting")).toContainText("yours needs CIFAR-10 files");
  await expect(figure.locator(".action")).toHaveAttribute("aria-disabled", "true");
  await expect(figure).toHaveAttribute("data-state", "idle");
  await expect(choose(figure)).toHaveAccessibleDescription(/data_batch_1\.bin.*They stay on this device/);
  expect(await violations(page)).toEqual([]);

  // a browser opens a picker for a press that it takes for a person's; one that it missed is pressed again
  await expect(async () => {
    const opened = page.waitForEvent("filechooser", { timeout: 5_000 });
    await Promise.all([opened, choose(figure).press("Enter")]);
    const chooser = await opened;
    expect(chooser.isMultiple()).toBe(true);
    await chooser.setFiles(path("cifar-10-binary.tar.gz"));
  }).toPass();
  await expect(news(figure)).toContainText(
    "a packed archive (.tar.gz) came, wanted the CIFAR-10 binary version. Unpack it",
  );
  expect(await violations(page)).toEqual([]);
  await expect(figure).toHaveAttribute("data-state", "idle");

  await figure.locator("input[type=file]").setInputFiles(both());
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(news(figure)).toHaveText(
    /^data_batch_1\.bin and test_batch\.bin: 5,000 pictures came\. 4,000 .* 1,000 of test_batch\.bin are for the test\./,
  );
  await expect(figure.locator(".panel").first()).toHaveAttribute("aria-label", /airplane, automobile/);
  await expect(figure.locator(".sentence")).toContainText("of 1,000 new ones");
  await expect(figure.locator(".notes")).not.toContainText("These settings need");
  const before = await figure.locator(".sentence").innerText();

  await figure.getByRole("button", { name: /^Reset/ }).click();
  await expect(figure).toHaveAttribute("data-step", "0");
  await figure.locator(".action").click();
  await expect(figure).toHaveAttribute("data-state", "done");
  expect(await figure.locator(".sentence").innerText()).toBe(before);
  await figure.getByRole("button", { name: /^Another seed/ }).click();
  await expect(figure.locator(".sentence")).not.toHaveText(before);
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(news(figure)).toContainText("data_batch_1.bin");
  expect(sent).toEqual([]);
});

test("dropped on a figure at its stripes they are its pictures; too few change nothing", async ({ page }) => {
  await page.goto(onPage(locality, { examples: 100, epochs: 4, seeds: 1 }));
  const figure = await awake(page, id);
  await expect(choose(figure)).toBeHidden();
  // the place is ready once its part has come
  await expect(figure.locator(".files")).toHaveCount(1);
  await drop(page, figure, "few.bin", 20);
  await expect(news(figure)).toContainText("few.bin: 20 pictures came, wanted 5,000 or more");
  await expect(figure.getByRole("radio", { name: "stripes in noise" })).toBeChecked();
  await drop(page, figure, "test_batch.bin", 5000);
  await expect(figure.getByRole("radio", { name: "your CIFAR-10 files" })).toBeChecked();
  await expect(news(figure)).toContainText("1,000 others are held out for the test, for want of other files");
  await expect(figure).toHaveAttribute("data-state", "done");
});

test("in a sandbox on another origin", async ({ page }) => {
  await page.goto(deck());
  await page.evaluate(
    (address) => {
      const frame = document.createElement("iframe");
      frame.sandbox.add("allow-scripts");
      frame.width = "960";
      frame.height = "800";
      frame.src = address;
      document.body.append(frame);
    },
    alone({ id, chance: true }, "&task=cifar&examples=100&epochs=4"),
  );
  const figure = page.frameLocator("iframe").locator(`figure[data-widget="${id}"]`);
  await expect(choose(figure)).toBeVisible();
  await figure.locator("input[type=file]").setInputFiles(both());
  await expect(figure).toHaveAttribute("data-state", "done");
  await expect(figure.locator(".notes")).not.toContainText("may not start workers");
});
