/** The command line of the bench. */
import { workloadIds } from "./workloads.ts";

export class UsageError extends Error {}

export interface Arguments {
  readonly pages: boolean;
  readonly json: boolean;
  readonly write: boolean;
  readonly only: readonly string[];
}

const wanted = "--only W1,W4, --json, --write or --pages";

/** Throws UsageError on anything that it does not know. */
export function parseArguments(given: readonly string[]): Arguments {
  let [pages, json, write] = [false, false, false];
  let only: readonly string[] | null = null;
  for (let i = 0; i < given.length; i++) {
    const word = given[i]!;
    if (word === "--pages") pages = true;
    else if (word === "--json") json = true;
    else if (word === "--write") write = true;
    else if (word === "--only" || word.startsWith("--only=")) only = parseOnly(word.slice(7) || given[++i]);
    else throw new UsageError(`${word} came, wanted ${wanted}`);
  }
  if (pages && (only !== null || write)) throw new UsageError("--pages goes with --json alone");
  if (write && only !== null) throw new UsageError("--write needs all workloads, but --only came");
  return { pages, json, write, only: only ?? workloadIds };
}

function parseOnly(text: string | undefined): readonly string[] {
  const names = (text ?? "").split(",").filter((name) => name !== "");
  const unknown = names.find((name) => !workloadIds.includes(name));
  if (names.length === 0 || unknown !== undefined)
    throw new UsageError(`--only: ${unknown ?? "nothing"} came, wanted some of ${workloadIds.join(",")}`);
  return workloadIds.filter((id) => names.includes(id));
}
