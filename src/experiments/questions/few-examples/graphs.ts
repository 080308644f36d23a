/** What the graph of a net is worth when examples are few: the learners and the target of `learner-race`, each alone. */
import { fillUniform, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, trainer } from "../../../engine/trainer.ts";
import { sized } from "../../approximation/learner-race/learners.ts";
import { targetOf } from "../../approximation/learner-race/targets.ts";
import { type GraphName, optimiser } from "./nets.ts";

const VARIABLES = 8;
const TESTS = 2000;
/** Half of what the race gives its learners; with so few examples more of them change little. */
const STEPS = 1500;
const BATCH = 50;
const SIZE = { dimension: String(VARIABLES), parameters: 1000, budget: "parameters", depth: 3 } as const;

/** Root mean square error on new points over the target’s spread, which is 1. All nets of a key have the same examples. */
export function graphError(name: GraphName, examples: number, key: Key): number {
  const f = targetOf("compositional", VARIABLES, fold(key, "target"));
  const draw = (role: string, count: number): DataSet => {
    const x = new Float32Array(count * VARIABLES);
    fillUniform(fold(key, role), x, -1, 1);
    return { x, y: Float32Array.from({ length: count }, (_, i) => f(x, i * VARIABLES)), examples: count };
  };
  const trained = trainer({
    learner: sized(name, SIZE).learner,
    loss: "square",
    optimiser,
    schedule: { kind: "cosine", steps: STEPS },
    batch: Math.min(BATCH, examples),
    precision: "float32",
  });
  const state = trained.start(fold(key, "learner"));
  trained.train(state, draw("train", examples), STEPS);
  return Math.sqrt(trained.loss(state, draw("test", TESTS)));
}
