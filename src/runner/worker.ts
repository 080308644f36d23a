/** The shell of a worker: messages in, messages out; all the work is the host's. */
import { hasSimd } from "../engine/simd.ts";
import { loadRunnable } from "../experiments/registry.ts";
import { Host } from "./host.ts";
import type { ToWorker } from "./protocol.ts";
import { soon } from "./soon.ts";

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
