/** The host's side of `theory-embed`: calls the figure in a frame until it answers, again after each load of the frame. */
import { envelope, type Payload, soundMessage, soundWelcome, type Welcome } from "../protocol.ts";

/** Between two calls, and how often, after each load. */
const callMs = 100;
const mostCalls = 100;
/** How long an answer is waited for. */
const answerMs = 4000;

/** `preview`: the frame is a copy that shows a picture and never runs. */
export type Role = "host" | "preview";

export interface Line {
  readonly welcome: Welcome;
  send(type: string, payload?: Payload): void;
  /** Its answer. Rejects where the figure says that it cannot, or says nothing for some seconds. */
  ask(type: string, payload?: Payload, patienceMs?: number): Promise<Payload>;
}

export interface Ears {
  /** Once for each load of the frame. */
  readonly onLine: (line: Line) => void;
  readonly onMessage?: (type: string, payload: Payload) => void;
}

const made = (port: MessagePort, welcome: Welcome, { onMessage }: Ears): Line => {
  const waiting = new Map<string, (answer: { readonly type: string; readonly payload: Payload }) => void>();
  let asked = 0;
  port.onmessage = ({ data }) => {
    const message = soundMessage(data);
    if (!message) return;
    const answer = message.re === undefined ? undefined : waiting.get(message.re);
    if (answer) answer(message);
    onMessage?.(message.type, message.payload);
  };
  return {
    welcome,
    send: (type, payload = {}) => port.postMessage(envelope({ type, payload })),
    ask: (type, payload = {}, patienceMs = answerMs) =>
      new Promise((resolve, reject) => {
        const id = String(++asked);
        const end = setTimeout(() => {
          waiting.delete(id);
          reject(new Error(`${welcome.widget}: no answer to ${type} in ${patienceMs / 1000} s`));
        }, patienceMs);
        waiting.set(id, (answer) => {
          clearTimeout(end);
          waiting.delete(id);
          if (answer.type === "error") reject(new Error(String(answer.payload.message)));
          else resolve(answer.payload);
        });
        port.postMessage(envelope({ type, id, payload }));
      }),
  };
};

/** @returns the means to hear no more of it */
export function callFrame(frame: HTMLIFrameElement, role: Role, ears: Ears): () => void {
  const nonce = [...crypto.getRandomValues(new Uint32Array(4))].join("-");
  let timer: ReturnType<typeof setInterval> | undefined;
  let line: MessagePort | null = null;
  const call = () => {
    clearInterval(timer);
    let calls = 0;
    const hello = () => {
      if (++calls > mostCalls) clearInterval(timer);
      // a frame in a sandbox has no origin to name, and nothing in it is secret
      else frame.contentWindow?.postMessage(envelope({ type: "hello", payload: { nonce, role } }), "*");
    };
    timer = setInterval(hello, callMs);
    hello();
  };
  const hear = ({ source, data, ports }: MessageEvent) => {
    if (source !== frame.contentWindow || source === null) return;
    const message = soundMessage(data);
    const welcome = message?.type === "welcome" ? soundWelcome(message.payload) : null;
    const port = ports[0];
    if (!welcome || welcome.nonce !== nonce || !port) return;
    clearInterval(timer);
    line?.close();
    line = port;
    ears.onLine(made(port, welcome, ears));
  };
  addEventListener("message", hear);
  frame.addEventListener("load", call);
  call();
  return () => {
    clearInterval(timer);
    removeEventListener("message", hear);
    frame.removeEventListener("load", call);
    line?.close();
  };
}
