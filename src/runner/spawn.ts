/** Starts a worker from its own file. Embeds replace this module by one that carries the worker as text. */
export function spawn(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
