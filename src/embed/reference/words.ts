/** A line for each name, message and method, for people: they stand in docs/embedding.md and in no page. */
import { seedRange } from "../../experiments/link.ts";
import { speeds, usualSpeed } from "../../frame/speed.ts";
import { factorRange, mostInPicture } from "../settings.ts";

interface Name {
  readonly means: string;
  /** What may come, the default first, of names that have no list of values. */
  readonly takes?: string;
}

const { seed, seeds } = seedRange;

/** Names of an address that every figure has. */
export const names: Readonly<Record<string, Name>> = {
  ui: {
    means:
      "what stands around the picture: as much as the box has room for, all of it (a page that scrolls), a little, nothing",
  },
  hide: { means: "parts and parameters that are not shown", takes: "names, with commas between them" },
  only: {
    means: "the parts and parameters that are shown; everything else is hidden",
    takes: "names, with commas between them",
  },
  play: {
    means:
      "when it starts: once it is seen, by its button, never by itself, the first time it is seen, when its host says so",
  },
  leave: { means: "what a run does when its slide is left: it waits, or begins anew" },
  at: { means: "the step to be at before anything runs", takes: "0, or a number of steps; past the end is the end" },
  beat: { means: "the presenter’s step to be at, and nothing starts by itself", takes: "a name or a place, from 0" },
  beats: {
    means: "the presenter’s steps: all, none, or these in this order",
    takes: "1, 0, or names with commas between them",
  },
  seed: { means: "the first seed of the runs", takes: `${seed.value}; ${seed.min} to ${seed.max}` },
  seeds: {
    means: "how many runs",
    takes: `${seeds.value} where the figure has no number of its own; ${seeds.min} to ${seeds.max}`,
  },
  theme: { means: "light or dark; in a frame auto is light; contrast is black and white with thick lines" },
  bg: { means: "the ground: the figure’s own, or that of the slide" },
  scale: {
    means: `a factor of fonts, lines and what is pressed, in the picture at most ${mostInPicture}; projector is for the last row of a hall, in black and white`,
    takes: `1; ${factorRange.min} to ${factorRange.max}, or projector`,
  },
  dpr: {
    means: "pixels of what is painted for each pixel of the page",
    takes: `auto; ${factorRange.min} to ${factorRange.max}`,
  },
  fit: {
    means:
      "fill the box; have the height that the width calls for, and tell the host; be no wider than a slide of that height",
  },
  keys: {
    means:
      "whose keys move: each control keeps what it needs and the deck has the rest; the deck has the arrows too; the figure keeps the arrows; nobody passes any on",
  },
  lang: { means: "the language of the words; there is English" },
  motion: { means: "what moves: as the reader’s system wishes, stills, or everything" },
  print: { means: "what paper shows: the picture as it is, or the poster that lies beside the page" },
  handout: {
    means:
      "start, middle and end side by side, in the place of the figure; of a deck’s address, in its print view, for all of its figures",
    takes: "0, 1",
  },
  badge: { means: "the line that says where the figure is from, or a small mark in a corner" },
  origin: { means: "the only page that may speak to the figure as its host", takes: "an origin, https://example.org" },
  menu: { means: "the way to the gallery at the foot, which ui=full alone shows" },
  pace: {
    means: "a factor of the figure’s own pace; no number changes",
    takes: `${usualSpeed}; ${speeds.join(", ")}`,
  },
  qr: { means: "a code in a corner, by which the room opens the same state" },
  big: { means: "one result, large, in the place of the sentence", takes: "the name of an output" },
  id: { means: "of the gallery’s address: the figure that is shown", takes: "the name of a figure" },
  s: {
    means: "a whole state, behind # instead of ?; getAddress() of the element makes it, and it comes before the rest",
    takes: "1. and letters",
  },
};

/** Parts that `hide` and `only` may name. */
export const parts: Readonly<Record<string, string>> = {
  title: "the title",
  question: "the question under it",
  sentence: "what the picture says, in words",
  controls: "sliders, choices, presets",
  transport: "start, step, reset, the line of time",
  foot: "sweeps, numbers, and the way to all of it in the gallery, which ui=full alone shows",
};

/** What a host may send. */
export const fromHost: Readonly<Record<string, string>> = {
  play: "`{}`: run, or go on",
  pause: "`{}`: what has come of it stays",
  reset: "`{}`: the same seed from the start",
  step: "`{ n }`: so many steps on",
  beat: "`{ index, animate }`: the presenter’s step of that place, watched or at once; answered by `beat`",
  set: "`{ params }`: parameters by name",
  "get-state": "`{}`; answered by `result` with `{ state }`",
  "set-state": "`{ state }`; answered by `result` with `{ restored }`",
  visibility: "`{ shown }`: what is not shown does not run",
  prepare: "`{}`: it will be shown soon",
  view: "`{ theme, motion, bg, scale }`, some of them; scale is by how much the host enlarges the frame, a number",
  print: "`{ mode }`: be ready for paper, `static` or `poster`; answered by `result` with `{ whole }`",
};

/** What a figure says. */
export const fromFigure: Readonly<Record<string, string>> = {
  welcome: "`{ nonce, widget, beats }`, once for each call, with the port that everything else uses",
  ready: "`{ step }`",
  playing: "`{ step }`",
  paused: "`{ step }`",
  done: "`{ step }`",
  state: "`{ step, state }`, ten times a second at most",
  beat: "`{ index, count, title }`",
  size: "`{ width, height, ratio }`, with `fit=width` alone",
  key: "`{ method }`: a key that the figure has no use for, in the words of reveal.js, `next`",
  focus: "`{ inside }`",
  warning: "`{ param, given, used, message }`: what was changed or left out",
  result: "the answer to a question, with its `id` as `re`",
  error: "`{ code, message }`: `diverged`, `failed`, or `unsupported`",
};

/** Methods and properties of the element. */
export const members: Readonly<Record<string, string>> = {
  ready: "a promise, kept when the figure has answered",
  beat: "the presenter’s step that it is at, from 0",
  beatCount: "how many there are",
  play: "run, or go on",
  pause: "what has come of it stays",
  reset: "the same seed from the start",
  step: "`step(n)`: so many steps on",
  goToBeat: "`goToBeat(index, animate)`",
  nextBeat: "the next, watched",
  prevBeat: "the one before, at once",
  set: "`set({ dimension: 5 })`: parameters by name",
  getState: "a promise of the state, plain data",
  setState: "takes such a state; a promise of whether it was one",
  getAddress: "a promise of the address of a frame that shows the same",
};

/** Events of the element. */
export const happenings: Readonly<Record<string, string>> = {
  ready: "it has answered",
  play: "it runs",
  pause: "it rests",
  done: "it is at its end",
  statechange: "it is at another step, or at other settings; ten times a second at most",
  beat: "another of the presenter’s steps",
  warning: "something could not be had as it was asked for",
  error: "a run diverged or failed",
  size: "the size that it asks for, with fit=width",
};
