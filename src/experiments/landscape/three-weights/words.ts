/** What `three-weights` says. */
import { withMinus } from "../../../terms/numbers.ts";
import { capital, counted } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { fitsOf } from "./fits.ts";
import { type Asked, AXES, COUNTS } from "./net.ts";
import { BEFORE, BEYOND, read } from "./outputs.ts";

/** By dimension. */
const KINDS = ["a point", "a curve", "a surface"];

/** The summary's own values, which the table has checked. */
export const askedIn = ({ values }: Summary): Asked => values as unknown as Asked;

const short = (value: number) => withMinus(String(Number(value.toFixed(2))));
const leftIn = (summary: Summary) => KINDS[read.median(summary, "left")] ?? "nothing";
/** Whether some equation follows from the others. */
const repeats = (summary: Summary) => read.median(summary, "rank") < COUNTS[askedIn(summary).examples];

export function spaceTitle(summary: Summary): string {
  if (repeats(summary)) return `Nothing new: ${leftIn(summary)} stays`;
  const { examples } = askedIn(summary);
  return `${capital(examples)} ${examples === "one" ? "equation leaves" : "equations leave"} ${leftIn(summary)}`;
}

export function netsTitle(summary: Summary): string {
  if (fitsOf(askedIn(summary)).length === 1) return "One net is left";
  const [before, beyond] = [read.median(summary, "before"), read.median(summary, "beyond")];
  return `Apart by ${short(before)} at x = ${BEFORE}, by ${short(beyond)} at x = ${BEYOND}`;
}

export function describe(summary: Summary): string {
  const asked = askedIn(summary);
  const { examples } = asked;
  const [rank, left] = [read.median(summary, "rank"), read.median(summary, "left")];
  const equations = examples === "one" ? "example is one equation" : `examples are ${examples} equations`;
  const but = repeats(summary) ? ", but the third says nothing new" : "";
  const fits = ["a point, one exact fit", "a curve of exact fits, here a straight line", "a surface of exact fits"][
    left
  ];
  const nets = fitsOf(asked);
  const apart =
    nets.length === 1
      ? ""
      : ` The ${nets.length} nets drawn differ by ${short(read.median(summary, "before"))} at x = ${BEFORE}, and by ${short(read.median(summary, "beyond"))} at x = ${BEYOND}.`;
  return `${capital(examples)} ${equations} in three weights${but}: the Jacobian has rank ${rank}, and ${AXES} − ${rank} = ${counted(left, "dimension")} ${left === 1 ? "is" : "are"} left, ${fits}.${apart}`;
}
