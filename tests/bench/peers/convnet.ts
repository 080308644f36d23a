/** convnetjs 0.3.0: one example at a time, gradients summed over the batch, float64. */
import convnetjs from "convnetjs";
import { geometryOf } from "../geometry.ts";
import { batchStart, type Peer } from "../peer.ts";
import type { NetWorkload } from "../workloads.ts";

export const peer: Peer = {
  cannot(workload) {
    if (workload.kind === "crowd") return "convnetjs has nets only: no arrays to compute with, and no keyed noise";
    if (workload.layers.some(({ kind }) => kind === "tree" || kind === "local"))
      return "convnetjs has no layer in which a unit sees a part of its input with weights of its own";
    return workload.optimiser.kind === "adam" ? "convnetjs 0.3.0 has no Adam" : undefined;
  },
  start(workload, { weights, x, y }) {
    if (workload.kind === "crowd") throw new Error("internal: convnetjs was asked for a crowd");
    const { inputs, batch, examples, loss } = workload;
    const side = workload.side ?? 1;
    const depth = inputs / (side * side);
    const { outputs } = geometryOf(workload);
    const sets = Array.from({ length: examples }, (_, i) => {
      const vol = new convnetjs.Vol(side, side, depth, 0);
      vol.w.set(x.subarray(i * inputs, (i + 1) * inputs));
      return vol;
    });
    const wanted = Array.from({ length: examples }, (_, i) => {
      const row = y.subarray(i * outputs, (i + 1) * outputs);
      return loss === "square" ? Float64Array.from(row) : row.indexOf(1);
    });
    // its squared loss is 2 e² with the slope e; ours is e² / outputs
    const [lossScale, slopeScale] = loss === "square" ? [0.5 / outputs, 2 / outputs] : [1, 1];
    const { optimiser } = workload;
    const trainers = weights.map(
      (own) =>
        new convnetjs.Trainer(netOf(workload, own, side, depth), {
          method: "sgd",
          momentum: optimiser.kind === "momentum" ? optimiser.momentum : 0,
          learning_rate: optimiser.rate * slopeScale,
          batch_size: batch,
        }),
    );
    let made = 0;
    return {
      step(steps) {
        let sum = 0;
        for (const end = made + steps; made < end; made++) {
          sum = 0;
          const first = batchStart(made, batch, examples);
          for (const trainer of trainers)
            for (let i = first; i < first + batch; i++) sum += trainer.train(sets[i]!, wanted[i]!).cost_loss;
        }
        return (sum * lossScale) / (batch * trainers.length);
      },
    };
  },
};

function netOf(workload: NetWorkload, flat: Float32Array, side: number, depth: number) {
  const { shapes } = geometryOf(workload);
  const net = new convnetjs.Net();
  const last = shapes.at(-1)!;
  const hidden = shapes.slice(0, -1).map(({ kind, units, activation, image }) => ({
    type: kind === "convolution" ? "conv" : "fc",
    ...(image ? { sx: image.window, filters: units, stride: image.stride, pad: 0 } : { num_neurons: units }),
    activation: activation === "linear" ? undefined : activation,
  }));
  const end =
    workload.loss === "square"
      ? { type: "regression", num_neurons: last.units }
      : { type: "softmax", num_classes: last.units };
  net.makeLayers([{ type: "input", out_sx: side, out_sy: side, out_depth: depth }, ...hidden, end]);
  const layers = net.layers.filter(({ layer_type }) => layer_type === "fc" || layer_type === "conv");
  shapes.forEach(({ fanIn, units, weightsAt, biasesAt }, index) => {
    const layer = layers[index]!;
    for (let u = 0; u < units; u++) {
      for (let k = 0; k < fanIn; k++) layer.filters[u]!.w[k] = flat[weightsAt + k * units + u]!;
      layer.biases.w[u] = flat[biasesAt + u]!;
    }
  });
  return net;
}
