/** A figure in every box that a slide may give it: the picture first, text that is read from the last row, nothing cut. */
import type { Page } from "@playwright/test";
import { atLength, sample } from "./dist.ts";
import { expect, site, test } from "./figure.ts";

const boxes = [
  [320, 180],
  [640, 360],
  [600, 560],
  [960, 540],
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;

interface Measured {
  /** The picture's part of the box. */
  readonly share: number;
  /** By how many pixels the page is larger than its window. */
  readonly scrolls: number;
  readonly smallest: { readonly px: number; readonly text: string };
  /** Words that lie partly outside the box, or beyond the edge of their plot. */
  readonly cut: readonly string[];
  /** Words of the picture that lie on other words of it. */
  readonly covered: readonly string[];
}

const measure = (page: Page): Promise<Measured> =>
  page.evaluate(() => {
    const { innerWidth: width, innerHeight: height } = window;
    const within = (from: number, to: number, size: number) => Math.max(0, Math.min(to, size) - Math.max(from, 0));
    const seen = (element: Element) => element.checkVisibility() && element.getBoundingClientRect().width > 1;
    const area = [...document.querySelectorAll(".panels svg.panel")].filter(seen).reduce((sum, panel) => {
      const box = panel.getBoundingClientRect();
      return sum + within(box.left, box.right, width) * within(box.top, box.bottom, height);
    }, 0);
    const own = (element: Element) =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
    const texts = [...document.querySelectorAll(".embed *")].filter(
      // help is shown to who holds a control; exponents are smaller than what they are raised over
      (element) => own(element) && seen(element) && !element.closest(".sr-only, .help, option, sup, tspan"),
    );
    /** As it is on the screen: a picture may be drawn smaller than its own units. */
    const shrunk = (element: Element) => {
      const panel = element.closest<SVGSVGElement>("svg.panel");
      return panel ? panel.getBoundingClientRect().width / panel.viewBox.baseVal.width : 1;
    };
    const sizes = texts.map((element) => ({
      px: Number.parseFloat(getComputedStyle(element).fontSize) * shrunk(element),
      text: `${element.closest("[class]")?.getAttribute("class")}: ${element.textContent?.slice(0, 30)}`,
    }));
    // the words alone: what is pressed may be larger
    const boxesOf = (element: Element) =>
      [...element.childNodes].flatMap((node) => {
        if (node.nodeType !== Node.TEXT_NODE) return [];
        const words = document.createRange();
        words.selectNodeContents(node);
        return [words.getBoundingClientRect()];
      });
    const cut = texts.filter((element) =>
      boxesOf(element).some(
        ({ left, top, right, bottom }) => left < -1 || top < -1 || right > width + 1 || bottom > height + 1,
      ),
    );
    /** What is drawn beyond this is not seen; null where all is. */
    const edgeOf = (element: Element) => {
      const [, id] = /#([^")]+)/.exec(element.closest("[clip-path]")?.getAttribute("clip-path") ?? "") ?? [];
      const rect = id === undefined ? null : document.getElementById(id)?.querySelector("rect");
      const plot = rect?.ownerSVGElement && rect.parentElement?.parentElement;
      if (!(rect && plot instanceof SVGGraphicsElement)) return null;
      const matrix = plot.getScreenCTM();
      if (!matrix) return null;
      const [x, y] = [rect.x.baseVal.value, rect.y.baseVal.value];
      const from = new DOMPoint(x, y).matrixTransform(matrix);
      const to = new DOMPoint(x + rect.width.baseVal.value, y + rect.height.baseVal.value).matrixTransform(matrix);
      return { left: from.x, top: from.y, right: to.x, bottom: to.y };
    };
    const inPicture = texts.filter((element) => element.closest("svg.panel") && element.localName === "text");
    /** Letters reach from cap to foot: less than the line that a browser gives them. */
    const inkOf = (element: Element) => {
      const { left, right, top, bottom, height: line } = element.getBoundingClientRect();
      return { left: left + 1, right: right - 1, top: top + 0.22 * line, bottom: bottom - 0.2 * line };
    };
    const shown = inPicture.map((element) => ({ element, text: element.textContent ?? "", ...inkOf(element) }));
    const clipped = shown.filter(({ element, ...ink }) => {
      const edge = edgeOf(element);
      return (
        edge &&
        (ink.top < edge.top - 1 ||
          ink.bottom > edge.bottom + 1 ||
          ink.left < edge.left - 2 ||
          ink.right > edge.right + 2)
      );
    });
    const covered = shown.flatMap((one, i) =>
      shown.slice(i + 1).flatMap((other) => {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        return across > 0 && down > 0 ? [`${one.text} | ${other.text}`] : [];
      }),
    );
    const { scrollWidth, scrollHeight, clientWidth, clientHeight } = document.documentElement;
    return {
      share: area / (width * height),
      scrolls: Math.max(scrollWidth - clientWidth, scrollHeight - clientHeight, width - clientWidth),
      smallest: sizes.reduce((least, size) => (size.px < least.px ? size : least), { px: 1e9, text: "" }),
      cut: [
        ...cut.map((element) => `${element.closest("[class]")?.getAttribute("class")}: ${element.textContent}`),
        ...clipped.map(({ text }) => `at the edge of its plot: ${text}`),
      ],
      covered,
    };
  });

/** The figure has drawn itself at the size that its box has now. */
async function drawn(page: Page): Promise<void> {
  // a picture or two for what watches sizes
  await page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done)))),
  );
  await page.waitForFunction(() =>
    [...document.querySelectorAll<SVGSVGElement>(".panels svg.panel")].every((panel) => {
      const { width, height } = panel.getBoundingClientRect();
      const { baseVal } = panel.viewBox;
      return width < 40 || Math.abs(baseVal.width / baseVal.height - width / height) < 0.01 * (width / height);
    }),
  );
}

