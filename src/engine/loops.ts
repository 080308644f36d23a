/** One example at a time, in plain loops: forward, and gradient of the square loss. */
import type { Network, ResolvedLayer } from "./network.ts";

type Floats = Float32Array | Float64Array;

function activate(layer: ResolvedLayer, z: number, tanh: (x: number) => number): number {
  return layer.activation === "relu" ? Math.max(z, 0) : layer.activation === "tanh" ? tanh(z) : z;
}

/** Values of every layer, the inputs first. */
export function forward(
  network: Network,
  parameters: Floats,
  x: Floats,
  tanh: (x: number) => number,
  round: (x: number) => number,
): Floats[] {
  const values: Floats[] = [network.order === undefined ? x : x.map((_, i) => x[network.order![i]!]!)];
  network.layers.forEach((layer) => {
    const input = values[values.length - 1]!;
    const output =
      parameters.slice(0, 0).constructor === Float32Array
        ? new Float32Array(layer.nodes * layer.units)
        : new Float64Array(layer.nodes * layer.units);
    for (let node = 0; node < layer.nodes; node++) {
      const copy = layer.copies === 1 ? 0 : node;
      const w = layer.weightsAt + copy * layer.fanIn * layer.units;
      for (let o = 0; o < layer.units; o++) {
        let sum = 0;
        for (let i = 0; i < layer.fanIn; i++)
          sum = round(sum + round(input[node * layer.fanIn + i]! * parameters[w + i * layer.units + o]!));
        output[node * layer.units + o] = activate(
          layer,
          round(sum + parameters[layer.biasesAt + copy * layer.units + o]!),
          tanh,
        );
      }
    }
    values.push(output);
  });
  return values;
}

/** Adds the gradient of sum_j factor (f_j - y_j)² into `gradient`; returns the sum. */
export function backward(
  network: Network,
  parameters: Floats,
  values: Floats[],
  y: Floats,
  factor: number,
  gradient: Floats,
  round: (x: number) => number,
): number {
  let loss = 0;
  const last = values[values.length - 1]!;
  let upstream: Floats = last.slice();
  for (let j = 0; j < last.length; j++) {
    const difference = round(last[j]! - y[j]!);
    loss = round(loss + round(factor * round(difference * difference)));
    upstream[j] = 2 * factor * difference;
  }
  for (let l = network.layers.length - 1; l >= 0; l--) {
    const layer = network.layers[l]!;
    const input = values[l]!;
    const output = values[l + 1]!;
    const down = input.slice().fill(0);
    for (let node = 0; node < layer.nodes; node++) {
      const copy = layer.copies === 1 ? 0 : node;
      const w = layer.weightsAt + copy * layer.fanIn * layer.units;
      for (let o = 0; o < layer.units; o++) {
        const at = node * layer.units + o;
        const h = output[at]!;
        const slope = layer.activation === "relu" ? (h > 0 ? 1 : 0) : layer.activation === "tanh" ? 1 - h * h : 1;
        const dz = round(upstream[at]! * slope);
        if (dz === 0) continue;
        gradient[layer.biasesAt + copy * layer.units + o]! += dz;
        for (let i = 0; i < layer.fanIn; i++) {
          const k = w + i * layer.units + o;
          gradient[k]! += dz * input[node * layer.fanIn + i]!;
          down[node * layer.fanIn + i]! += dz * parameters[k]!;
        }
      }
    }
    upstream = down;
  }
  return loss;
}
