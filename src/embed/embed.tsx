/** A figure alone in a frame: reads its address, fills its box, runs while it is seen, and does what its host says. */
import type { StoredResult } from "../experiments/stored.ts";
import { mountFigure } from "../frame/mount.tsx";
import { packedIn, unpacked } from "../frame/packed.ts";
import { pageQuery } from "../frame/page-query.ts";
import { Quiet } from "../frame/quiet.ts";
import { soundSnapshot } from "../frame/snapshot.ts";
import { FigureStore } from "../frame/store.ts";
import { pageSurroundings } from "../frame/surroundings.ts";
import type { Widget } from "../frame/widget.ts";
import { answerHost, type Host } from "./answering.ts";
import { showBig } from "./big.ts";
import { showCode } from "./corner.ts";
import { keepPictureFirst } from "./fit.ts";
import { type Sheet, showHandout } from "./handout.tsx";
import { askForHeight } from "./height.ts";
import { embedOptions, forSlide } from "./options.ts";
import { Paper, type PaperMode } from "./paper.ts";
import { Presenting } from "./presenting.ts";
import type { Payload } from "./protocol.ts";
import { passOnKeys } from "./remote.ts";
import { type EmbedSettings, hideable, mostInPicture, parseSettings } from "./settings.ts";
import { watchHost } from "./shown.ts";

export function start(widget: Widget, stored: StoredResult): void {
  const text = packedIn(location.hash);
  if (text === null) show(widget, stored, null);
  else void unpacked(text).then((snapshot) => show(widget, stored, { text, snapshot }));
}

/** What stands behind `#s=`. */
interface Kept {
  readonly text: string;
  readonly snapshot: unknown;
}

function show(widget: Widget, stored: StoredResult, kept: Kept | null): void {
  const island = document.querySelector<HTMLElement>("[data-island]");
  if (!island) throw new Error("internal: the embed page holds no island");
  const settings = parseSettings(pageQuery(), widget.experiment);
  dress(document.documentElement, settings);
  const slide = settings.ui !== "full";
  const figure = slide ? forSlide(widget) : widget;
  if (settings.handout) {
    handOut(island, figure, stored, settings);
    return;
  }
  // what the build drew is for a slide; another drawing starts from nothing, at once
  if (!slide) island.replaceChildren();
  let host: Host | null = null;
  mountFigure(island, figure, stored, {
    ...embedOptions(slide),
    onStore: (store) => {
      host = present(island, store, settings, kept);
    },
  });
  hideParts(island, settings.hide);
  // a page in a frame is read and scrolled; a slide is shown
  if (!slide) return;
  if (settings.keys !== "none") passOnKeys(settings.keys, () => host?.keys() ?? null);
  if (settings.ui === "auto" || settings.ui === "compact") keepPictureFirst(document.body);
}

function dress(root: HTMLElement, settings: EmbedSettings): void {
  const { theme, scale, ui, bg, motion, badge, fit, menu, dpr } = settings;
  // what the page's first script chose stays otherwise
  if (theme !== "auto") root.dataset.theme = theme;
  // the slides around it are dark on paper too
  root.toggleAttribute("data-dark-paper", theme === "dark");
  if (dpr !== null) root.dataset.dpr = String(dpr);
  Object.assign(root.dataset, { ui, bg, motion, badge, fit, menu });
  root.style.setProperty("--scale", String(scale));
  root.style.setProperty("--in-picture", String(Math.min(1, mostInPicture / scale)));
}

/** What a host may change of how it looks. */
const viewNames = ["theme", "motion", "bg"] as const;

/** What is painted is as fine as a host that enlarges the frame needs it, if the address does not say how fine. */
const mostDpr = 4;

/** @returns what of it could not be had, a sentence each */
function dressedAnew(settings: EmbedSettings, view: Payload, { experiment }: FigureStore): readonly string[] {
  const { scale } = view;
  const enlarged = typeof scale === "number" && scale > 0;
  if (settings.dpr === null && enlarged)
    document.documentElement.dataset.dpr = String(Math.min(mostDpr, scale * (devicePixelRatio || 1)));
  const asked = viewNames.filter((name) => view[name] !== undefined);
  const query = new URLSearchParams(asked.map((name) => [name, String(view[name])]));
  const looks = parseSettings(String(query), experiment);
  const changed = Object.fromEntries(asked.map((name) => [name, looks[name]]));
  dress(document.documentElement, { ...settings, ...changed });
  const unread = scale === undefined || enlarged ? [] : ["view: scale is not a number above 0; ignored"];
  return [...looks.warnings, ...unread];
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
function present(island: HTMLElement, store: FigureStore, settings: EmbedSettings, kept: Kept | null): Host {
  const { play, leave, beats, beat, at, origin, fit, ui, pace, big, qr } = settings;
  const presenting = new Presenting(store, beats);
  const { experiment } = store;
  const { notes } = store.state;
  const restores = kept !== null && soundSnapshot(experiment, kept.snapshot) !== null;
  store.setSpeed(pace);
  if (big !== null) showBig(island, store, big);
  const page = island.closest<HTMLElement>(".embed") ?? island;
  /** It is at a step of a presenter’s. */
  let stepped = beat !== null;
  const paper = new Paper(page, {
    store,
    quiet: new Quiet(experiment),
    onBeat: () => stepped,
    asks: () => presenting.asks,
    mode: settings.print,
  });
  let starts = beat === null && (play === "visible" || play === "once");
  // the same picture every time
  const begin = () => {
    if (restores) store.restore(kept.snapshot, true);
    else if (beat !== null) presenting.go(beat, false);
    else if (at > 0) store.seek(at);
  };
  begin();
  const unread = kept !== null && !restores ? [`s=${kept.text.slice(0, 24)}: no state of this figure, ignored`] : [];
  const codes = qr === "1" ? showCode(island.closest<HTMLElement>(".embed") ?? island, store) : [];
  // to begin may have put other notes in the place of the link's
  const warnings = [...new Set([...notes, ...store.state.notes, ...settings.warnings, ...unread, ...codes])];
  store.tellNotes(warnings.filter((warning) => !store.state.notes.includes(warning)));
  for (const warning of warnings) console.warn(`${experiment.id}: ${warning}`);
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
    stepped = true;
  };
  const onPrint = (mode: PaperMode) => {
    starts = false;
    return paper.ready(mode);
  };
  const host = answerHost({ store, presenting, origin, onBeat, onShown, onView, onPrint, warnings });
  if (fit === "width" && window.parent !== window)
    askForHeight(ui === "full" ? island.closest(".embed") : null, host.tellSize);
  return host;
}

/** Its pictures side by side, which nothing in it changes. */
function handOut(island: HTMLElement, widget: Widget, stored: StoredResult, settings: EmbedSettings): void {
  const { experiment } = widget;
  const sheet: Sheet = window.parent === window ? "page" : "slide";
  // it has a form of its own, whatever was asked for around a figure
  Object.assign(document.documentElement.dataset, { handout: sheet, ui: "auto" });
  island.replaceChildren();
  const around = { ...pageSurroundings("", Object.keys(experiment.parameters)), writeLink: () => {} };
  const store = new FigureStore(experiment, stored, around);
  store.wake();
  const shown = showHandout(island, widget, store, new Quiet(experiment), sheet);
  const { origin, warnings } = settings;
  answerHost({
    store,
    presenting: new Presenting(store, []),
    origin,
    warnings,
    onBeat: () => {},
    onShown: () => {},
    onView: () => [],
    onPrint: () => shown,
  });
}
