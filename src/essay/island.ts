/** Brings one prerendered figure to life: loads its widget and stored result, and hydrates it in place. */
import type { Sources } from "../frame/context.ts";
import { mountFigure } from "../frame/mount.tsx";
import { loadStored, loadWidget } from "../widgets/registry.ts";
import { type Place, placeOptions } from "./places.ts";

export async function wake(island: HTMLElement): Promise<void> {
  const id = island.dataset.island ?? "";
  try {
    const [widget, stored] = await Promise.all([loadWidget(id), loadStored(id)]);
    const sources = JSON.parse(island.dataset.sources ?? "null") as Sources;
    mountFigure(island, widget, stored, placeOptions(island.dataset.place as Place, sources));
  } catch (error) {
    const note = document.createElement("p");
    note.className = "figure-error";
    note.setAttribute("role", "status");
    note.textContent = `This figure could not be started, so it still shows its stored result. Reload the page to try again. (${
      error instanceof Error ? error.message : String(error)
    })`;
    island.append(note);
  }
}
