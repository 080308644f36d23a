/** The workers of this page: started when a figure is about to run, one core left to the page itself. */
import { whenLineIsBack } from "../runner/line.ts";
import { Pool } from "../runner/pool.ts";
import { spawn } from "../runner/spawn.ts";

/** In a frame more gain little, and each has memory of its own. */
const mostInFrame = 4;

/**
 * A frame among others leaves half of the cores to them. They cannot share workers: the script of each has its own
 * experiment only, in a sandbox no SharedWorker starts, and none can be ended from outside.
 */
function workersHere(): number {
  const cores = navigator.hardwareConcurrency || 2;
  const alone = window.parent === window || window.parent.length < 2;
  return Math.max(1, alone ? cores - 1 : Math.min(mostInFrame, Math.floor(cores / 2)));
}

let pool: Pool | undefined;

export function pagePool(): Pool {
  pool ??= new Pool({
    spawn: typeof Worker === "undefined" ? null : spawn,
    size: workersHere(),
    whenLineIsBack,
  });
  return pool;
}
