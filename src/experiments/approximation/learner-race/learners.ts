/** The five learners of `learner-race`, each as wide as the budget allows. */
import { countParameters } from "../../../engine/count.ts";
import type { Layer, Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";

export const learnerNames = ["shallow", "dense", "tree", "sharedTree", "wrongTree"] as const;
export type LearnerName = (typeof learnerNames)[number];

export const styles: Readonly<Record<LearnerName, { readonly label: string; readonly ink: InkName }>> = {
  shallow: { label: "shallow net", ink: "shallow" },
  dense: { label: "dense net", ink: "dense" },
  tree: { label: "tree", ink: "local" },
  sharedTree: { label: "shared tree", ink: "shared" },
  wrongTree: { label: "wrong tree", ink: "wrong" },
};

/** One output for each learner: `nrmse.tree`. */
export const perLearner = <P extends string, T>(prefix: P, make: (name: LearnerName) => T) =>
  Object.fromEntries(learnerNames.map((name) => [`${prefix}.${name}`, make(name)])) as Record<`${P}.${LearnerName}`, T>;

/** Which variable the wrong tree sees at each of its leaves; no two that the target joins are joined by it on any level. */
const WRONG: Readonly<Record<number, readonly number[]>> = {
  4: [0, 2, 1, 3],
  8: [0, 4, 2, 6, 1, 5, 3, 7],
  16: [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
};

export function wrongOrder(dimension: number): readonly number[] {
  const order = WRONG[dimension];
  if (!order)
    throw new RangeError(`learner-race: ${dimension} variables came, wanted ${Object.keys(WRONG).join(", ")}`);
  return order;
}

const relu = (units: number): Layer => ({ kind: "dense", units, activation: "relu" });
const readOut: Layer = { kind: "dense", units: 1, activation: "linear" };
/** A level for each halving of the number of nodes; every node has `units` ReLUs that see the two nodes below. */
const levels = (dimension: number, units: number, shared: boolean): Layer[] => {
  const layers: Layer[] = [];
  for (let nodes = dimension; nodes > 1; nodes /= 2)
    layers.push({ kind: "tree", arity: 2, units, shared, activation: "relu" });
  return layers;
};

const made: Readonly<Record<LearnerName, (dimension: number, width: number) => Learner>> = {
  shallow: (inputs, width) => ({ inputs, layers: [relu(width), readOut] }),
  dense: (inputs, width) => ({ inputs, layers: [relu(width), relu(width), relu(width), readOut] }),
  tree: (inputs, width) => ({ inputs, layers: [...levels(inputs, width, false), readOut] }),
  sharedTree: (inputs, width) => ({ inputs, layers: [...levels(inputs, width, true), readOut] }),
  wrongTree: (inputs, width) => ({
    inputs,
    order: wrongOrder(inputs),
    layers: [...levels(inputs, width, false), readOut],
  }),
};

export interface Sized {
  readonly learner: Learner;
  /** Units of a hidden layer, or of a node of the tree. */
  readonly width: number;
  /** Parameters, biases included. */
  readonly weights: number;
}

/** What decides a learner's width. */
export interface Budget {
  readonly dimension: string;
  readonly parameters: number;
  /** What the shared tree has as many of as the tree: weights, or units in each node. */
  readonly budget: "parameters" | "units";
}

const known = new Map<string, Sized>();

/**
 * The learner whose number of parameters comes nearest to the budget; of two equally near, the smaller. The shared tree
 * of equal units is as wide as the tree, whatever it saves by sharing.
 */
export function sized(name: LearnerName, settings: Budget): Sized {
  const { parameters, budget } = settings;
  const dimension = Number(settings.dimension);
  const key = `${name} ${dimension} ${parameters} ${budget}`;
  let best = known.get(key);
  if (best) return best;
  const of = (width: number): Sized => {
    const learner = made[name](dimension, width);
    return { learner, width, weights: countParameters(learner) };
  };
  if (name === "sharedTree" && budget === "units") best = of(sized("tree", settings).width);
  else
    for (let width = 1; ; width++) {
      const next = of(width);
      if (best && Math.abs(next.weights - parameters) >= Math.abs(best.weights - parameters)) break;
      best = next;
    }
  if (known.size >= 64) known.clear();
  known.set(key, best);
  return best;
}
