/** Workers as the page sees them: places that take messages. One that dies is replaced; without workers, this thread. */
import type { RunnableExperiment } from "../experiments/types.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { neverLoaded } from "./words.ts";

/** What we need of a Worker; tests give their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

export interface PoolOptions {
  /** Starts a worker; null where there are none. */
  readonly spawn: (() => WorkerLike) | null;
  /** Number of workers. */
  readonly size: number;
  /** A worker that has not come to life after so long is given up, and workers with it. Milliseconds awake, 6,000 if left out. */
  readonly patienceMs?: number;
  /** A worker that owes an answer and is silent for so long is replaced. Milliseconds awake, 10,000 if left out. */
  readonly silenceMs?: number;
  /** Calls back when it is worth loading again what could not be loaded; there is no second attempt if left out. */
  readonly whenLineIsBack?: (attempt: number, callback: () => void) => () => void;
  /** Finds experiments for runs on this very thread; the registry if left out. */
  readonly load?: (id: string) => Promise<RunnableExperiment>;
}

export interface Place {
  post(message: ToWorker): void;
  close(): void;
}

export interface PlaceEvents {
  readonly receive: (message: FromWorker) => void;
  /** The worker died with this message. */
  readonly died: (message: string) => void;
}

/** A place on this very thread. Its host is loaded with the first one: few pages ever need it. */
export function localPlace(events: {
  readonly receive: (message: FromWorker) => void;
  readonly load: ((id: string) => Promise<RunnableExperiment>) | undefined;
}): Place {
  let open = true;
  const receive = (message: FromWorker) => {
    if (open) events.receive(message);
  };
  const host = import("./local-host.ts").then(({ localHost }) => localHost(receive, events.load));
  return {
    post: (message) => {
      host.then(
        (ready) => ready.receive(message),
        () => {
          if (message.kind === "open") receive({ kind: "failed", run: message.run, message: neverLoaded });
        },
      );
    },
    close: () => {
      open = false;
    },
  };
}

/** A place in a worker. @throws whatever `spawn` throws where workers are forbidden */
export function workerPlace(spawn: () => WorkerLike, events: PlaceEvents): Place {
  const worker = spawn();
  worker.onmessage = (event) => events.receive(event.data);
  worker.onerror = (event) => {
    event.preventDefault?.();
    events.died(event.message || "no reason given");
  };
  return { post: (message) => worker.postMessage(message), close: () => worker.terminate() };
}
