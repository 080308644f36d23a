/** How fast a run is shown: what is asked of the workers, and that no number hangs on it. */
import { afterEach, describe, expect, it } from "vitest";
import { hasSpeed, speeds, speedWords } from "../../src/frame/speed.ts";
import type { ToWorker } from "../../src/runner/protocol.ts";
import { until } from "../fixtures/fake-worker.ts";
import { wandering } from "../fixtures/wandering.ts";
import { type Harness, type HarnessOptions, harness, straight } from "./harness.ts";

let one: Harness;
afterEach(() => {
  one?.figure.destroy();
  one?.pool.dispose();
});
const open = (options: HarnessOptions): Harness => {
  one = harness(options);
  one.figure.wake();
  return one;
};

const usual = wandering.pace!(wandering.defaults);
const paces = (kind: "open" | "pace") =>
  one.workers
    .flatMap(({ received }) => received)
    .flatMap((message) => (message.kind === kind ? [(message as Extract<ToWorker, { kind: "pace" }>).pace] : []));

describe("the speed of a figure", () => {
  it.each(speeds)("%s: the same run, bit for bit, at so many times its pace", async (speed) => {
    open({});
    one.figure.setSpeed(speed);
    one.figure.play();
    await until(() => one.figure.state.state === "done");
    expect(paces("open").every((pace) => pace === usual * speed)).toBe(true);
    expect(paces("open")).toHaveLength(8);
    expect(one.figure.state.summary).toEqual(straight());
  });

  it("changes on the way, and neither settings nor link with it", async () => {
    open({ link: "length=4000&seeds=2" });
    one.figure.setSpeed(0.25);
    one.figure.play();
    await until(() => one.figure.state.summary.step > 0);
    one.figure.setSpeed(4);
    await until(() => one.figure.state.state === "done");
    // each of the two runs is told each time
    expect(paces("pace").sort()).toEqual([0.25, 0.25, 4, 4].map((factor) => usual * factor).sort());
    expect(one.written).toEqual([]);
    expect(one.figure.state.summary).toEqual(straight({ ...wandering.defaults, length: 4000 }, [1, 2]));
  });

  it("is none where stills are asked for: then a run goes as fast as it can", async () => {
    open({ link: "seeds=1", reduced: true });
    one.figure.setSpeed(0.25);
    one.figure.play();
    await until(() => one.figure.state.state === "done");
    expect(paces("open")).toEqual([null]);
  });

  it("is offered where there is a pace, in words", () => {
    expect(hasSpeed(wandering)).toBe(true);
    expect(hasSpeed({ ...wandering, pace: undefined })).toBe(false);
    expect(speeds.map(speedWords)).toEqual(["¼ ×", "½ ×", "1 ×", "2 ×", "4 ×"]);
  });
});
