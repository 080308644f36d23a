/** The figure's side of `theory-embed`: answers the host around its frame, and nobody else. */
import { knownName } from "../experiments/link.ts";
import { clampedValue, parameterOf } from "../experiments/values.ts";
import type { FigureStore } from "../frame/store.ts";
import type { PaperMode } from "./paper.ts";
import { answerPlayers } from "./player.ts";
import type { Presenting } from "./presenting.ts";
import { envelope, type Message, type Payload, soundMessage, turnstile } from "./protocol.ts";

/** Of each kind more in a second are dropped. */
const mostMessages = 60;
/** Of more hosts the first is forgotten. */
const mostLines = 4;
/** Nothing runs in a copy, nor will. */
const notInPreview: readonly string[] = ["visibility", "prepare"];
/** The least time between two reports of the state, milliseconds. */
const betweenStates = 100;

export interface Answering {
  readonly store: FigureStore;
  readonly presenting: Presenting;
  /** A presenter has begun to step through it. */
  readonly onBeat: () => void;
  /** The only origin that may be host; any, if empty. */
  readonly origin: string;
  /** The host shows the frame, or does not. A preview never does. */
  readonly onShown: (shown: boolean) => void;
  /** How the host wants it to look from now on. @returns what of that could not be had, a sentence each */
  readonly onView: (view: Payload) => readonly string[];
  /** It is to be ready for paper from now on. @returns whether all of it is there */
  readonly onPrint: (mode: PaperMode) => Promise<boolean>;
  /** What of the address could not be had, a sentence each. */
  readonly warnings: readonly string[];
}

type Tell = (type: string, payload?: Payload, re?: string) => void;

/** A sentence of what was changed or ignored as a payload: what it is about stands at its beginning, what is used behind. */
export function warningOf(message: string): Payload {
  const [, param = "", given = ""] = /^([^\s=:]*)(?:=(\S*?)(?=:?(?:\s|$)))?/.exec(message) ?? [];
  return { param, given, used: /using (.*)$/s.exec(message)?.[1] ?? "", message };
}

/** Sends on what a key does in a deck, in the words of reveal.js: "next". */
export type SendKey = (method: string) => void;

export interface Host {
  /** What a key goes to, null while no host has called. */
  readonly keys: () => SendKey | null;
  /** The size that it should have; a host that calls later is told the last one. */
  readonly tellSize: (size: Payload) => void;
}

/** An element and a plugin may call the same frame: each has a line of its own, and an answer goes to who has asked. */
export function answerHost(answering: Answering): Host {
  /** By what each host calls itself, the last to call at the end. */
  const lines = new Map<string, MessagePort>();
  let size: Payload | null = null;
  const { store, presenting, origin, onShown, warnings } = answering;
  const on =
    (ports: () => Iterable<MessagePort | undefined>): Tell =>
    (type, payload = {}, re) => {
      for (const port of ports()) port?.postMessage(envelope({ type, payload, ...(re === undefined ? {} : { re }) }));
    };
  const tell = on(() => lines.values());
  const turn = () => turnstile(mostMessages, () => performance.now());
  const openToHellos = turn();
  const isHost = (event: MessageEvent) =>
    event.source === window.parent && window.parent !== window && (origin === "" || event.origin === origin);

  addEventListener("message", (event) => {
    if (!isHost(event)) return;
    const hello = soundMessage(event.data);
    const nonce = hello?.payload.nonce;
    if (hello?.type !== "hello" || typeof nonce !== "string" || nonce.length > 64 || !openToHellos()) return;
    // calls that came while this frame was loading; another answer would close the line of the first
    if (lines.has(nonce)) return;
    const channel = new MessageChannel();
    const own = channel.port1;
    for (const [first, port] of [...lines].slice(0, 1 - mostLines)) {
      port.close();
      lines.delete(first);
    }
    lines.set(nonce, own);
    const answer = on(() => [own]);
    const open = turn();
    const preview = hello.payload.role === "preview";
    own.onmessage = ({ data }) => {
      const message = open() ? soundMessage(data) : null;
      if (message === null || own !== lines.get(nonce)) return;
      if (preview && notInPreview.includes(message.type)) return;
      obey(message, answering, (type, payload, re) => (re === undefined ? tell : answer)(type, payload, re));
    };
    if (preview) onShown(false);
    const welcome = { nonce, widget: store.experiment.id, beats: presenting.beats };
    // a host without an origin has no other address
    window.parent.postMessage(envelope({ type: "welcome", payload: welcome }), "*", [channel.port2]);
    answer("ready", { step: store.state.summary.step });
    for (const warning of warnings) answer("warning", warningOf(warning));
    if (size) answer("size", size);
  });
  report(store, tell);
  answerPlayers(store, isHost, turn());
  addEventListener("focusin", () => tell("focus", { inside: true }));
  addEventListener("blur", () => tell("focus", { inside: false }));
  return {
    // one of them moves the deck, not each
    keys: () => {
      const last = [...lines.values()].at(-1);
      if (last === undefined) return null;
      const tell = on(() => [last]);
      return (method) => tell("key", { method });
    },
    tellSize: (now) => {
      size = now;
      tell("size", now);
    },
  };
}

