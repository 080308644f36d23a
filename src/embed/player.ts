/**
 * The core of player.js, by which blogs and learning platforms speak to videos: play, pause, getPaused; ready, play, pause,
 * ended. Messages are JSON in a text; nothing is told but ready that was not asked for.
 */

import type { FigureStore } from "../frame/store.ts";

const context = "player.js";
const version = "0.0.11";
const events = ["ready", "play", "pause", "ended"] as const;
type PlayerEvent = (typeof events)[number];

/** Listeners of one event; a host with more is none. */
const most = 16;
const longest = 1024;

interface Played {
  readonly play: () => void;
  readonly pause: () => void;
  readonly isPaused: () => boolean;
  /** To the host around the frame. */
  readonly send: (text: string) => void;
  /** The address of the frame. */
  readonly src: string;
}

export interface Player {
  /** Takes what came from the host, if it is a message of this kind. Never throws. */
  readonly hear: (data: unknown) => void;
  readonly tell: (event: PlayerEvent) => void;
}

/** What came, if it is a call of a method. */
function callIn(data: unknown): { method?: unknown; value?: unknown; listener?: unknown } | null {
  if (typeof data !== "string" || data.length > longest || !data.includes(context)) return null;
  try {
    const call: unknown = JSON.parse(data);
    return typeof call === "object" && (call as { context?: unknown } | null)?.context === context ? call : null;
  } catch {
    return null;
  }
}

export function player({ play, pause, isPaused, send, src }: Played): Player {
  const listeners = new Map<unknown, Set<unknown>>(events.map((name) => [name, new Set()]));
  const say = (event: string, value?: unknown, listener?: unknown) =>
    send(JSON.stringify({ context, version, event, value, listener }));
  const value = { src, events, methods: ["play", "pause", "getPaused", "addEventListener", "removeEventListener"] };
  const methods: Readonly<Record<string, (event: unknown, listener: unknown) => void>> = {
    play,
    pause,
    getPaused: (_, listener) => say("getPaused", isPaused(), listener),
    addEventListener: (event, listener) => {
      const those = listeners.get(event);
      if (!those || those.size >= most) return;
      those.add(listener);
      if (event === "ready") say(event, value, listener);
    },
    removeEventListener: (event, listener) => {
      if (listener === undefined) listeners.get(event)?.clear();
      else listeners.get(event)?.delete(listener);
    },
  };
  say("ready", value);
  return {
    hear: (data) => {
      const call = callIn(data);
      const name = String(call?.method);
      if (call && Object.hasOwn(methods, name)) methods[name]!(call.value, call.listener);
    },
    tell: (event) => {
      for (const listener of listeners.get(event) ?? []) say(event, undefined, listener);
    },
  };
}

const eventsOf: Readonly<Record<string, PlayerEvent>> = { running: "play", paused: "pause", done: "ended" };

/**
 * Speaks so for the figure of this page, in a frame.
 * @param isHost  whether a message is from the host around it
 * @param open  whether there have not been too many
 */
export function answerPlayers(store: FigureStore, isHost: (event: MessageEvent) => boolean, open: () => boolean): void {
  if (window.parent === window) return;
  const { hear, tell } = player({
    play: () => store.act(),
    pause: () => store.pause(),
    isPaused: () => store.state.state !== "running",
    send: (text) => window.parent.postMessage(text, "*"),
    src: document.URL,
  });
  addEventListener("message", (event) => {
    if (typeof event.data === "string" && isHost(event) && open()) hear(event.data);
  });
  store.store.subscribe(({ state }, before) => {
    const event = eventsOf[state];
    if (event && state !== before.state) tell(event);
  });
}
