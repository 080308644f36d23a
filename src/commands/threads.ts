/** A pool of Node's threads, one for each core. */
import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { WorkerLike } from "../runner/crew.ts";
import { Pool } from "../runner/pool.ts";

function spawn(): WorkerLike {
  const worker = new Worker(new URL("./thread.js", import.meta.url));
  let wanted = true;
  const like: WorkerLike = {
    postMessage: (message) => worker.postMessage(message),
    terminate: () => {
      wanted = false;
      void worker.terminate();
    },
    onmessage: null,
    onerror: null,
  };
  worker.on("message", (data) => like.onmessage?.({ data } as MessageEvent));
  worker.on("error", (error: Error) => like.onerror?.({ message: error.message } as ErrorEvent));
  worker.on("exit", (code) => wanted && like.onerror?.({ message: `it ended with code ${code}` } as ErrorEvent));
  return like;
}

/** Runs `work` with a pool, and ends its threads whatever happens. */
export async function withThreads<T>(work: (pool: Pool) => Promise<T>): Promise<T> {
  const pool = new Pool({ spawn, size: availableParallelism(), patienceMs: 60_000, silenceMs: 600_000 });
  try {
    return await work(pool);
  } finally {
    pool.dispose();
  }
}
