/** A figure that takes files of a reader: what it shows without them, with them, and with others. */
import { afterEach, expect, it } from "vitest";
import { runToEnd } from "../../src/experiments/run.ts";
import { summarise } from "../../src/experiments/summary.ts";
import { bring } from "../../src/frame/bring.ts";
import { bringing } from "../fixtures/bringing.ts";
import { until } from "../fixtures/fake-worker.ts";
import { type Harness, harness } from "./harness.ts";

const files = bringing.files!;
const stored = {
  id: bringing.id,
  hash: "",
  summary: summarise(
    bringing,
    bringing.defaults,
    [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => runToEnd(bringing, bringing.defaults, seed)),
  ),
  sweeps: {},
};
let made: Harness[] = [];
function figureOf(link: string): Harness {
  const one = harness({ link, other: { experiment: bringing, stored } });
  made.push(one);
  one.figure.wake();
  return one;
}
afterEach(() => {
  for (const { figure, pool } of made) {
    figure.destroy();
    pool.dispose();
  }
  made = [];
});
const file = (name: string, ...bytes: number[]) => new File([Uint8Array.from(bytes)], name);
const total = ({ figure }: Harness) => figure.state.summary.scalars.total?.median;
const done = ({ figure }: Harness, wanted: number) =>
  until(() => figure.state.state === "done" && figure.state.summary.scalars.total?.median === wanted);

it("waits at rest for what its link needs, whatever is pressed, and goes on with what is brought", async () => {
  const one = figureOf("?source=files");
  const { figure, workers } = one;
  expect(figure.begin()).toBe(false);
  figure.anticipate();
  figure.play();
  figure.seek(3);
  figure.step(1);
  figure.reset();
  expect(figure.state).toMatchObject({ state: "idle", awaited: false, failure: null, values: { source: "files" } });
  expect(workers).toEqual([]);

  await bring(figure, files, [file("first.bin", 1, 2)]);
  expect(figure.state.brought).toEqual({ reading: false, said: "first.bin: 2 bytes.", refusal: null });
  await done(one, 12);

  // of the newest file alone, though the settings are the same
  await bring(figure, files, [file("second.bin", 5, 5)]);
  await done(one, 40);

  await bring(figure, files, [file("small.bin", 9)]);
  expect(figure.state.brought).toEqual({
    reading: false,
    said: "second.bin: 2 bytes.",
    refusal: "small.bin: one byte came, wanted more. Choose another.",
  });
  figure.reseed();
  await until(() => figure.state.state === "done" && figure.state.summary.seeds[0] === 9);
  expect(total(one)).toBe(40);
  figure.reset();
  figure.play();
  await done(one, 40);
});

it("turns to them at other settings, and a second figure of the page has them", async () => {
  const one = figureOf("");
  await bring(one.figure, files, [file("third.bin", 1, 1)]);
  expect(one.figure.state.values).toEqual({ source: "files" });
  expect(one.written.at(-1)).toContain("source=files");
  await done(one, 8);
  const other = figureOf("?source=files");
  expect(other.figure.state.brought.said).toBe("third.bin: 2 bytes.");
  other.figure.play();
  await done(other, 8);
});

it("takes the newest of two that are read at the same time", async () => {
  const one = figureOf("");
  let release = (): void => {};
  const waits = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = file("slow.bin", 9, 9);
  const slice = slow.slice.bind(slow);
  slow.slice = (begin, end) => ({ arrayBuffer: () => waits.then(() => slice(begin, end).arrayBuffer()) }) as Blob;
  const first = bring(one.figure, files, [slow]);
  await bring(one.figure, files, [file("quick.bin", 2, 2)]);
  release();
  await first;
  expect(one.figure.state.brought).toEqual({ reading: false, said: "quick.bin: 2 bytes.", refusal: null });
  await done(one, 16);
});

it("says when what reads them cannot be had", async () => {
  const one = figureOf("");
  await bring(one.figure, { ...files, reading: () => Promise.reject(new TypeError("Failed to fetch")) }, [
    file("a.bin", 1, 2),
  ]);
  expect(one.figure.state.brought.refusal).toMatch(/^What reads number files could not be loaded\. /);
});