/** The figure in one box after the other. */
async function* inEachBox(page: Page, id: string, scale: string) {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto(site(`embed/v1/${id}/?play=off&scale=${scale}`));
  await expect(page.locator("html[data-drop]")).toBeAttached();
  for (const [width, height] of boxes) {
    await page.setViewportSize({ width, height });
    await drawn(page);
    yield { ...(await measure(page)), height, where: `${id} in ${width} x ${height}` };
  }
}

for (const { id } of sample)
  for (const scale of ["1", "projector"])
    test(`${id}, scale ${scale}`, async ({ page }) => {
      for await (const { share, scrolls, smallest, cut, covered, height, where } of inEachBox(page, id, scale)) {
        expect.soft(share, where).toBeGreaterThanOrEqual(0.55);
        expect.soft(scrolls, where).toBeLessThanOrEqual(0);
        const least = scale === "projector" ? height / 30 : height / 40;
        expect.soft(smallest.px, `${where}: ${smallest.text}`).toBeGreaterThanOrEqual(least * 0.998);
        expect.soft(cut, where).toEqual([]);
        expect.soft(covered, where).toEqual([]);
      }
    });

// larger than for a hall: nothing scrolls, and nothing that is left is cut
for (const scale of ["1.75", "3"])
  for (const { id } of atLength ? sample : sample.slice(0, 2))
    test(`${id}, scale ${scale}`, async ({ page }) => {
      for await (const { scrolls, cut, where } of inEachBox(page, id, scale)) {
        expect.soft(scrolls, where).toBeLessThanOrEqual(0);
        expect.soft(cut, where).toEqual([]);
      }
    });

for (const { id } of sample)
  test(`${id} on paper: the picture in all of its frame`, async ({ page }) => {
    await page.setViewportSize({ width: 960, height: 540 });
    await page.goto(site(`embed/v1/${id}/?play=off`));
    await expect(page.locator("html[data-drop]")).toBeAttached();
    await page.emulateMedia({ media: "print" });
    await drawn(page);
    const panel = await page.locator(".panels svg.panel").first().boundingBox();
    expect(panel?.width).toBeGreaterThan(0.9 * 960);
    const { share, cut } = await measure(page);
    expect(share).toBeGreaterThanOrEqual(0.55);
    expect(cut).toEqual([]);
  });

test("a frame that has no size until its script has run has all parts that fit when it has one", async ({ page }) => {
  await page.addInitScript(() => {
    let sized = false;
    requestAnimationFrame(() => {
      sized = true;
    });
    for (const name of ["innerWidth", "innerHeight"]) {
      const { get } = Object.getOwnPropertyDescriptor(window, name) ?? {};
      Object.defineProperty(window, name, { get: () => (sized ? get?.call(window) : 0) });
    }
  });
  await page.setViewportSize({ width: 960, height: 540 });
  await page.goto(site("embed/v1/two-wells/?play=off"));
  await expect(page.locator(".action")).toBeVisible();
  await expect(page.locator(".sentence")).toBeVisible();
});
