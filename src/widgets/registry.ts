/** Every widget, found by its file, and its stored result. */
import type { StoredResult } from "../experiments/stored.ts";
import type { Widget } from "../frame/widget.ts";
import { byId, resultFile, widgetFile } from "../terms/places.ts";

const widgets = byId(import.meta.glob<Widget>("./*/*/widget.tsx", { import: "default" }));
const results = import.meta.glob<StoredResult>("../../content/results/*.json", { import: "default" });

export const widgetIds: readonly string[] = [...widgets.keys()];

/** Loads one widget and nothing of the others. @throws Error that lists the known ids */
export async function loadWidget(id: string): Promise<Widget> {
  const found = widgets.get(id);
  if (!found) throw new Error(`widget ${id.slice(0, 40)}: unknown, wanted one of ${widgetIds.join(", ")}`);
  const widget = await found.file();
  if (!widgetFile(widget.experiment).endsWith(found.path.slice(1)))
    throw new Error(`${found.path}: its experiment is ${widget.experiment.id}; the two must agree`);
  return widget;
}

/** The stored result of one experiment. @throws Error that says how to make it */
export async function loadStored(id: string): Promise<StoredResult> {
  const load = results[`../../${resultFile(id)}`];
  if (!load) throw new Error(`${resultFile(id.slice(0, 40))}: missing; run "npm run results -- ${id.slice(0, 40)}"`);
  return load();
}
