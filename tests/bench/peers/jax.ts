/**
 * jax-js on its WebAssembly device: the whole step (forward, gradient, update) traced and compiled by `jit`. Nets with
 * windows are compiled layer by layer with the windows gathered between: inside one `jit` its scatter (the gradient of
 * the gathering) is refused, and its convolution takes ten times as long.
 */
import { type Array as Arr, defaultDevice, init, jit, nn, numpy as np, random, valueAndGrad } from "@jax-js/jax";
import { geometryOf, isDense, type Shape, seenBy } from "../geometry.ts";
import { batchStart, type Peer, type Stepper } from "../peer.ts";
import type { Setup } from "../setup.ts";
import type { CrowdWorkload, NetWorkload } from "../workloads.ts";

export const peer: Peer = {
  async start(workload, setup) {
    if (!(await init("wasm")).includes("wasm")) throw new Error("jax-js: the WebAssembly device did not start");
    defaultDevice("wasm");
    return workload.kind === "crowd" ? crowd(workload, setup) : nets(workload, setup);
  },
};

function activated(sums: Arr, { activation }: Shape): Arr {
  if (activation === "relu") return nn.relu(sums);
  return activation === "tanh" ? np.tanh(sums) : sums;
}

/**
 * Values between layers are [batch, values]; with members [members, batch, values]. `seen` is what the windows show,
 * [batch, nodes x fanIn], or the values themselves. Every argument is consumed.
 */
function forward(shape: Shape, batch: number, members: number, w: Arr, b: Arr, seen: Arr): Arr {
  const { nodes, fanIn, units, copies } = shape;
  if (isDense(shape)) {
    const flat = members > 1 ? seen : seen.reshape([batch, fanIn]);
    return activated(np.matmul(flat, w).add(b), shape);
  }
  if (copies === 1) {
    const sums = np.matmul(seen.reshape([batch * nodes, fanIn]), w).add(b);
    return activated(sums, shape).reshape([batch, nodes * units]);
  }
  const groups = np.transpose(seen.reshape([batch, nodes, fanIn]), [1, 0, 2]);
  const sums = activated(np.matmul(groups, w).add(b), shape);
  return np.transpose(sums, [1, 0, 2]).reshape([batch, nodes * units]);
}

