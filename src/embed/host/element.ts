/**
 * `<theory-widget widget="two-wells" params="dimension=5" play="click">`: a figure in a frame of its own, with its methods
 * and events on the element. What is called before the figure has answered is done when it has.
 */
import { packed } from "../../frame/packed.ts";
import { reservedNames } from "../../terms/reserved-names.ts";
import { watchShown } from "../hidden.ts";
import { pressFor } from "../keys.ts";
import { callFrame, type Line } from "./connect.ts";

const tag = "theory-widget";

/** What of an address is an attribute of the element; `params` has the figure's own. */
const attributes = ["widget", "params", ...reservedNames.filter((name) => name !== "id" && name !== "s")];

/** Events of the element by the messages that make them. */
export const events: Readonly<Record<string, string>> = {
  ready: "ready",
  playing: "play",
  paused: "pause",
  done: "done",
  state: "statechange",
  beat: "beat",
  warning: "warning",
  error: "error",
  size: "size",
};

/** Where the figures are: beside this script. */
let base = "";

class TheoryWidget extends HTMLElement {
  static readonly observedAttributes = attributes;
  readonly #frame: HTMLIFrameElement;
  #stop: (() => void) | null = null;
  #line: Promise<Line>;
  #answer: (line: Line) => void = () => {};
  #unwatch = () => {};
  #count = 0;
  #beat = 0;
  #drawing: number | null = null;
  /** A screen away it gets ready. */
  readonly #near = new IntersectionObserver(
    (entries) => {
      if (entries.at(-1)?.isIntersecting) this.#send("prepare");
    },
    { rootMargin: "100%" },
  );

  constructor() {
    super();
    const shadow = this.attachShadow({ mode: "open" });
    // what a page says of its pictures, as `img { display: block }`, is above what is said of them here: their slot goes
    shadow.innerHTML = `<style>
:host { display: block; aspect-ratio: 16 / 9; contain: content; position: relative; }
:host([hidden]) { display: none; }
iframe { border: 0; width: 100%; height: 100%; display: block; }
slot { display: block; position: absolute; inset: 0; }
slot::slotted(*) { width: 100%; height: 100%; object-fit: contain; }
:host([ready]) slot { display: none; }
</style><slot name="poster"></slot>`;
    this.#frame = document.createElement("iframe");
    this.#frame.setAttribute("part", "frame");
    this.#frame.allow = "fullscreen; clipboard-write";
    shadow.append(this.#frame);
    this.#line = this.#awaited();
  }

  connectedCallback(): void {
    this.#stop ??= callFrame(this.#frame, "host", {
      onLine: (line) => {
        this.#count = line.welcome.beats.length;
        this.toggleAttribute("ready", true);
        this.#answer(line);
        this.#unwatch();
        this.#unwatch = watchShown(this, (shown) => line.send("visibility", { shown }));
      },
      onMessage: (type, payload) => {
        if (type === "beat") this.#beat = Number(payload.index);
        // asked for by fit=width alone
        if (type === "size") this.style.aspectRatio = String(Number(payload.ratio));
        // what the figure has no use for goes on as if it had been pressed here, in whatever deck this is
        if (type === "key") pressFor(payload.method, this);
        const name = events[type];
        if (name)
          this.dispatchEvent(new CustomEvent(`theory-${name}`, { detail: payload, bubbles: true, composed: true }));
      },
    });
    this.#draw();
    // a deck has its slides upon each other: its plugin says which is next
    if (!this.closest(".reveal")) this.#near.observe(this);
  }

  disconnectedCallback(): void {
    // a deck that is printed moves its slides: what is put back at once has only moved
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#stop?.();
      this.#stop = null;
      this.#near.disconnect();
      this.#unwatch();
      this.#line = this.#awaited();
      this.toggleAttribute("ready", false);
    });
  }

  attributeChangedCallback(): void {
    this.#draw();
  }

  get beat(): number {
    return this.#beat;
  }
  get beatCount(): number {
    return this.#count;
  }
  get ready(): Promise<void> {
    return this.#line.then(() => undefined);
  }

  play(): void {
    this.#send("play");
  }
  pause(): void {
    this.#send("pause");
  }
  reset(): void {
    this.#send("reset");
  }
  step(n = 1): void {
    this.#send("step", { n });
  }
  goToBeat(index: number, animate = false): void {
    this.#beat = index;
    this.#send("beat", { index, animate });
  }
  nextBeat(): void {
    this.goToBeat(this.#beat + 1, true);
  }
  prevBeat(): void {
    this.goToBeat(Math.max(0, this.#beat - 1));
  }
  set(params: Readonly<Record<string, number | string>>): void {
    this.#send("set", { params });
  }
  /** Plain data: settings, seeds and the step. */
  async getState(): Promise<unknown> {
    return (await (await this.#line).ask("get-state")).state;
  }
  async setState(state: unknown): Promise<boolean> {
    return (await (await this.#line).ask("set-state", { state })).restored === true;
  }

  /** The address of a frame that shows this figure as it is now. */
  async getAddress(): Promise<string> {
    return `${this.#frame.src}#s=${await packed(await this.getState())}`;
  }

  #send(type: string, payload: Readonly<Record<string, unknown>> = {}): void {
    void this.#line.then((line) => line.send(type, payload));
  }

  #awaited(): Promise<Line> {
    return new Promise((resolve) => {
      this.#answer = (line) => {
        this.#line = Promise.resolve(line);
        resolve(line);
      };
    });
  }

  /** Once for all attributes that are set together. */
  #draw(): void {
    if (this.#drawing !== null || !this.isConnected) return;
    this.#drawing = 1;
    queueMicrotask(() => {
      this.#drawing = null;
      const widget = this.getAttribute("widget") ?? "";
      // no path but a figure's
      if (!/^[a-z0-9-]+$/.test(widget)) return;
      const query = new URLSearchParams(this.getAttribute("params") ?? "");
      for (const name of reservedNames) {
        const value = this.getAttribute(name);
        if (value !== null && name !== "id") query.set(name, value);
      }
      // of a folder on a disk a browser shows what lies in it
      const address = new URL(`./${widget}/${base.startsWith("file:") ? "index.html" : ""}`, base);
      address.search = String(query);
      if (this.#frame.src !== address.href) this.#frame.src = address.href;
      this.#frame.title = this.getAttribute("aria-label") || this.title || widget;
    });
  }
}

/** @param script  the address of the script that has this: figures lie beside it */
export function defineElement(script: string): void {
  base = new URL("./", script).href;
  if (!customElements.get(tag)) customElements.define(tag, TheoryWidget);
}
