/** What `many-nets` says: its sentence, and the titles of its panels. */
import { grouped, withMinus } from "../../../terms/numbers.ts";
import { capital } from "../../../terms/words.ts";
import type { Summary } from "../../types.ts";
import { type MeasureName, measures, pairOf, pairs, read, shownOf } from "./outputs.ts";

/** Fewer are not spoken of. */
const FEW = 10;

export const rhoText = (rho: number): string => (Number.isFinite(rho) ? withMinus(rho.toFixed(2)) : "not known");

/** Of a correlation, in a word. */
function strength(rho: number): string {
  if (!Number.isFinite(rho)) return "not known yet";
  const size = Math.abs(rho);
  const way = rho > 0 ? "together" : "against each other";
  if (size < 0.3) return "hardly related";
  return size < 0.6 ? `loosely ${way}` : `${way}`;
}

export const nameOf = (measure: MeasureName): string => measures[measure].name;

export function cloudTitle(summary: Summary): string {
  const { x, y } = shownOf(summary.values);
  const what = `${capital(nameOf(x))} and ${nameOf(y)}`;
  const fits = read.median(summary, "fits");
  if (!(fits >= FEW)) return what;
  return `${what}: ${strength(read.median(summary, "rho"))}, ${rhoText(read.median(summary, "rho"))} over ${grouped(fits)} nets`;
}

export function pairsTitle(summary: Summary): string {
  const [all, clean] = [pairOf(summary, "margin", "test"), pairOf(summary, "margin", "test", true)];
  if (!(read.median(summary, "clean") >= FEW) || summary.values.among === "clean") return "What goes with what";
  return Math.abs(clean) < Math.abs(all) - 0.2
    ? "Without wrong labels, less is left of it"
    : "What goes with what, with wrong labels and without";
}

export const pairNames: readonly string[] = pairs.map(([a, b]) => `${capital(nameOf(a))}, ${nameOf(b)}`);

export function describe(summary: Summary): string {
  const [nets, fits] = [read.median(summary, "nets"), read.median(summary, "fits")];
  if (!(nets > 0)) return "Many nets are to be trained, with wrong labels and without, and none is ready yet.";
  const { x, y } = shownOf(summary.values);
  const counted = `Of ${grouped(nets)} nets ${grouped(fits)} fit every example.`;
  if (!(fits >= FEW)) return `${counted} That is too few to say how ${nameOf(x)} and ${nameOf(y)} go together.`;
  const rho = read.median(summary, "rho");
  const head = `${counted} Over these, ${nameOf(x)} and ${nameOf(y)} have a rank correlation of ${rhoText(rho)}`;
  const clean = read.median(summary, "clean");
  if (summary.values.among === "clean" || !(clean >= FEW)) return `${head}.`;
  return `${head}; over the ${grouped(clean)} that saw no wrong label, of ${rhoText(read.median(summary, "rho.clean"))}.`;
}
