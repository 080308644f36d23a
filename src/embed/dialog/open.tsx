/** Opens the dialog over the page. Loaded when it is asked for: nobody waits for it at the first run. */
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { kindOf } from "../../experiments/kinds.ts";
import { settingWords } from "../../experiments/setting-words.ts";
import { acts } from "../../experiments/values.ts";
import { ownPicture } from "../../frame/settings.ts";
import type { FigureStore } from "../../frame/store.ts";
import { saveAsFile } from "../../frame/takeaways.ts";
import styles from "./dialog.css?inline";
import { type Moment, SlideDialog } from "./SlideDialog.tsx";

/** The settings that are not the figure's own. */
function wordsOf({ experiment, state: { values, seed } }: FigureStore): string {
  const words = Object.entries(experiment.parameters).flatMap(([name, parameter]) =>
    values[name] === parameter.value || !acts(parameter, values)
      ? []
      : [`${parameter.label.toLowerCase()} ${settingWords(parameter, values[name])}`],
  );
  return [...words, ...(experiment.chance === false || seed === 1 ? [] : [`seed ${seed}`])].join(", ");
}

function momentOf(store: FigureStore): Moment {
  const { experiment, state } = store;
  const { step, state: reached } = state.summary;
  const stepped = ["seeded", "certain"].includes(kindOf(experiment)) && ownPicture(state) && !state.awaited;
  return {
    experiment,
    state: { values: state.values, seed: state.seed, seeds: state.seeds },
    step: stepped && step > 0 && !store.drawsStored ? step : null,
    ended: reached !== "running",
    speed: state.speed,
    words: wordsOf(store),
  };
}

export function openSlideDialog(store: FigureStore): void {
  const dialog = document.createElement("dialog");
  dialog.className = "slide-dialog";
  // a press beside it closes it, too
  dialog.setAttribute("closedby", "any");
  dialog.setAttribute("aria-label", "Put this on a slide");
  const root = createRoot(dialog);
  document.body.append(dialog);
  const moment = momentOf(store);
  const save = async (query: string) => (await saveAsFile(store, query)).told;
  flushSync(() =>
    root.render(
      <>
        <style>{styles}</style>
        <SlideDialog moment={moment} page={location.href} save={save} close={() => dialog.close()} />
      </>,
    ),
  );
  dialog.addEventListener("close", () => {
    root.unmount();
    dialog.remove();
  });
  dialog.showModal();
}
