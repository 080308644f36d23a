/**
 * onnxruntime-web on one thread. It trains nothing by itself, so the step is a graph written by hand, and the steps of a
 * window are one `Loop` over it: parameters and moments then stay inside, and are copied in and out once a window.
 */
import * as ort from "onnxruntime-web/wasm";
import { geometryOf } from "../geometry.ts";
import { meanSquare, type Peer, type Stepper } from "../peer.ts";
import type { Setup } from "../setup.ts";
import type { CrowdWorkload, NetWorkload } from "../workloads.ts";
import { BOOL, FLOAT, Graph, INT64, model } from "./onnx-format.ts";
import { parameterShapes, trainingStep } from "./onnx-step.ts";

export const peer: Peer = {
  start(workload, setup) {
    ort.env.wasm.numThreads = 1;
    ort.env.wasm.wasmPaths = new URL("./wasm/", location.href).href;
    return workload.kind === "crowd" ? crowd(workload, setup) : nets(workload, setup);
  },
};

interface Carried {
  readonly values: Float32Array;
  readonly shape: readonly number[];
}

/**
 * A model that makes `steps` steps: inputs "steps", "made" (of runs before) and c0, c1, …; outputs are the carried
 * values after the last step. `body` gets the index of the step and the carried names, and gives the next ones.
 */
function looped(
  carried: readonly Carried[],
  body: (graph: Graph, step: string, carried: readonly string[]) => readonly string[],
): Uint8Array {
  const inner = new Graph("body");
  const iteration = inner.input("iteration", INT64, []);
  const goesOn = inner.input("goes-on", BOOL, []);
  const names = carried.map(({ shape }, i) => inner.input(`in${i}`, FLOAT, shape));
  const step = inner.op("Add", [iteration, "made"]);
  const next = body(inner, step, names);
  inner.output(inner.op("Identity", [goesOn]), BOOL, []);
  next.forEach((name, i) => {
    inner.output(name, FLOAT, carried[i]!.shape);
  });
  const outer = new Graph("run");
  const steps = outer.input("steps", INT64, []);
  outer.input("made", INT64, []);
  const starts = carried.map(({ shape }, i) => outer.input(`c${i}`, FLOAT, shape));
  const ends = outer.ops("Loop", [steps, outer.truth(), ...starts], carried.length, { body: { graph: inner.end() } });
  ends.forEach((name, i) => {
    outer.output(name, FLOAT, carried[i]!.shape);
  });
  return model(outer);
}

async function runner(bytes: Uint8Array, carried: readonly Carried[]) {
  const session = await ort.InferenceSession.create(bytes, {
    executionProviders: ["wasm"],
    graphOptimizationLevel: "all",
  });
  let state: ort.Tensor[] = carried.map(({ values, shape }) => new ort.Tensor("float32", values, shape));
  let made = 0;
  const whole = (value: number) => new ort.Tensor("int64", BigInt64Array.of(BigInt(value)), []);
  return async (steps: number): Promise<readonly ort.Tensor[]> => {
    const feeds: Record<string, ort.Tensor> = { steps: whole(steps), made: whole(made) };
    state.forEach((tensor, i) => {
      feeds[`c${i}`] = tensor;
    });
    const results = await session.run(feeds);
    state = session.outputNames.map((name) => results[name]!);
    made += steps;
    return state;
  };
}

async function nets(workload: NetWorkload, { weights, x, y }: Setup): Promise<Stepper> {
  const { batch, examples, inputs, members, optimiser } = workload;
  const { shapes, outputs } = geometryOf(workload);
  const parameters = shapes.flatMap((shape): Carried[] => {
    const { weightsAt, biasesAt, copies, units } = shape;
    const [w, b] = parameterShapes(workload, shape);
    const of = (from: number, to: number) => Float32Array.from(weights.flatMap((own) => [...own.subarray(from, to)]));
    return [
      { values: of(weightsAt, biasesAt), shape: w! },
      { values: of(biasesAt, biasesAt + copies * units), shape: b! },
    ];
  });
  const empty = parameters.map(({ values, shape }) => ({ values: new Float32Array(values.length), shape }));
  const one = { values: Float32Array.of(1), shape: [] };
  const moments = { sgd: [], momentum: empty, adam: [...empty, ...empty, one, one] }[optimiser.kind];
  const batches = Math.floor(examples / batch);
  const carried = [...parameters, ...moments, { values: Float32Array.of(0), shape: [] }];
  const bytes = looped(carried, (graph, step, names) => {
    const at = graph.op("Mod", [step, graph.wholes([batches], [])]);
    const rows = graph.op("Gather", [graph.floats(x, [batches, batch, inputs]), at], { axis: 0 });
    const wanted = graph.op("Gather", [graph.floats(y, [batches, batch, outputs]), at], { axis: 0 });
    const own = names.slice(0, parameters.length);
    const kept = names.slice(parameters.length, -1);
    const made = trainingStep(graph, workload, rows, wanted, own, kept);
    return [...made.parameters, ...made.moments, made.loss];
  });
  const run = await runner(bytes, carried);
  return { step: async (steps) => ((await run(steps)).at(-1)!.data as Float32Array)[0]! / members };
}

/** Its noise has one seed for the session: it cannot be keyed by the step, but costs what it costs. */
async function crowd({ walkers, dimension, dt, temperature }: CrowdWorkload, setup: Setup): Promise<Stepper> {
  const shape = [walkers, dimension];
  const carried = [{ values: setup.x, shape }];
  const amplitude = Math.sqrt(2 * temperature * dt);
  const bytes = looped(carried, (graph, _, [x]) => {
    const cube = graph.op("Mul", [graph.op("Mul", [x!, x!]), x!]);
    const force = graph.op("Mul", [graph.op("Sub", [x!, cube]), graph.scalar(dt)]);
    const noise = graph.op("RandomNormal", [], { shape, seed: { float: 1 }, scale: { float: amplitude } });
    return [graph.op("Add", [graph.op("Add", [x!, force]), noise])];
  });
  const run = await runner(bytes, carried);
  return { step: async (steps) => meanSquare((await run(steps))[0]!.data as Float32Array) };
}
