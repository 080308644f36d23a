/**
 * Training by straightforward loops, as anybody would write them: in float32 the plain-JavaScript peer, in float64 the
 * reference that every engine is checked against.
 */
import { geometryOf, type Shape } from "./geometry.ts";
import type { NetWorkload } from "./workloads.ts";

export type Floats = Float32Array | Float64Array;

export interface Loops {
  /** One step on the batch that begins at example `first`; gives the loss before the update. */
  step(first: number): number;
}

/** `empty` decides the precision of everything that is kept. The data may be of either. */
export function loops(
  workload: NetWorkload,
  weights: Float32Array,
  x: Floats,
  y: Floats,
  empty: (n: number) => Floats,
): Loops {
  const { batch, inputs } = workload;
  const { shapes, parameters, outputs } = geometryOf(workload);
  const w = empty(parameters);
  w.set(weights);
  const gradient = empty(parameters);
  const update = updater(workload, w, gradient, empty);
  const values = [empty(batch * inputs), ...shapes.map(({ nodes, units }) => empty(batch * nodes * units))];
  const slopes = values.map(({ length }) => empty(length));
  const lossOf = workload.loss === "square" ? square : crossEntropy;
  return {
    step(first) {
      values[0]!.set(x.subarray(first * inputs, (first + batch) * inputs));
      shapes.forEach((shape, i) => {
        forward(shape, batch, w, values[i]!, values[i + 1]!);
      });
      const wanted = y.subarray(first * outputs, (first + batch) * outputs);
      const loss = lossOf(values.at(-1)!, wanted, slopes.at(-1)!, batch, outputs);
      gradient.fill(0);
      for (let i = shapes.length - 1; i >= 0; i--)
        backward(shapes[i]!, batch, w, gradient, values[i]!, values[i + 1]!, slopes[i]!, slopes[i + 1]!, i > 0);
      update();
      return loss;
    },
  };
}

function forward(shape: Shape, batch: number, w: Floats, input: Floats, output: Floats): void {
  const { before, nodes, fanIn, units, run, starts, copies, weightsAt, biasesAt, activation } = shape;
  const runs = fanIn / run;
  for (let b = 0; b < batch; b++) {
    for (let node = 0; node < nodes; node++) {
      const copy = copies === 1 ? 0 : node;
      const to = (b * nodes + node) * units;
      for (let u = 0; u < units; u++) output[to + u] = w[biasesAt + copy * units + u]!;
      let row = weightsAt + copy * fanIn * units;
      for (let r = 0; r < runs; r++) {
        const from = b * before + starts[node * runs + r]!;
        for (let k = 0; k < run; k++) {
          const value = input[from + k]!;
          for (let u = 0; u < units; u++) output[to + u]! += w[row + u]! * value;
          row += units;
        }
      }
    }
  }
  if (activation === "relu") for (let i = 0; i < output.length; i++) output[i] = output[i]! > 0 ? output[i]! : 0;
  if (activation === "tanh") for (let i = 0; i < output.length; i++) output[i] = Math.tanh(output[i]!);
}

function backward(
  shape: Shape,
  batch: number,
  w: Floats,
  gradient: Floats,
  input: Floats,
  output: Floats,
  inputSlope: Floats,
  slope: Floats,
  wantsInputSlope: boolean,
): void {
  const { before, nodes, fanIn, units, run, starts, copies, weightsAt, biasesAt, activation } = shape;
  if (activation === "relu") for (let i = 0; i < output.length; i++) if (output[i]! <= 0) slope[i] = 0;
  if (activation === "tanh") for (let i = 0; i < output.length; i++) slope[i]! *= 1 - output[i]! * output[i]!;
  const runs = fanIn / run;
  if (wantsInputSlope) inputSlope.fill(0);
  for (let b = 0; b < batch; b++) {
    for (let node = 0; node < nodes; node++) {
      const copy = copies === 1 ? 0 : node;
      const to = (b * nodes + node) * units;
      for (let u = 0; u < units; u++) gradient[biasesAt + copy * units + u]! += slope[to + u]!;
      let row = weightsAt + copy * fanIn * units;
      for (let r = 0; r < runs; r++) {
        const from = b * before + starts[node * runs + r]!;
        for (let k = 0; k < run; k++) {
          const value = input[from + k]!;
          for (let u = 0; u < units; u++) gradient[row + u]! += value * slope[to + u]!;
          if (wantsInputSlope) {
            let sum = 0;
            for (let u = 0; u < units; u++) sum += w[row + u]! * slope[to + u]!;
            inputSlope[from + k]! += sum;
          }
          row += units;
        }
      }
    }
  }
}

function square(found: Floats, wanted: Floats, slope: Floats): number {
  let sum = 0;
  for (let i = 0; i < found.length; i++) {
    const error = found[i]! - wanted[i]!;
    sum += error * error;
    slope[i] = (2 * error) / found.length;
  }
  return sum / found.length;
}

function crossEntropy(found: Floats, wanted: Floats, slope: Floats, batch: number, outputs: number): number {
  let loss = 0;
  for (let at = 0; at < found.length; at += outputs) {
    let most = found[at]!;
    for (let j = 1; j < outputs; j++) most = Math.max(most, found[at + j]!);
    let sum = 0;
    for (let j = 0; j < outputs; j++) sum += Math.exp(found[at + j]! - most);
    for (let j = 0; j < outputs; j++) {
      const share = found[at + j]! - most - Math.log(sum);
      loss -= wanted[at + j]! * share;
      slope[at + j] = (Math.exp(share) - wanted[at + j]!) / batch;
    }
  }
  return loss / batch;
}

function updater({ optimiser }: NetWorkload, w: Floats, g: Floats, empty: (n: number) => Floats): () => void {
  const n = w.length;
  const { rate } = optimiser;
  if (optimiser.kind === "sgd")
    return () => {
      for (let i = 0; i < n; i++) w[i]! -= rate * g[i]!;
    };
  const m = empty(n);
  if (optimiser.kind === "momentum") {
    const { momentum } = optimiser;
    return () => {
      for (let i = 0; i < n; i++) {
        m[i] = momentum * m[i]! + g[i]!;
        w[i]! -= rate * m[i]!;
      }
    };
  }
  const { beta1, beta2, epsilon } = optimiser;
  const v = empty(n);
  let step = 0;
  return () => {
    step++;
    const [first, second] = [1 - beta1 ** step, 1 - beta2 ** step];
    for (let i = 0; i < n; i++) {
      m[i] = beta1 * m[i]! + (1 - beta1) * g[i]!;
      v[i] = beta2 * v[i]! + (1 - beta2) * g[i]! * g[i]!;
      w[i]! -= (rate * (m[i]! / first)) / (Math.sqrt(v[i]! / second) + epsilon);
    }
  };
}
