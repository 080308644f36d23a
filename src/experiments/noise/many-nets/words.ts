/** What `many-nets` says: its sentence, and the titles of its panels. */
import { grouped, withMinus } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { type MeasureName, measures, pairOf, pairs, read, shownOf } from "./outputs.ts";

/** Fewer are not spoken of. */
const FEW = 10;

export const rhoText = (rho: number): string => (Number.isFinite(rho) ? withMinus(rho.toFixed(2)) : "not known");

export const nameOf = (measure: MeasureName): string => measures[measure].name;

/** Weaker ones are no relation to speak of. */
const WEAK = 0.3;

export function cloudTitle(summary: Summary): string {
  const { x, y } = shownOf(summary.values);
  const [fits, rho] = [read.median(summary, "fits"), read.median(summary, "rho")];
  if (!(fits >= FEW) || !Number.isFinite(rho)) return `${capital(nameOf(x))} and ${nameOf(y)}`;
  const how =
    Math.abs(rho) < WEAK
      ? `${capital(nameOf(x))} and ${nameOf(y)}: hardly related`
      : `The larger the ${nameOf(x)}, the ${rho > 0 ? "larger" : "smaller"} the ${nameOf(y)}`;
  return `${how}: ${rhoText(rho)} over ${grouped(fits)} nets`;
}

export function pairsTitle(summary: Summary): string {
  const [all, clean] = [pairOf(summary, "margin", "test"), pairOf(summary, "margin", "test", true)];
  if (!(read.median(summary, "clean") >= FEW) || summary.values.among === "clean") return "What goes with what";
  return Math.abs(clean) < WEAK && Math.abs(all) > 2 * WEAK
    ? "Without wrong labels the margin says little about new examples"
    : "What goes with what, with wrong labels and without";
}

export const pairNames: readonly string[] = pairs.map(([a, b]) => `${capital(nameOf(a))}, ${nameOf(b)}`);

/** For narrow panels. */
export const shortPairNames: readonly string[] = pairs.map(
  ([a, b]) => `${capital(measures[a].short)}, ${measures[b].short}`,
);

const RESCALED = { layers: "their layers rescaled against each other", outputs: "their outputs rescaled" } as const;

export function describe(summary: Summary): string {
  const [nets, fits] = [read.median(summary, "nets"), read.median(summary, "fits")];
  const { x, y } = shownOf(summary.values);
  const { among, rescale } = summary.values;
  if (!(nets > 0)) {
    const labels = among === "clean" ? "without wrong labels" : "with wrong labels and without";
    const scaled = rescale === "off" ? "" : `, ${RESCALED[rescale === "layers" ? "layers" : "outputs"]}`;
    return `How do ${nameOf(x)} and ${nameOf(y)} go together? Nets ${labels} are to be trained${scaled}, and none is ready yet.`;
  }
  const counted = `Of ${grouped(nets)} nets ${grouped(fits)} fit every example.`;
  if (!(fits >= FEW)) return `${counted} That is too few to say how ${nameOf(x)} and ${nameOf(y)} go together.`;
  const rho = read.median(summary, "rho");
  const head = `${counted} Over these, ${nameOf(x)} and ${nameOf(y)} have a rank correlation of ${rhoText(rho)}`;
  const clean = read.median(summary, "clean");
  if (among === "clean" || !(clean >= FEW)) return `${head}.`;
  return `${head}; over the ${grouped(clean)} that saw no wrong label, of ${rhoText(read.median(summary, "rho.clean"))}.`;
}
