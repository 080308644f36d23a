/** Starts a worker from text in this very script: a sandboxed frame and a file on disk can load none by address. */
import kernels from "../engine/wasm/kernels.ts?asc";
import InlineWorker from "./worker.ts?worker&inline";

/** The text does without the kernels, which this script has for its own thread: they are its first message. */
export function spawn(): Worker {
  const worker = new InlineWorker();
  worker.postMessage(kernels);
  return worker;
}
