/** Starts a worker from text in this very script: a sandboxed frame and a file on disk can load none by address. */
import InlineWorker from "./worker.ts?worker&inline";

export function spawn(): Worker {
  return new InlineWorker();
}
