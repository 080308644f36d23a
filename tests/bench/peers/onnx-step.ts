/** A training step as an ONNX graph: forward, backward and update written out by hand, since ONNX differentiates nothing. */
import { geometryOf, isDense, type Shape, seenBy, seenWhere } from "../geometry.ts";
import type { NetWorkload } from "../workloads.ts";
import type { Graph } from "./onnx-format.ts";

/**
 * What a layer keeps for its gradient. Values between layers are [batch, values]; inside a layer of several nodes, and
 * with members (nodes that all see the same), they are [groups, batch, values of a group].
 */
interface Kept {
  readonly seen: string;
  readonly values: string;
}

/** Shapes of weights and biases as the graph holds them. */
export function parameterShapes({ members }: NetWorkload, { copies, fanIn, units }: Shape): number[][] {
  const groups = members > 1 ? members : copies;
  return groups === 1
    ? [
        [fanIn, units],
        [1, units],
      ]
    : [
        [groups, fanIn, units],
        [groups, 1, units],
      ];
}

export interface Step {
  readonly loss: string;
  readonly parameters: string[];
  readonly moments: string[];
}

/** Adds the step to `graph`. `moments` holds the optimiser's arrays, list after list, then Adam's two powers. */
export function trainingStep(
  graph: Graph,
  workload: NetWorkload,
  rows: string,
  wanted: string,
  parameters: readonly string[],
  moments: readonly string[],
): Step {
  const { shapes, outputs } = geometryOf(workload);
  const { batch } = workload;
  let values = rows;
  const kept = shapes.map((shape, i): Kept => {
    const seen = toNodes(graph, workload, shape, values);
    const sums = graph.op("Add", [graph.op("MatMul", [seen, parameters[2 * i]!]), parameters[2 * i + 1]!]);
    const own = activated(graph, shape, sums);
    values = fromNodes(graph, workload, shape, own);
    return { seen, values: own };
  });
  const { loss, slope } =
    workload.loss === "square"
      ? squareLoss(graph, values, wanted, batch * outputs)
      : crossEntropy(graph, values, wanted, batch);
  const gradients: string[] = [];
  let outer = slope;
  for (let i = shapes.length - 1; i >= 0; i--) {
    const shape = shapes[i]!;
    const { seen, values: own } = kept[i]!;
    const inner = throughActivation(graph, shape, own, slopeToNodes(graph, workload, shape, outer));
    const grouped = parameterShapes(workload, shape)[0]!.length === 3;
    const last = grouped ? [0, 2, 1] : [1, 0];
    const bias = graph.op("ReduceSum", [inner, graph.wholes([grouped ? 1 : 0])], { keepdims: 1 });
    // all members see the same rows, which have no dimension for them
    const turn = workload.members > 1 && i === 0 ? [1, 0] : last;
    gradients.unshift(graph.op("MatMul", [graph.op("Transpose", [seen], { perm: turn }), inner]), bias);
    if (i > 0) {
      const back = graph.op("MatMul", [inner, graph.op("Transpose", [parameters[2 * i]!], { perm: last })]);
      outer = slopeFromNodes(graph, workload, shape, back);
    }
  }
  return { loss, ...update(graph, workload, parameters, gradients, moments) };
}

const reshape = (graph: Graph, value: string, shape: readonly number[]) =>
  graph.op("Reshape", [value, graph.wholes(shape)]);

function toNodes(graph: Graph, { batch, members }: NetWorkload, shape: Shape, values: string): string {
  const { nodes, fanIn, copies, image } = shape;
  if (members > 1 || isDense(shape)) return values;
  const seen = image ? graph.op("Gather", [values, graph.wholes(seenBy(shape))], { axis: 1 }) : values;
  if (copies === 1) return reshape(graph, seen, [batch * nodes, fanIn]);
  return graph.op("Transpose", [reshape(graph, seen, [batch, nodes, fanIn])], { perm: [1, 0, 2] });
}

function fromNodes(graph: Graph, { batch, members }: NetWorkload, shape: Shape, values: string): string {
  const { nodes, units, copies } = shape;
  if (members > 1 || nodes === 1) return values;
  const rows = copies === 1 ? values : graph.op("Transpose", [values], { perm: [1, 0, 2] });
  return reshape(graph, rows, [batch, nodes * units]);
}

function slopeToNodes(graph: Graph, { batch, members }: NetWorkload, shape: Shape, slope: string): string {
  const { nodes, units, copies } = shape;
  if (members > 1 || nodes === 1) return slope;
  if (copies === 1) return reshape(graph, slope, [batch * nodes, units]);
  return graph.op("Transpose", [reshape(graph, slope, [batch, nodes, units])], { perm: [1, 0, 2] });
}

