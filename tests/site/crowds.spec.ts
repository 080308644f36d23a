/** Five thousand walkers cost the page's own thread at most 8 ms of its time a picture, by the median, on a laptop. */
import { figures } from "./dist.ts";
import { alone, answers, ask, awake, expect, test } from "./figure.ts";
import { weighed } from "./reference.ts";
import { pictureTimes, traced } from "./trace.ts";

const WALKERS = 5000;
const MOST_MS = 8;

/** Of ascending times. */
const quantile = (times: readonly number[], part: number) =>
  times[Math.min(times.length - 1, Math.floor(part * times.length))] ?? Number.NaN;

const crowds = [
  { id: "langevin", settings: "" },
  { id: "langevin", settings: "&potential=pits" },
  { id: "two-wells", settings: "" },
];

for (const { id, settings } of crowds)
  test(`${id}${settings} draws ${WALKERS} walkers in ${MOST_MS} ms a picture`, async ({ page, browser }) => {
    const listed = figures.find((figure) => figure.id === id)!;
    await page.goto(alone(listed, `&walkers=${WALKERS}${settings}`));
    const figure = await awake(page, id);
    const { result: trace, slower } = await weighed(browser, () =>
      traced(browser, page, async () => {
        await ask(figure);
        await answers(figure);
        await expect(figure).toHaveAttribute("data-state", "done");
      }),
    );
    const times = pictureTimes(trace)
      .map((time) => time / slower)
      .sort((a, b) => a - b);
    const [half, most] = [quantile(times, 0.5), quantile(times, 0.95)];
    test.info().annotations.push({
      type: "main thread",
      description: `${times.length} pictures, median ${half.toFixed(1)} ms, 95th percentile ${most.toFixed(1)} ms; the machine ${slower.toFixed(1)} times slower`,
    });
    // a sample, and of pictures with walkers in them
    expect(times.length).toBeGreaterThan(40);
    expect(await page.locator("foreignObject canvas").count()).toBeGreaterThan(0);
    expect(half).toBeGreaterThan(0.2);
    expect(half).toBeLessThanOrEqual(MOST_MS);
  });
