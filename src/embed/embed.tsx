/** A figure alone in a frame: reads its address, fills its box, runs while it is seen, and does what its host says. */
import type { StoredResult } from "../experiments/stored.ts";
import type { Sources } from "../frame/context.ts";
import { mountFigure } from "../frame/mount.tsx";
import { pageQuery } from "../frame/page-query.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Widget } from "../frame/widget.ts";
import { answerHost, type SendKey } from "./answering.ts";
import { keepPictureFirst } from "./fit.ts";
import { embedOptions, forSlide } from "./options.ts";
import { Presenting } from "./presenting.ts";
import type { Payload } from "./protocol.ts";
import { passOnKeys } from "./remote.ts";
import { type EmbedSettings, hideable, parseSettings } from "./settings.ts";
import { watchHost } from "./shown.ts";

export function start(widget: Widget, stored: StoredResult): void {
  const island = document.querySelector<HTMLElement>("[data-island]");
  if (!island) throw new Error("internal: the embed page holds no island");
  const settings = parseSettings(pageQuery(), widget.experiment);
  for (const warning of settings.warnings) console.warn(`${widget.experiment.id}: ${warning}`);
  dress(document.documentElement, settings);
  const sources = JSON.parse(island.dataset.sources ?? "null") as Sources;
  const slide = settings.ui !== "full";
  // what the build drew is for a slide; another drawing starts from nothing, at once
  if (!slide) island.replaceChildren();
  let line: () => SendKey | null = () => null;
  mountFigure(island, slide ? forSlide(widget) : widget, stored, {
    ...embedOptions(sources, slide),
    onStore: (store) => {
      line = present(island, store, settings);
    },
  });
  hideParts(island, settings.hide);
  // a page in a frame is read and scrolled; a slide is shown
  if (!slide) return;
  if (settings.keys !== "none") passOnKeys(settings.keys, () => line());
  if (settings.ui === "auto" || settings.ui === "compact") keepPictureFirst(document.body);
}

function dress(root: HTMLElement, { theme, scale, bg, ui, motion, badge }: EmbedSettings): void {
  // what the page's first script chose stays otherwise
  if (theme !== "auto") root.dataset.theme = theme;
  Object.assign(root.dataset, { ui, bg, motion, badge });
  root.style.setProperty("--scale", String(scale));
}

/** What a host may change of how it looks. */
const viewNames = ["theme", "scale", "motion", "bg"] as const;

function dressedAnew(settings: EmbedSettings, view: Payload, { experiment }: FigureStore): void {
  const asked = viewNames.filter((name) => view[name] !== undefined);
  const query = new URLSearchParams(asked.map((name) => [name, String(view[name])]));
  const looks = parseSettings(String(query), experiment);
  const changed = Object.fromEntries(asked.map((name) => [name, looks[name]]));
  dress(document.documentElement, { ...settings, ...changed });
}

function hideParts(island: HTMLElement, names: readonly string[]): void {
  const parts = names.flatMap((name) => (Object.hasOwn(hideable, name) ? [hideable[name]!] : []));
  if (parts.length > 0) for (const part of island.querySelectorAll<HTMLElement>(parts.join(","))) part.hidden = true;
  for (const control of island.querySelectorAll<HTMLElement>(".control"))
    if (names.includes(control.dataset.parameter ?? "")) control.hidden = true;
}

/**
 * Starts when it is shown; from then on it rests while it is not. A step of a presenter's is a picture, and starts nothing.
 * @returns the line to its host
 */
function present(island: HTMLElement, store: FigureStore, settings: EmbedSettings): () => SendKey | null {
  const { play, leave, beat, at, origin } = settings;
  const presenting = new Presenting(store, island.closest<HTMLElement>(".embed") ?? island);
  let starts = beat === null && (play === "visible" || play === "once");
  // the same picture every time
  const begin = () => {
    if (beat !== null) presenting.go(beat, false);
    else if (at > 0) store.seek(at);
  };
  begin();
  store.tellNotes(settings.warnings);
  const onSeen = () => {
    if (starts) store.play();
    if (play === "once") starts = false;
  };
  const onLeft = () => {
    store.reset();
    begin();
  };
  const onShown = watchHost(island, store, { onSeen, ...(leave === "reset" ? { onLeft } : {}) });
  const onView = (view: Payload) => dressedAnew(settings, view, store);
  // whose steps say when it runs
  const onBeat = () => {
    starts = false;
  };
  return answerHost({ store, presenting, origin, onBeat, onShown, onView });
}