function slopeFromNodes(graph: Graph, { batch, members }: NetWorkload, shape: Shape, slope: string): string {
  const { nodes, fanIn, copies, image, before } = shape;
  if (members > 1 || isDense(shape)) return slope;
  const rows = copies === 1 ? slope : graph.op("Transpose", [slope], { perm: [1, 0, 2] });
  const flat = reshape(graph, rows, [batch, nodes * fanIn]);
  if (!image) return flat;
  // a value in several windows has the sum of their slopes: gathered, with a column of zeros for "nowhere"
  const { table, most } = seenWhere(shape);
  const padded = graph.op("Concat", [flat, graph.floats(new Float32Array(batch), [batch, 1])], { axis: 1 });
  const places = graph.op("Gather", [padded, graph.wholes(table, [before, most])], { axis: 1 });
  return graph.op("ReduceSum", [places, graph.wholes([2])], { keepdims: 0 });
}

function activated(graph: Graph, { activation }: Shape, sums: string): string {
  if (activation === "relu") return graph.op("Relu", [sums]);
  return activation === "tanh" ? graph.op("Tanh", [sums]) : sums;
}

function throughActivation(graph: Graph, { activation }: Shape, values: string, slope: string): string {
  if (activation === "relu") return graph.op("Mul", [slope, graph.op("Sign", [values])]);
  if (activation === "linear") return slope;
  return graph.op("Mul", [slope, graph.op("Sub", [graph.scalar(1), graph.op("Mul", [values, values])])]);
}

/** The loss is summed over members. */
function squareLoss(graph: Graph, found: string, wanted: string, count: number): { loss: string; slope: string } {
  const error = graph.op("Sub", [found, wanted]);
  const sum = graph.op("ReduceSumSquare", [error], { keepdims: 0 });
  return {
    loss: graph.op("Mul", [sum, graph.scalar(1 / count)]),
    slope: graph.op("Mul", [error, graph.scalar(2 / count)]),
  };
}

function crossEntropy(graph: Graph, found: string, wanted: string, batch: number): { loss: string; slope: string } {
  const share = graph.op("LogSoftmax", [found], { axis: -1 });
  const sum = graph.op("ReduceSum", [graph.op("Mul", [wanted, share])], { keepdims: 0 });
  const error = graph.op("Sub", [graph.op("Exp", [share]), wanted]);
  return {
    loss: graph.op("Mul", [sum, graph.scalar(-1 / batch)]),
    slope: graph.op("Mul", [error, graph.scalar(1 / batch)]),
  };
}

function update(
  graph: Graph,
  { optimiser }: NetWorkload,
  parameters: readonly string[],
  gradients: readonly string[],
  moments: readonly string[],
): { parameters: string[]; moments: string[] } {
  const times = (value: string, factor: number) => graph.op("Mul", [value, graph.scalar(factor)]);
  const { rate } = optimiser;
  const n = parameters.length;
  const next = (changes: readonly string[]) => parameters.map((w, i) => graph.op("Sub", [w, changes[i]!]));
  if (optimiser.kind === "sgd") return { parameters: next(gradients.map((g) => times(g, rate))), moments: [] };
  if (optimiser.kind === "momentum") {
    const v = gradients.map((g, i) => graph.op("Add", [times(moments[i]!, optimiser.momentum), g]));
    return { parameters: next(v.map((own) => times(own, rate))), moments: v };
  }
  const { beta1, beta2, epsilon } = optimiser;
  const m = gradients.map((g, i) => graph.op("Add", [times(moments[i]!, beta1), times(g, 1 - beta1)]));
  const v = gradients.map((g, i) =>
    graph.op("Add", [times(moments[n + i]!, beta2), times(graph.op("Mul", [g, g]), 1 - beta2)]),
  );
  const powers = [times(moments[2 * n]!, beta1), times(moments[2 * n + 1]!, beta2)];
  const [left1, left2] = powers.map((power) => graph.op("Sub", [graph.scalar(1), power]));
  const speed = graph.op("Div", [graph.scalar(rate), left1!]);
  const changes = m.map((own, i) => {
    const root = graph.op("Add", [graph.op("Sqrt", [graph.op("Div", [v[i]!, left2!])]), graph.scalar(epsilon)]);
    return graph.op("Div", [graph.op("Mul", [own, speed]), root]);
  });
  return { parameters: next(changes), moments: [...m, ...v, ...powers] };
}