function nets(workload: NetWorkload, { weights, x, y }: Setup): Stepper {
  const { batch, examples, inputs, members, optimiser } = workload;
  const { shapes, outputs } = geometryOf(workload);
  const stacked = (at: number, length: number, shape: number[]) => {
    const all = new Float32Array(members * length);
    weights.forEach((own, i) => {
      all.set(own.subarray(at, at + length), i * length);
    });
    return np.array(all).reshape(members > 1 ? [members, ...shape] : shape);
  };
  let parameters = shapes.flatMap(({ weightsAt, biasesAt, copies, fanIn, units }) => {
    const groups = copies > 1 ? [copies] : [];
    return [
      stacked(weightsAt, copies * fanIn * units, [...groups, fanIn, units]),
      stacked(biasesAt, copies * units, [...groups, ...(members > 1 || copies > 1 ? [1] : []), units]),
    ];
  });
  const batches = Array.from({ length: Math.floor(examples / batch) }, (_, i) => {
    const own = np.array(x.slice(i * batch * inputs, (i + 1) * batch * inputs));
    const rows = members > 1 ? np.tile(own.reshape([1, batch, inputs]), [members, 1, 1]) : own.reshape([batch, inputs]);
    const wanted = np.array(y.slice(i * batch * outputs, (i + 1) * batch * outputs)).reshape([batch, outputs]);
    return { rows, wanted };
  });

  const windows = shapes.some(({ image }) => image !== undefined);
  const layers = shapes.map((shape) => {
    const layer = (w: Arr, b: Arr, seen: Arr) => forward(shape, batch, members, w, b, seen);
    return { run: windows ? jit(layer) : layer, table: shape.image ? np.array(seenBy(shape)) : null };
  });

  function lossOf(own: Arr[], rows: Arr, wanted: Arr): Arr {
    const found = layers.reduce(
      (values, { run, table }, i) => run(own[2 * i]!, own[2 * i + 1]!, table ? np.take(values, table.ref, 1) : values),
      rows,
    );
    if (workload.loss === "square")
      return np
        .square(found.sub(wanted))
        .sum()
        .mul(1 / (batch * outputs));
    return wanted
      .mul(nn.logSoftmax(found, -1))
      .sum()
      .mul(-1 / batch);
  }

  /** [parameters, moments]; moments are none, one or two lists, and Adam's powers of both betas. */
  function update(own: Arr[], moments: Arr[][], slopes: Arr[]): [Arr[], Arr[][]] {
    const { rate } = optimiser;
    if (optimiser.kind === "sgd") return [own.map((w, i) => w.sub(slopes[i]!.mul(rate))), []];
    if (optimiser.kind === "momentum") {
      const v = moments[0]!.map((old, i) => old.mul(optimiser.momentum).add(slopes[i]!));
      return [own.map((w, i) => w.sub(v[i]!.ref.mul(rate))), [v]];
    }
    const { beta1, beta2, epsilon } = optimiser;
    const m = moments[0]!.map((old, i) => old.mul(beta1).add(slopes[i]!.ref.mul(1 - beta1)));
    const v = moments[1]!.map((old, i) => old.mul(beta2).add(np.square(slopes[i]!).mul(1 - beta2)));
    const [power1, power2] = [moments[2]![0]!.mul(beta1), moments[2]![1]!.mul(beta2)];
    const scale1 = np.reciprocal(power1.ref.neg().add(1));
    const scale2 = np.reciprocal(power2.ref.neg().add(1));
    const next = own.map((w, i) => {
      const root = np.sqrt(v[i]!.ref.mul(scale2.ref)).add(epsilon);
      return w.sub(m[i]!.ref.mul(scale1.ref).mul(rate).div(root));
    });
    scale1.dispose();
    scale2.dispose();
    return [next, [m, v, [power1, power2]]];
  }

  const zeros = () => parameters.map((array) => np.zeros(array.shape));
  const value = valueAndGrad(lossOf);
  const change = windows ? jit(update) : update;
  const whole = (own: Arr[], moments: Arr[][], rows: Arr, wanted: Arr): [Arr[], Arr[][], Arr] => {
    const held = own.map((array) => array.ref);
    const [loss, slopes] = value(held, rows, wanted);
    return [...change(own, moments, slopes), loss];
  };
  const step = windows ? whole : jit(whole);

  let moments: Arr[][] = [];
  if (optimiser.kind === "momentum") moments = [zeros()];
  if (optimiser.kind === "adam") moments = [zeros(), zeros(), [np.array(1), np.array(1)]];
  let made = 0;
  return {
    async step(steps) {
      let last = Number.NaN;
      for (const end = made + steps; made < end; made++) {
        const { rows, wanted } = batches[batchStart(made, batch, examples) / batch]!;
        const [next, nextMoments, loss] = step(parameters, moments, rows.ref, wanted.ref);
        [parameters, moments] = [next, nextMoments];
        if (made + 1 < end) loss.dispose();
        else last = ((await loss.data())[0] as number) / members;
      }
      return last;
    },
  };
}

function crowd({ walkers, dimension, dt, temperature }: CrowdWorkload, setup: Setup): Stepper {
  const amplitude = Math.sqrt(2 * temperature * dt);
  const move = jit((x: Arr, step: Arr): Arr => {
    const force = x.ref.sub(x.ref.mul(np.square(x.ref)));
    const noise = random.normal(random.key(step), [walkers, dimension]);
    return x.add(force.mul(dt)).add(noise.mul(amplitude));
  });
  let x: Arr = np.array(setup.x.slice()).reshape([walkers, dimension]);
  let made = 0;
  return {
    async step(steps) {
      for (const end = made + steps; made < end; made++) x = move(x, np.array(made, { dtype: np.uint32 }));
      return (await np.square(x.ref).mean().data())[0] as number;
    },
  };
}
