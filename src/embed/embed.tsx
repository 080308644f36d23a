/** A figure alone in a frame: reads its address, fills its box, runs while it is seen. */
import type { StoredResult } from "../experiments/stored.ts";
import type { Sources } from "../frame/context.ts";
import { mountFigure } from "../frame/mount.tsx";
import type { FigureStore } from "../frame/store.ts";
import type { Widget } from "../frame/widget.ts";
import { keepPictureFirst } from "./fit.ts";
import { embedOptions, forSlide } from "./options.ts";
import { passOnKeys } from "./remote.ts";
import { type EmbedSettings, hideable, parseSettings } from "./settings.ts";
import { watchHost } from "./shown.ts";

export function start(widget: Widget, stored: StoredResult): void {
  const island = document.querySelector<HTMLElement>("[data-island]");
  if (!island) throw new Error("internal: the embed page holds no island");
  const settings = parseSettings(location.search, widget.experiment);
  for (const warning of settings.warnings) console.warn(`${widget.experiment.id}: ${warning}`);
  dress(document.documentElement, settings);
  const sources = JSON.parse(island.dataset.sources ?? "null") as Sources;
  const slide = settings.ui !== "full";
  // what the build drew is for a slide; another drawing starts from nothing, at once
  if (!slide) island.replaceChildren();
  mountFigure(island, slide ? forSlide(widget) : widget, stored, {
    ...embedOptions(sources),
    onStore: (store) => startWhenShown(island, store, settings),
  });
  hideParts(island, settings.hide);
  // a page in a frame is read and scrolled; a slide is shown
  if (!slide) return;
  if (settings.keys !== "none") passOnKeys(settings.keys);
  if (settings.ui === "auto" || settings.ui === "compact") keepPictureFirst(document.body);
}

function dress(root: HTMLElement, { theme, scale, bg, ui, motion, badge }: EmbedSettings): void {
  // what the page's first script chose stays otherwise
  if (theme !== "auto") root.dataset.theme = theme;
  Object.assign(root.dataset, { ui, bg, motion, badge });
  if (scale !== 1) root.style.setProperty("--scale", String(scale));
}

function hideParts(island: HTMLElement, names: readonly string[]): void {
  const parts = names.flatMap((name) => (Object.hasOwn(hideable, name) ? [hideable[name]!] : []));
  if (parts.length > 0) for (const part of island.querySelectorAll<HTMLElement>(parts.join(","))) part.hidden = true;
  for (const control of island.querySelectorAll<HTMLElement>(".control"))
    if (names.includes(control.dataset.parameter ?? "")) control.hidden = true;
}

/** Where it is before anything runs, the same picture every time. */
function begin(store: FigureStore, { at, beat }: EmbedSettings): void {
  if (beat !== null) store.goToBeat(beat);
  else if (at > 0) store.seek(at);
}

/** Starts when it is shown; from then on it rests while it is not. A named state is a picture, and starts nothing. */
function startWhenShown(island: HTMLElement, store: FigureStore, settings: EmbedSettings): void {
  const { play, leave, beat } = settings;
  let starts = beat === null && (play === "visible" || play === "once");
  begin(store, settings);
  store.tellNotes(settings.warnings);
  const onSeen = () => {
    if (starts) store.play();
    if (play === "once") starts = false;
  };
  const onLeft = () => {
    store.reset();
    begin(store, settings);
  };
  watchHost(island, store, { onSeen, ...(leave === "reset" ? { onLeft } : {}) });
}
