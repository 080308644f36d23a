/** The workers of this page: started when a figure is about to run, one core left to the page itself. */
import { whenLineIsBack } from "../runner/line.ts";
import { Pool } from "../runner/pool.ts";
import { spawn } from "../runner/spawn.ts";

let pool: Pool | undefined;

export function pagePool(): Pool {
  pool ??= new Pool({
    spawn: typeof Worker === "undefined" ? null : spawn,
    size: Math.max(1, (navigator.hardwareConcurrency || 2) - 1),
    whenLineIsBack,
  });
  return pool;
}
