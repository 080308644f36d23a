/** Brings one prerendered figure to life: loads its widget and stored result, and hydrates it in place. */
import type { Sources } from "../frame/context.ts";
import { mountFigure } from "../frame/mount.tsx";
import { loadStored, loadWidget } from "../widgets/registry.ts";
import { type Place, placeOptions } from "./places.ts";
import { tellStore } from "./stores.ts";

/** @throws Error if a part does not load; the figure is then as it was */
export async function wake(island: HTMLElement): Promise<void> {
  const id = island.dataset.island ?? "";
  const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
  const sources = JSON.parse(island.dataset.sources ?? "null") as Sources;
  island.querySelector(":scope > .figure-error")?.remove();
  mountFigure(island, widget, stored, {
    ...placeOptions(island.dataset.place as Place, sources),
    toSlide: async (store) => (await import("./on-slide.ts")).toSlide(store),
    onStore: (store) => tellStore(id, store),
  });
}