const whole = (given: unknown, otherwise: number) =>
  typeof given === "number" && Number.isFinite(given) ? Math.trunc(given) : otherwise;

/** Does what a host's message says. Never throws. */
export function obey(
  { type, id, payload }: Message,
  { store, presenting, onBeat, onShown, onView, onPrint }: Answering,
  tell: Tell,
): void {
  const warn = (sentences: readonly string[]) => {
    for (const sentence of sentences) tell("warning", warningOf(sentence));
  };
  const actions: Readonly<Record<string, () => void>> = {
    play: () => store.act(),
    pause: () => store.pause(),
    reset: () => store.reset(),
    step: () => store.step(whole(payload.n, 1)),
    beat: () => {
      onBeat();
      presenting.go(whole(payload.index, 0), payload.animate === true);
      const { beats, at } = presenting;
      tell("beat", { index: at, count: beats.length, title: beats[at]?.title ?? "" }, id);
    },
    set: () => set(payload.params, store, tell),
    "get-state": () => tell("result", { state: store.snapshot() }, id),
    "set-state": () => {
      const restored = store.restore(payload.state, true);
      if (restored) warn(store.state.notes);
      tell("result", { restored }, id);
    },
    visibility: () => onShown(payload.shown === true),
    prepare: () => store.prepare(),
    view: () => warn(onView(payload)),
    print: () =>
      void onPrint(payload.mode === "poster" ? "poster" : "static").then((whole) => tell("result", { whole }, id)),
  };
  if (Object.hasOwn(actions, type)) actions[type]!();
  else tell("error", { code: "unsupported", message: `${type}: wanted one of ${Object.keys(actions).join(", ")}` }, id);
}

/** Parameters by name, as in an address; what is out of range becomes the nearest allowed, with a warning. */
function set(params: unknown, store: FigureStore, tell: Tell): void {
  if (typeof params !== "object" || params === null) return;
  const { experiment } = store;
  const changes: Record<string, number | string> = {};
  for (const [written, given] of Object.entries(params)) {
    const name = knownName(experiment, written) ?? "";
    const parameter = parameterOf(experiment.parameters, name);
    if (!parameter || (typeof given !== "number" && typeof given !== "string")) {
      const why = parameter ? "wanted a number or a text" : "no such parameter";
      tell("warning", warningOf(`${written.slice(0, 64)}: ${why}, ignored`));
      continue;
    }
    const { value, note } = clampedValue(name, parameter, String(given));
    changes[name] = value;
    if (note) tell("warning", warningOf(note));
  }
  store.move(changes, true);
}

/** Where a figure is. */
const stated = ["summary", "values", "seed", "seeds"] as const;

/** Tells of every change of what it does, and ten times a second at most of where it is. */
function report(store: FigureStore, tell: Tell): void {
  const names: Readonly<Record<string, string>> = { running: "playing", paused: "paused", done: "done" };
  let last = Number.NEGATIVE_INFINITY;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const say = () => {
    last = performance.now();
    waiting = undefined;
    tell("state", { step: store.state.summary.step, state: store.snapshot() });
  };
  store.store.subscribe((now, before) => {
    const { step } = now.summary;
    if (now.state !== before.state) {
      if (now.state === "diverged" || now.state === "failed")
        tell("error", { code: now.state, message: now.failure ?? "the run diverged" });
      else if (names[now.state]) tell(names[now.state]!, { step });
    }
    if (waiting !== undefined || stated.every((name) => now[name] === before[name])) return;
    const wait = last + betweenStates - performance.now();
    // the last of many is told, too
    if (wait > 0) waiting = setTimeout(say, wait);
    else say();
  });
}
