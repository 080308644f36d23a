/** The run before: the last finished one at other settings stays, pale, beneath the one that goes on. */
import type { LinkState } from "../experiments/link.ts";
import type { Experiment, Summary } from "../experiments/types.ts";
import { differences, ownPicture } from "./settings.ts";

/**
 * What is pale under these settings. A run at these very settings is not: the new one would lie on it, and it would tell
 * the end before it has come.
 * @param drawn  what is drawn when they come, null if it does not count
 * @param ghost  what was pale until then
 */
export function ghostUnder(next: LinkState, drawn: Summary | null, ghost: Summary | null): Summary | null {
  const counts = (run: Summary | null) => run?.state === "done" && !ownPicture({ ...next, summary: run });
  return counts(drawn) ? drawn : counts(ghost) ? ghost : null;
}

/** So many differences are named. */
const most = 2;

/** In what it differed from the settings as they are: "dimension 2, seed 9"; empty if in nothing that acts. */
export function beforeWords(experiment: Experiment, settings: LinkState, ghost: Summary): string {
  const words = differences(experiment, { ...settings, summary: ghost });
  const more = words.length - most;
  return words.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
