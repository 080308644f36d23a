/** Brings the data sets that an experiment names, each once, where it runs. Embeds replace this module by one of their own. */
import { type DataFile, hasData, keepData } from "../experiments/datasets.ts";

const files = import.meta.glob<DataFile>("../../content/data/*.json", { import: "default" });
const pathOf = (name: string) => `../../content/data/${name}.json`;

export const dataNames: readonly string[] = Object.keys(files).map((path) => path.replace(/^.*\/|\.json$/g, ""));

/** @throws Error if there is no such set; rejects if it cannot be loaded now */
export async function bringData(names: readonly string[]): Promise<void> {
  for (const name of names) {
    if (hasData(name)) continue;
    const file = files[pathOf(name)];
    if (!file) throw new Error(`data set ${name}: no ${pathOf(name).slice(6)}`);
    keepData(name, await file());
  }
}
