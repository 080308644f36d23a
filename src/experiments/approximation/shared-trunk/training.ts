/** What trains the nets of `shared-trunk`, and how it is judged. */
import { type DataSet, type Trainer, trainer } from "../../../engine/trainer.ts";
import { learnerOf, type NetSetting, optimiserOf } from "./nets.ts";

export const STEPS = 800;

/** All examples in every step. */
export const trainerOf = (setting: NetSetting, examples: number, shared: boolean): Trainer =>
  trainer({
    learner: learnerOf(setting, shared),
    loss: "square",
    optimiser: optimiserOf(setting),
    schedule: { kind: "constant" },
    batch: examples,
    order: "given",
    precision: "float32",
  });

/** Root mean square error of each task, averaged over the tasks. */
export function meanError(predicted: ArrayLike<number>, { y, examples }: DataSet): number {
  const tasks = y.length / examples;
  let total = 0;
  for (let j = 0; j < tasks; j++) {
    let squares = 0;
    for (let at = j; at < y.length; at += tasks) squares += (predicted[at]! - y[at]!) * (predicted[at]! - y[at]!);
    total += Math.sqrt(squares / examples);
  }
  return total / tasks;
}
