/** One number of the figure's, large, in the place of its sentence: what a room reads off a wall. */
import { formatNumber } from "../frame/format.ts";
import type { FigureStore } from "../frame/store.ts";
import { inks } from "../ui/inks.ts";

/** @param name  of an output of the figure's */
export function showBig(island: HTMLElement, store: FigureStore, name: string): void {
  const output = store.experiment.outputs.scalars[name];
  const sentence = island.querySelector<HTMLElement>(".sentence");
  if (!output || !sentence) return;
  const line = document.createElement("p");
  line.className = "sentence big";
  const number = document.createElement("b");
  if (output.ink) number.style.color = inks[output.ink].word;
  const words = document.createElement("span");
  line.append(number, words);
  const show = () => {
    const { scalars, seeds } = store.state.summary;
    number.textContent = formatNumber(scalars[name]?.median, output.format);
    const unit = output.unit ? `, ${output.unit}` : "";
    words.textContent = `${output.label}${unit}${seeds.length > 1 ? `; middle of ${seeds.length} seeds` : ""}`;
  };
  show();
  store.store.subscribe((now, before) => now.summary !== before.summary && show());
  sentence.hidden = true;
  sentence.after(line);
}
