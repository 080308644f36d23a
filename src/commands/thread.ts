/** A thread of Node that runs experiments: the same host as a browser's worker. */
import { parentPort } from "node:worker_threads";
import { loadRunnable } from "../experiments/registry.ts";
import { Host } from "../runner/host.ts";

const port = parentPort;
if (!port) throw new Error("internal: thread.ts was not started as a thread");

const host = new Host({
  post: (message, transfer) => port.postMessage(message, transfer),
  load: loadRunnable,
  clock: () => performance.now(),
  soon: (callback, delayMs) => (delayMs > 0 ? setTimeout(callback, delayMs) : setImmediate(callback)),
  sliceMs: 50,
});

port.on("message", (message) => host.receive(message));
port.postMessage({ kind: "ready" });
