/** A presenter's steps: each is there, each shows something else, and each is the same whatever was there before. */
import { describe, expect, it, vi } from "vitest";
import { Presenting } from "../../src/embed/presenting.ts";
import { presenterSteps } from "../../src/frame/presenter-steps.ts";
import { hasEnded, ownPicture } from "../../src/frame/settings.ts";
import { FigureStore } from "../../src/frame/store.ts";
import { pageSurroundings } from "../../src/frame/surroundings.ts";
import { loadStored } from "../../src/widgets/registry.ts";
import { sample } from "./sample.ts";

/** Surveys that take minutes are among them, each of their beats twice. */
const hang = { timeout: 1_200_000 };

describe.each(sample.map((experiment) => [experiment.id, experiment] as const))("%s", (id, experiment) => {
  it("shows the same at a step, whatever was there before, and something else at the next", hang, async () => {
    const store = new FigureStore(experiment, await loadStored(id), {
      ...pageSurroundings(`${id}.`, []),
      readLink: () => `${id}.seeds=1`,
      writeLink: () => {},
    });
    store.wake();
    const presenting = new Presenting(
      store,
      presenterSteps(experiment).map((step) => step.id),
    );
    const { steps } = presenting;
    expect(steps.length, "steps").toBeGreaterThanOrEqual(2);
    const settled = () => {
      const { awaited, sought, state } = store.state;
      const { to } = steps[presenting.at]!;
      if (awaited || sought !== null || state === "running" || !ownPicture(store.state)) return false;
      return to !== "end" || hasEnded(store.state);
    };
    const at = async (place: number, animate: boolean) => {
      presenting.go(place, animate);
      await vi.waitFor(() => expect(settled(), `${steps[place]?.id} is there`).toBe(true), hang);
      return structuredClone(store.state.summary);
    };
    const there = [];
    // as a lecture goes, and then from jump to jump
    for (let place = 0; place < steps.length; place++) there.push(await at(place, true));
    for (let place = steps.length - 1; place >= 0; place--) {
      const again = await at(place, false);
      expect(experiment.describe(again), steps[place]!.id).toBe(experiment.describe(there[place]!));
      expect(again, steps[place]!.id).toStrictEqual(there[place]);
    }
    for (let place = 1; place < steps.length; place++) {
      // its picture keeps the answer back
      if (steps[place]!.says === "answer" && store.kind === "instant") continue;
      expect(there[place], steps[place]!.id).not.toStrictEqual(there[place - 1]);
    }
    store.destroy();
  });
});
