/** The three nets that try to learn parity, all with about as many weights. */
import { countParameters } from "../../../engine/count.ts";
import type { Layer, Learner } from "../../../engine/learner.ts";
import type { InkName } from "../../../terms/inks.ts";

export const netNames = ["shallow", "dense", "tree"] as const;
export type NetName = (typeof netNames)[number];

export const styles: Readonly<Record<NetName, { readonly label: string; readonly ink: InkName }>> = {
  shallow: { label: "shallow net", ink: "shallow" },
  dense: { label: "dense net", ink: "dense" },
  tree: { label: "tree", ink: "local" },
};

/** One output for each net: `right.tree`. */
export const perNet = <P extends string, T>(prefix: P, make: (name: NetName) => T) =>
  Object.fromEntries(netNames.map((name) => [`${prefix}.${name}`, make(name)])) as Record<`${P}.${NetName}`, T>;

const relu = (units: number): Layer => ({ kind: "dense", units, activation: "relu" });
const readOut: Layer = { kind: "dense", units: 1, activation: "linear" };

const levelsFor = (bits: number): number => {
  let levels = 0;
  while (1 << levels < bits) levels++;
  return levels;
};

const made: Readonly<Record<NetName, (bits: number, width: number) => Learner>> = {
  shallow: (inputs, width) => ({ inputs, layers: [relu(width), readOut] }),
  dense: (inputs, width) => ({ inputs, layers: [relu(width), relu(width), relu(width), readOut] }),
  // wired like the tree of XORs: each node takes two numbers, has `width` ReLUs, and passes one number on; where the
  // bits are too few for a whole tree, the rest of its inputs are never one
  tree: (bits, width) => {
    const levels = levelsFor(bits);
    const node: Layer[] = [
      { kind: "tree", arity: 2, units: width, shared: false, activation: "relu" },
      { kind: "tree", arity: 1, units: 1, shared: false, activation: "linear" },
    ];
    return { inputs: 1 << levels, layers: Array.from({ length: levels }, () => node).flat() };
  },
};

export interface Sized {
  readonly learner: Learner;
  readonly weights: number;
}

const known = new Map<string, Sized>();

/** The shallow net has `units` hidden units; the others come as near to its number of weights as they can. */
export function netOf(name: NetName, bits: number, units: number): Sized {
  const key = `${name} ${bits} ${units}`;
  let best = known.get(key);
  if (best) return best;
  const at = (width: number): Sized => {
    const learner = made[name](bits, width);
    return { learner, weights: countParameters(learner) };
  };
  if (name === "shallow") best = at(units);
  else {
    const { weights: wanted } = netOf("shallow", bits, units);
    best = at(1);
    for (let width = 2; ; width++) {
      const next = at(width);
      if (Math.abs(next.weights - wanted) >= Math.abs(best.weights - wanted)) break;
      best = next;
    }
  }
  if (known.size >= 128) known.clear();
  known.set(key, best);
  return best;
}
