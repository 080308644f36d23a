/** The figure's side of `theory-embed`: answers the host around its frame, and nobody else. */
import { clampedValue, parameterOf } from "../experiments/values.ts";
import type { FigureStore } from "../frame/store.ts";
import type { Presenting } from "./presenting.ts";
import { envelope, type Message, type Payload, soundMessage, turnstile } from "./protocol.ts";

/** More in a second are dropped. */
const mostMessages = 60;
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
  /** How the host wants it to look from now on. */
  readonly onView: (view: Payload) => void;
}

/** Sends on what a key does in a deck, in the words of reveal.js: "next". */
export type SendKey = (method: string) => void;

/** @returns what a key goes to, null while no host has called */
export function answerHost(answering: Answering): () => SendKey | null {
  let port: MessagePort | null = null;
  let called = "";
  const { store, presenting, origin, onShown } = answering;
  const tell = (type: string, payload: Payload = {}, re?: string) =>
    port?.postMessage(envelope({ type, payload, ...(re === undefined ? {} : { re }) }));

  addEventListener("message", (event) => {
    if (event.source !== window.parent || window.parent === window) return;
    if (origin !== "" && event.origin !== origin) return;
    const hello = soundMessage(event.data);
    const nonce = hello?.payload.nonce;
    if (hello?.type !== "hello" || typeof nonce !== "string" || nonce.length > 64) return;
    // calls that came while this frame was loading; another answer would close the line of the first
    if (nonce === called) return;
    called = nonce;
    const channel = new MessageChannel();
    port?.close();
    port = channel.port1;
    const open = turnstile(mostMessages, () => performance.now());
    const own = port;
    const preview = hello.payload.role === "preview";
    own.onmessage = ({ data }) => {
      const message = open() ? soundMessage(data) : null;
      if (message === null || own !== port) return;
      if (preview && notInPreview.includes(message.type)) return;
      act(message, answering, tell);
    };
    if (preview) onShown(false);
    const welcome = { nonce, widget: store.experiment.id, beats: presenting.beats };
    // a host without an origin has no other address
    window.parent.postMessage(envelope({ type: "welcome", payload: welcome }), "*", [channel.port2]);
    tell("ready", { step: store.state.summary.step });
  });
  report(store, tell);
  addEventListener("focusin", () => tell("focus", { inside: true }));
  addEventListener("blur", () => tell("focus", { inside: false }));
  return () => (port === null ? null : (method) => tell("key", { method }));
}

type Tell = (type: string, payload?: Payload, re?: string) => void;

const whole = (given: unknown, otherwise: number) =>
  typeof given === "number" && Number.isFinite(given) ? Math.trunc(given) : otherwise;

function act(
  { type, id, payload }: Message,
  { store, presenting, onBeat, onShown, onView }: Answering,
  tell: Tell,
): void {
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
    "set-state": () => tell("result", { restored: store.restore(payload.state) }, id),
    visibility: () => onShown(payload.shown === true),
    prepare: () => store.prepare(),
    view: () => onView(payload),
  };
  if (Object.hasOwn(actions, type)) actions[type]!();
  else tell("error", { code: "unsupported", message: `${type}: wanted one of ${Object.keys(actions).join(", ")}` }, id);
}

/** Parameters by name; what is out of range becomes the nearest allowed, with a warning. */
function set(params: unknown, store: FigureStore, tell: Tell): void {
  if (typeof params !== "object" || params === null) return;
  const changes: Record<string, number | string> = {};
  for (const [name, given] of Object.entries(params)) {
    const parameter = parameterOf(store.experiment.parameters, name);
    if (!parameter) {
      tell("warning", { param: name.slice(0, 64), given: "", used: "ignored: no such parameter" });
      continue;
    }
    const { value, note } = clampedValue(name, parameter, String(given));
    changes[name] = value;
    if (note) tell("warning", { param: name, given: String(given).slice(0, 64), used: String(value) });
  }
  store.move(changes, true);
}

/** Tells of every change of what it does, and ten times a second at most of where it is. */
function report(store: FigureStore, tell: Tell): void {
  const names: Readonly<Record<string, string>> = { running: "playing", paused: "paused", done: "done" };
  let last = Number.NEGATIVE_INFINITY;
  store.store.subscribe((now, before) => {
    const { step } = now.summary;
    if (now.state !== before.state) {
      if (now.state === "diverged" || now.state === "failed")
        tell("error", { code: now.state, message: now.failure ?? "the run diverged" });
      else if (names[now.state]) tell(names[now.state]!, { step });
    }
    if (now.summary === before.summary || performance.now() - last < betweenStates) return;
    last = performance.now();
    tell("state", { step, state: store.snapshot() });
  });
}
