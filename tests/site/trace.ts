/** What the page's own thread was busy with, from the browser's trace. */
import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Records while something happens. */
export async function traced(browser: Browser, page: Page, what: () => Promise<void>): Promise<Buffer> {
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline"],
  });
  await what();
  return browser.stopTracing();
}

/** Longest task of any page's main thread, in milliseconds of thread time, and the number of tasks that were seen. */
export function longestTask(trace: Buffer): { longest: number; count: number } {
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
