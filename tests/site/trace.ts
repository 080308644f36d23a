/** What the page's own thread was busy with, from the browser's trace. */
import type { Browser, Page } from "@playwright/test";

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds: when it began, how long it lasted by the clock, and of its thread's own time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Records while something happens. */
export async function traced(browser: Browser, page: Page, what: () => Promise<void>): Promise<Buffer> {
  await browser.startTracing(page, {
    categories: ["toplevel", "devtools.timeline", "disabled-by-default-devtools.timeline", "blink.user_timing"],
  });
  await what();
  return browser.stopTracing();
}

const threadOf = ({ pid, tid }: TraceEvent) => `${pid}.${tid}`;

/** What happened on the main threads of pages. */
function onMain(trace: Buffer): readonly TraceEvent[] {
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const main = new Set(
    traceEvents
      .filter(({ ph, name, args }) => ph === "M" && name === "thread_name" && args?.name === "CrRendererMain")
      .map(threadOf),
  );
  return traceEvents.filter((event) => main.has(threadOf(event)));
}

const isTask = ({ name, tdur }: TraceEvent) => /RunTask$/.test(name) && tdur !== undefined;

/** Longest task of any page's main thread, in milliseconds of thread time, and the number of tasks that were seen. */
export function longestTask(trace: Buffer): { longest: number; count: number } {
  const tasks = onMain(trace).filter(isTask);
  return { longest: Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000)), count: tasks.length };
}

/**
 * The longest task after each mark that the page made of this name, until the next one, in milliseconds of thread time: what
 * each movement of a walk cost that is walked again and again.
 */
export function longestAfter(mark: string, trace: Buffer): number[] {
  const events = onMain(trace);
  const marks = events
    .filter(({ name }) => name === mark)
    .map(({ ts }) => ts)
    .sort((a, b) => a - b);
  const tasks = events.filter(isTask);
  return marks.map((from, i) => {
    const to = marks[i + 1] ?? Number.POSITIVE_INFINITY;
    const within = tasks.filter(({ ts, dur = 0 }) => ts + dur > from && ts + dur <= to);
    return Math.max(0, ...within.map(({ tdur = 0 }) => tdur / 1000));
  });
}

/**
 * What each picture cost the main thread of the page that drew most of them, in milliseconds of thread time: the task in
 * which the page was asked for it, and all tasks until the next one.
 */
export function pictureTimes(trace: Buffer): number[] {
  const events = onMain(trace);
  const pictures = events.filter(({ name }) => name === "FireAnimationFrame");
  const of = (thread: string) => pictures.filter((picture) => threadOf(picture) === thread);
  const [busiest = ""] = [...new Set(pictures.map(threadOf))].sort((a, b) => of(b).length - of(a).length);
  const begun = of(busiest).map(({ ts }) => ts);
  const tasks = events.filter((event) => isTask(event) && threadOf(event) === busiest).sort((a, b) => a.ts - b.ts);
  const times: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    // each task is recorded under two names, one within the other
    if (ts < end) continue;
    end = ts + dur;
    if (begun.some((at) => at >= ts && at <= end)) times.push(0);
    if (times.length > 0) times[times.length - 1]! += tdur / 1000;
  }
  // the last one is cut off, or followed by whatever comes then
  return times.slice(0, -1);
}
