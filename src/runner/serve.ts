/** What a worker does: messages in, messages out; all the work is the host's. */
import { hasSimd } from "../engine/simd.ts";
import { loadRunnable } from "../experiments/registry.ts";
import { Host } from "./host.ts";
import type { ToWorker } from "./protocol.ts";
import { soon } from "./soon.ts";

/** Answers the page from now on. To be called in a worker, once. */
export function serve(): void {
  const host = new Host({
    post: (message, transfer) => self.postMessage(message, { transfer }),
    load: loadRunnable,
    clock: () => performance.now(),
    soon,
    fast: hasSimd,
    sliceMs: 12,
  });
  self.onmessage = (event: MessageEvent<ToWorker>) => host.receive(event.data);
  self.postMessage({ kind: "ready" });
}
