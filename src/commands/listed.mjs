// Every figure as the command line lists it, for what runs outside of its bundle.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/**
 * @param {string} root the project's folder
 * @returns {any[]} what `npm run -s experiment -- list` prints
 * @throws Error with what the command said, if it printed nothing
 */
export function listedFigures(root) {
  const launch = join(root, "src/commands/launch.mjs");
  const { stdout, stderr } = spawnSync(process.execPath, [launch, "experiment", "list"], {
    cwd: root,
    maxBuffer: 2 ** 26,
  });
  if (stdout.length === 0) throw new Error(`experiment list: ${stderr}`);
  return JSON.parse(stdout.toString("utf8"));
}
