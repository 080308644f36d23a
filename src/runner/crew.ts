/** Workers as the page sees them: places that take messages. One that dies is replaced; without workers, this thread. */
import { loadExperiment } from "../experiments/registry.ts";
import type { Experiment } from "../experiments/types.ts";
import { hasWebAssembly } from "./fast.ts";
import { Host } from "./host.ts";
import type { FromWorker, ToWorker } from "./protocol.ts";
import { soon } from "./soon.ts";

/** What we need of a Worker; tests give their own. */
export interface WorkerLike {
  postMessage(message: ToWorker): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
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

/** On the page's thread a slice must leave room for a frame of the display. */
const pageSliceMs = 8;

/** A place on this very thread. */
export function localPlace(events: {
  readonly receive: (message: FromWorker) => void;
  readonly load: ((id: string) => Promise<Experiment>) | undefined;
}): Place {
  let open = true;
  const host = new Host({
    post: (message) => soon(() => open && events.receive(message), 0),
    load: events.load ?? loadExperiment,
    clock: () => performance.now(),
    soon: (callback, delayMs) => setTimeout(callback, delayMs),
    fast: hasWebAssembly,
    sliceMs: pageSliceMs,
  });
  return {
    post: (message) => host.receive(message),
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
