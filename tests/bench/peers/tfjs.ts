/**
 * TensorFlow.js, eager, its own optimisers. Windows are gathered and multiplied as matrices, in both backends: the
 * WebAssembly backend has no gradient of a convolution for its weights, and neither has locally connected layers.
 */
import "@tensorflow/tfjs-core/dist/register_all_gradients";
import * as tf from "@tensorflow/tfjs-core";
import { geometryOf, isDense, type Shape, seenBy, seenWhere } from "../geometry.ts";
import { batchStart, type Peer, type Stepper } from "../peer.ts";
import type { Setup } from "../setup.ts";
import type { CrowdWorkload, NetWorkload } from "../workloads.ts";

export function tfjs(prepare: () => Promise<void>): Peer {
  return {
    async start(workload, setup) {
      await prepare();
      await tf.ready();
      return workload.kind === "crowd" ? crowd(workload, setup) : nets(workload, setup);
    },
  };
}

/** From values [batch, before] to what each node sees. */
type Gather = (values: tf.Tensor) => tf.Tensor;

/** [batch, before] -> [batch, nodes, fanIn], with a gradient that gathers too, as sums by segment are missing. */
function gatherOf(shape: Shape, batch: number): Gather {
  const { before, nodes, fanIn } = shape;
  const seen = tf.tensor1d(seenBy(shape), "int32");
  const { table, most } = seenWhere(shape);
  const where = tf.tensor1d(table, "int32");
  const gathered = tf.customGrad((values) => ({
    value: tf.gather(values as tf.Tensor, seen, 1),
    gradFunc: (slope: tf.Tensor) => {
      const padded = tf.concat([tf.reshape(slope, [batch, nodes * fanIn]), tf.zeros([batch, 1])], 1);
      return tf.sum(tf.reshape(tf.gather(padded, where, 1), [batch, before, most]), 2);
    },
  }));
  return (values) => tf.reshape(gathered(values), [batch, nodes, fanIn]);
}

function activated(sums: tf.Tensor, { activation }: Shape): tf.Tensor {
  if (activation === "relu") return tf.relu(sums);
  return activation === "tanh" ? tf.tanh(sums) : sums;
}

/** Values between layers are [batch, values], or [nodes, batch, values of a node] with `grouped`. */
interface Values {
  readonly tensor: tf.Tensor;
  readonly grouped: boolean;
}

function forward(shape: Shape, batch: number, gather: Gather | null, w: tf.Tensor, b: tf.Tensor, from: Values): Values {
  const { nodes, fanIn, units, kind } = shape;
  const flat = () =>
    from.grouped ? tf.reshape(tf.transpose(from.tensor, [1, 0, 2]), [batch, shape.before]) : from.tensor;
  if (isDense(shape)) return { tensor: activated(tf.add(tf.matMul(flat(), w), b), shape), grouped: false };
  if (kind === "convolution") {
    const rows = tf.reshape(gather!(flat()), [batch * nodes, fanIn]);
    const sums = tf.add(tf.matMul(rows, w), b);
    return { tensor: tf.reshape(activated(sums, shape), [batch, nodes * units]), grouped: false };
  }
  const stays = from.grouped && from.tensor.shape[0] === nodes;
  const seen = () => (gather ? gather(flat()) : tf.reshape(flat(), [batch, nodes, fanIn]));
  const groups = stays ? from.tensor : tf.transpose(seen(), [1, 0, 2]);
  return { tensor: activated(tf.add(tf.matMul(groups, w), b), shape), grouped: true };
}

function nets(workload: NetWorkload, { weights, x, y }: Setup): Stepper {
  const { batch, examples, inputs, members, loss } = workload;
  const { shapes, outputs } = geometryOf(workload);
  const stacked = (at: number, length: number, shape: number[]) => {
    const all = new Float32Array(members * length);
    weights.forEach((own, i) => {
      all.set(own.subarray(at, at + length), i * length);
    });
    return tf.variable(tf.tensor(all, members > 1 ? [members, ...shape] : shape));
  };
  const parameters = shapes.flatMap(({ weightsAt, biasesAt, copies, fanIn, units }) => {
    const groups = copies > 1 ? [copies] : [];
    return [
      stacked(weightsAt, copies * fanIn * units, [...groups, fanIn, units]),
      stacked(biasesAt, copies * units, [...groups, ...(members > 1 || copies > 1 ? [1] : []), units]),
    ];
  });
  const gathers = shapes.map((shape) => (shape.image ? gatherOf(shape, batch) : null));
  const batches = Array.from({ length: Math.floor(examples / batch) }, (_, i) => {
    const rows = tf.tensor2d(x.slice(i * batch * inputs, (i + 1) * batch * inputs), [batch, inputs]);
    const wanted = tf.tensor2d(y.slice(i * batch * outputs, (i + 1) * batch * outputs), [batch, outputs]);
    // members are one more dimension: all of them see the same rows
    return { rows: members > 1 ? tf.tile(tf.expandDims(rows, 0), [members, 1, 1]) : rows, wanted };
  });

  function lossOf(rows: tf.Tensor, wanted: tf.Tensor): tf.Scalar {
    let values: Values = { tensor: rows, grouped: false };
    shapes.forEach((shape, i) => {
      values = forward(shape, batch, gathers[i]!, parameters[2 * i]!, parameters[2 * i + 1]!, values);
    });
    const found = values.grouped ? tf.reshape(values.tensor, [batch, outputs]) : values.tensor;
    const all =
      loss === "square"
        ? tf.div(tf.sum(tf.square(tf.sub(found, wanted))), batch * outputs)
        : tf.div(tf.neg(tf.sum(tf.mul(wanted, tf.logSoftmax(found)))), batch);
    return all as tf.Scalar;
  }

  const optimiser = optimiserOf(workload);
  let made = 0;
  return {
    step(steps) {
      let last = Number.NaN;
      for (const end = made + steps; made < end; made++) {
        const { rows, wanted } = batches[batchStart(made, batch, examples) / batch]!;
        const cost = optimiser.minimize(() => lossOf(rows, wanted), made + 1 === end, parameters);
        if (cost) {
          last = cost.dataSync()[0]! / members;
          cost.dispose();
        }
      }
      return last;
    },
  };
}

function optimiserOf({ optimiser }: NetWorkload): tf.Optimizer {
  switch (optimiser.kind) {
    case "sgd":
      return tf.train.sgd(optimiser.rate);
    case "momentum":
      return tf.train.momentum(optimiser.rate, optimiser.momentum);
    case "adam":
      return tf.train.adam(optimiser.rate, optimiser.beta1, optimiser.beta2, optimiser.epsilon);
  }
}

function crowd({ walkers, dimension, dt, temperature }: CrowdWorkload, setup: Setup): Stepper {
  let x: tf.Tensor = tf.tensor2d(setup.x, [walkers, dimension]);
  const amplitude = Math.sqrt(2 * temperature * dt);
  let made = 0;
  return {
    step(steps) {
      for (const end = made + steps; made < end; made++) {
        const moved = tf.tidy(() => {
          const force = tf.sub(x, tf.mul(x, tf.square(x)));
          const drifted = tf.add(x, tf.mul(force, dt));
          return tf.add(drifted, tf.randomNormal([walkers, dimension], 0, amplitude, "float32", made + 1));
        });
        x.dispose();
        x = moved;
      }
      return tf.tidy(() => tf.mean(tf.square(x)).dataSync()[0]!);
    },
  };
}
