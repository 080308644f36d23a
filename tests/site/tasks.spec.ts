/** While a figure works, the page's own thread stays free: no task takes 50 ms of its time. */
import { sample } from "./dist.ts";
import { answers, ask, awake, expect, onPage, test, turn } from "./figure.ts";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Longest task of any page's main thread, in milliseconds of thread time, and the number of tasks that were seen. */
function longestTask(trace: Buffer): { longest: number; count: number } {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === "M" && name === "thread_name" && args?.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid}.${tid}`),
  );
  const tasks = traceEvents.filter(
    ({ name, pid, tid, tdur }) => /RunTask$/.test(name) && tdur !== undefined && main.has(`${pid}.${tid}`),
  );
  return { longest: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)), count: tasks.length };
}

for (const listed of sample) {
  const { id } = listed;
  test(`${id} at its defaults makes no task of 50 ms`, async ({ page, browser }) => {
    await page.goto(onPage(listed, {}));
    const figure = await awake(page, id);
    await browser.startTracing(page, {
      categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
    });
    await ask(figure);
    await answers(figure);
    // what answers the finger works only while it is moved
    if (listed.kind === "instant") for (let moves = 0; moves < 20; moves++) await turn(figure);
    // enough pictures to be a sample, however fast this machine is
    await page.evaluate(
      () =>
        new Promise<void>((done) => {
          let left = 180;
          const next = () => (--left > 0 ? requestAnimationFrame(next) : done());
          next();
        }),
    );
    const { longest, count } = longestTask(await browser.stopTracing());
    expect(count).toBeGreaterThan(100);
    expect(longest).toBeLessThan(50);
  });
}
