/** Every widget, found by its file: `<id>.tsx`. A file with a further dot in its name is a helper. */
import type { StoredResult } from "../experiments/stored.ts";
import type { Widget } from "./frame/widget.ts";

const widgets = import.meta.glob<Widget>(["./*.tsx", "!./*.*.tsx"], { import: "default" });
const results = import.meta.glob<StoredResult>("../../content/results/*.json", { import: "default" });

const idOf = (path: string) => path.replace(/^.*\//, "").replace(/\.[a-z]+$/, "");

function find<T>(files: Record<string, () => Promise<T>>, id: string): (() => Promise<T>) | undefined {
  const path = Object.keys(files).find((candidate) => idOf(candidate) === id);
  return path === undefined ? undefined : files[path];
}

export const widgetIds: readonly string[] = Object.keys(widgets).map(idOf).sort();

/** Loads one widget and nothing of the others. @throws Error that lists the known ids */
export async function loadWidget(id: string): Promise<Widget> {
  const load = find(widgets, id);
  if (!load) throw new Error(`widget ${id.slice(0, 40)}: unknown, wanted one of ${widgetIds.join(", ")}`);
  const widget = await load();
  if (widget.experiment.id !== id)
    throw new Error(`src/widgets/${id}.tsx: its experiment is ${widget.experiment.id}; the two must agree`);
  return widget;
}

/** The stored result of one experiment. @throws Error that says how to make it */
export async function loadStored(id: string): Promise<StoredResult> {
  const load = find(results, id);
  if (!load)
    throw new Error(`content/results/${id.slice(0, 40)}.json: missing; run "npm run results -- ${id.slice(0, 40)}"`);
  return load();
}
