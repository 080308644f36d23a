/**
 * A fixed piece of a page's work, to weigh others by: what a task costs depends on the machine and on what else it does, its
 * share of this far less.
 */
import type { Browser, Page } from "@playwright/test";
import { longestAfter, traced } from "./trace.ts";

/** What it takes on the machine that limits are meant for, a laptop; a core of a server that nobody shares takes half as much again. */
export const REFERENCE_MS = 4;

const MARK = "reference";
const PICTURES = 20;

/** A hundred lines of forty points and a hundred words, written, laid out and drawn. */
function draw({ mark, pictures }: { readonly mark: string; readonly pictures: number }): Promise<void> {
  const name = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(name, "svg");
  const marks = Array.from({ length: 100 }, () => [
    svg.appendChild(document.createElementNS(name, "path")),
    svg.appendChild(document.createElementNS(name, "text")),
  ]);
  document.body.replaceChildren(svg);
  const height = (i: number, j: number, turn: number) => 300 + 200 * Math.sin(i + j / 9 + turn);
  return new Promise((done) => {
    const next = (left: number) => {
      if (left < 0) return done();
      performance.mark(mark);
      for (const [i, [line, words]] of marks.entries()) {
        const way = Array.from({ length: 40 }, (_, j) => `${(j * 10).toFixed(1)},${height(i, j, left).toFixed(1)}`);
        line?.setAttribute("d", `M${way.join("L")}`);
        words?.setAttribute("x", String(i * 7));
        if (words) words.textContent = `${i} of ${left}`;
      }
      requestAnimationFrame(() => next(left - 1));
    };
    requestAnimationFrame(() => next(pictures));
  });
}

/** Milliseconds of thread time that each of some takes now, on an empty page of its own. */
export async function referenceTasks(browser: Browser, empty: Page): Promise<number[]> {
  const trace = await traced(browser, empty, () => empty.evaluate(draw, { mark: MARK, pictures: PICTURES }));
  return longestAfter(MARK, trace).slice(0, PICTURES);
}

/**
 * What comes of something, and how many times slower the machine was than the one that limits are meant for: by the median
 * of references before and after it.
 */
export async function weighed<T>(browser: Browser, what: () => Promise<T>): Promise<{ result: T; slower: number }> {
  const empty = await browser.newPage();
  const before = await referenceTasks(browser, empty);
  const result = await what();
  const tasks = [...before, ...(await referenceTasks(browser, empty))].sort((a, b) => a - b);
  await empty.close();
  return { result, slower: tasks[Math.floor(tasks.length / 2)]! / REFERENCE_MS };
}
