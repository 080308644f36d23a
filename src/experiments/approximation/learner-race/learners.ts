/** The five learners of `learner-race`, each as wide as its budget allows. */
import { countFlops, countHiddenUnits, countParameters } from "../../../engine/count.ts";
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

const made: Readonly<Record<LearnerName, (dimension: number, width: number, depth: number) => Learner>> = {
  shallow: (inputs, width) => ({ inputs, layers: [relu(width), readOut] }),
  dense: (inputs, width, depth) => ({
    inputs,
    layers: [...Array.from({ length: depth }, () => relu(width)), readOut],
  }),
  tree: (inputs, width) => ({ inputs, layers: [...levels(inputs, width, false), readOut] }),
  sharedTree: (inputs, width) => ({ inputs, layers: [...levels(inputs, width, true), readOut] }),
  wrongTree: (inputs, width) => ({
    inputs,
    order: wrongOrder(inputs),
    layers: [...levels(inputs, width, false), readOut],
  }),
};

/** What a learner costs: parameters with biases, hidden units, and operations for one answer (a multiply-add is two). */
export interface Cost {
  readonly parameters: number;
  readonly units: number;
  readonly flops: number;
}

export const budgets = ["parameters", "flops", "units"] as const;
/** What all learners have equally much of. */
export type BudgetName = (typeof budgets)[number];

export interface Sized extends Cost {
  readonly learner: Learner;
  /** Units of a hidden layer, or of a node of the tree. */
  readonly width: number;
}

/** What decides a learner's width. */
export interface Budget {
  readonly dimension: string;
  /** Weights of the tree, from which the other budgets follow. */
  readonly parameters: number;
  readonly budget: BudgetName;
  /** Hidden layers of the dense net. */
  readonly depth: number;
}

const known = new Map<string, Sized>();

/**
 * The learner whose cost comes nearest to what it may have; of two equally near, the smaller. The tree may have so many
 * parameters, the others as many as that, or the tree's operations, or its hidden units.
 */
export function sized(name: LearnerName, settings: Budget): Sized {
  const { parameters, budget, depth } = settings;
  const dimension = Number(settings.dimension);
  const key = `${name} ${dimension} ${parameters} ${budget} ${depth}`;
  let best = known.get(key);
  if (best) return best;
  const counted: BudgetName = name === "tree" ? "parameters" : budget;
  const goal = counted === "parameters" ? parameters : sized("tree", settings)[counted];
  const of = (width: number): Sized => {
    const learner = made[name](dimension, width, depth);
    return {
      learner,
      width,
      parameters: countParameters(learner),
      units: countHiddenUnits(learner),
      flops: countFlops(learner),
    };
  };
  for (let width = 1; ; width++) {
    const next = of(width);
    if (best && Math.abs(next[counted] - goal) >= Math.abs(best[counted] - goal)) break;
    best = next;
  }
  if (known.size >= 64) known.clear();
  known.set(key, best);
  return best;
}
