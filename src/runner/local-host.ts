/** The host on the page's own thread, for pages that may not start workers. */
import { hasSimd } from "../engine/simd.ts";
import { loadRunnable } from "../experiments/registry.ts";
import type { RunnableExperiment } from "../experiments/types.ts";
import { Host } from "./host.ts";
import type { FromWorker } from "./protocol.ts";
import { soon } from "./soon.ts";

/** A slice must leave room for a frame of the display. */
const sliceMs = 8;

/** `receive` is called later, never within a call of the host. Experiments come from `load`; the registry if left out. */
export function localHost(
  receive: (message: FromWorker) => void,
  load: (id: string) => Promise<RunnableExperiment> = loadRunnable,
): Host {
  return new Host({
    post: (message) => soon(() => receive(message), 0),
    load,
    clock: () => performance.now(),
    soon: (callback, delayMs) => setTimeout(callback, delayMs),
    fast: hasSimd,
    sliceMs,
  });
}
