/** What just happened in `degenerate-minima`, in two or three sentences. */
import { log } from "../../../engine/functions.ts";
import { raised } from "../../../terms/numbers.ts";
import type { Summary } from "../../types.ts";

/** The power of ten at or above x, in words of a reader: 10⁻²⁸. */
function below(x: number): string {
  const power = Math.ceil(log(x) / Math.LN10 - 1e-9);
  return `10${raised(power)}`;
}

const plain = (x: number) => (x >= 100 ? x.toFixed(0) : x.toPrecision(2));

const several = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export function describe(summary: Summary): string {
  const value = (name: string) => summary.scalars[name]?.median ?? 0;
  const points = Number(summary.values.examples);
  const weights = value("weights");
  const loss = value("loss");
  const size = `${weights} weights, ${points} points`;
  if (summary.step === 0)
    return `${size}. Before training the loss is ${plain(loss)}, and ${several(value("zeros"), "direction is", "directions are")} flat.`;
  const training = summary.step <= value("training");
  const fitted = value("interpolates") > 0.5;
  if (training && !fitted)
    return `${size}. After ${several(summary.step, "step", "steps")} of training the loss is ${loss < 1e-3 ? `below ${below(loss)}` : plain(loss)}; ${several(value("zeros"), "direction is", "directions are")} flat.`;

  const zeros = Math.floor(value("zeros") + 0.5);
  const small = value("narrow.zeros");
  const beside = `${small > 0 ? `${several(Math.floor(small + 0.5), "direction", "directions")} of the small net, with ${value("narrow.weights")} weights and ${value("narrow.examples")} points, ${small > 1 ? "are" : "is"} flat too.` : `The small net, with ${value("narrow.weights")} weights and ${value("narrow.examples")} points, has no flat direction.`}`;
  const stiff = summary.values.direction === "stiff" && !training;
  if (!fitted && !stiff) {
    const spare = weights - points;
    const owed = spare > 1 ? `that ${spare} directions` : "that any direction";
    return `${size}. The loss stays at ${plain(loss)}, not below 10⁻¹⁸: this is no zero of the loss, and nothing says ${owed} must be flat; ${several(zeros, "is", "are")}. ${beside}`;
  }
  if (stiff)
    return `${size}. Along the direction that the points hold hardest, the loss has climbed from zero to ${plain(loss)} over a distance of ${value("distance").toFixed(1)}.`;
  const held = `The ${points} points hold ${weights - zeros} of the ${weights} directions; the other ${zeros} are flat, ${Math.floor(value("gap"))} decades below.`;
  if (training || value("distance") === 0) return `${held} ${beside}`;
  return `${held} Walking ${value("distance").toFixed(1)} along them has kept the loss below ${below(value("walk.loss"))} and changed the function between the points by ${value("change").toFixed(2)}, where labels have deviation 1. ${beside}`;
}
