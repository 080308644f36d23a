/** The shapes behind a workload's layers, for everybody who computes with them. */
import type { Activation, NetWorkload } from "./workloads.ts";

/**
 * A layer as groups of units: `nodes` places of `units` units, each seeing `fanIn` values of the layer before. Values of
 * a layer are ordered by place, the units of a place together. What a node sees is `starts.length / nodes` runs of
 * `run` neighbouring values: one for dense and tree, one for each row of a window.
 */
export interface Shape {
  readonly kind: NetWorkload["layers"][number]["kind"];
  /** Values of the layer before. */
  readonly before: number;
  readonly nodes: number;
  readonly fanIn: number;
  readonly units: number;
  readonly activation: Activation;
  /** Sets of weights: `nodes`, or 1 where they are shared. */
  readonly copies: number;
  readonly run: number;
  /** nodes x runs: where each run begins. */
  readonly starts: Int32Array;
  /** Places in the flat parameters: weights [copies, fanIn, units], biases [copies, units]. */
  readonly weightsAt: number;
  readonly biasesAt: number;
  /** Of images: side and channels of the layer before, side of this one. */
  readonly image?: {
    readonly side: number;
    readonly channels: number;
    readonly out: number;
    readonly window: number;
    readonly stride: number;
  };
}

/** One place that sees everything: a dense layer, or the root of a tree. */
export const isDense = ({ nodes, image }: Shape): boolean => nodes === 1 && image === undefined;

export interface Geometry {
  readonly shapes: readonly Shape[];
  readonly outputs: number;
  /** Parameters of one net. */
  readonly parameters: number;
}

export function geometryOf(workload: NetWorkload): Geometry {
  let nodes = workload.side === undefined ? workload.inputs : workload.side ** 2;
  let channels = 1;
  let side = workload.side ?? 0;
  let at = 0;
  const shapes = workload.layers.map((layer): Shape => {
    const before = nodes * channels;
    let starts: Int32Array<ArrayBuffer>;
    let run: number;
    let image: Shape["image"];
    if (layer.kind === "convolution" || layer.kind === "local") {
      const { window, stride } = layer;
      const out = Math.floor((side - window) / stride) + 1;
      image = { side, channels, out, window, stride };
      run = window * channels;
      nodes = out * out;
      starts = Int32Array.from({ length: nodes * window }, (_, i) => {
        const place = Math.floor(i / window);
        const [y, x, row] = [Math.floor(place / out), place % out, i % window];
        return ((y * stride + row) * side + x * stride) * channels;
      });
      side = out;
    } else {
      const joined = layer.kind === "tree" ? layer.arity : nodes;
      nodes /= joined;
      run = joined * channels;
      starts = Int32Array.from({ length: nodes }, (_, i) => i * run);
    }
    const fanIn = (run * starts.length) / nodes;
    const copies = layer.kind === "convolution" ? 1 : nodes;
    const weightsAt = at;
    const biasesAt = weightsAt + copies * fanIn * layer.units;
    at = biasesAt + copies * layer.units;
    channels = layer.units;
    const { kind, units, activation } = layer;
    return { kind, before, nodes, fanIn, units, activation, copies, run, starts, weightsAt, biasesAt, image };
  });
  return { shapes, outputs: nodes * channels, parameters: at };
}

/**
 * Floating-point operations of the products in one training step, all members: forward, weight gradient and, except in
 * the first layer, input gradient; a multiply-add counts as 2.
 */
export function flopsOf(workload: NetWorkload): number {
  const perExample = geometryOf(workload).shapes.reduce(
    (sum, { nodes, fanIn, units }, index) => sum + 2 * nodes * fanIn * units * (index === 0 ? 2 : 3),
    0,
  );
  return perExample * workload.batch * workload.members;
}

/** For each node and each of its inputs, which value of the layer before: nodes x fanIn. */
export function seenBy({ nodes, fanIn, run, starts }: Shape): Int32Array<ArrayBuffer> {
  const runs = fanIn / run;
  return Int32Array.from({ length: nodes * fanIn }, (_, i) => {
    const [node, k] = [Math.floor(i / fanIn), i % fanIn];
    return starts[node * runs + Math.floor(k / run)]! + (k % run);
  });
}

/**
 * The other way: for each value of the layer before, the places (node x fanIn + k) where it is seen, filled up with
 * nodes x fanIn, which means nowhere. Gives before x `most`.
 */
export function seenWhere(shape: Shape): { readonly table: Int32Array<ArrayBuffer>; readonly most: number } {
  const places: number[][] = Array.from({ length: shape.before }, () => []);
  const seen = seenBy(shape);
  seen.forEach((value, place) => {
    places[value]!.push(place);
  });
  const most = Math.max(...places.map((list) => list.length));
  const table = new Int32Array(shape.before * most).fill(seen.length);
  places.forEach((list, value) => {
    table.set(list, value * most);
  });
  return { table, most };
}
