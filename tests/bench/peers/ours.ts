/** The engine, through its public module. */
import type { Learner } from "../../../src/engine/index.ts";
import { training } from "../../../src/engine/index.ts";
import { type Crowd, walk } from "../../../src/engine/langevin.ts";
import { keyFromSeed } from "../../../src/engine/random.ts";
import { geometryOf } from "../geometry.ts";
import { meanSquare, type Peer, type Stepper } from "../peer.ts";
import type { Setup } from "../setup.ts";
import type { CrowdWorkload, NetWorkload } from "../workloads.ts";

export const peer: Peer = {
  start: (workload, setup) => (workload.kind === "crowd" ? crowd(workload, setup) : nets(workload, setup)),
};

export function learnerOf({ inputs, side, layers }: NetWorkload): Learner {
  return {
    inputs,
    grid: side === undefined ? undefined : [side, side],
    layers: layers.map((layer) => {
      if (layer.kind === "dense") return layer;
      if (layer.kind === "tree") return { ...layer, shared: false };
      const { window, ...rest } = layer;
      return { ...rest, size: window };
    }),
  };
}

/** Members take turns, each for all the steps asked, as they do in the essay. */
function nets(workload: NetWorkload, { weights, x, y }: Setup): Stepper {
  const { shapes } = geometryOf(workload);
  const runs = weights.map((flat) =>
    training({
      learner: learnerOf(workload),
      loss: workload.loss,
      optimiser: workload.optimiser,
      data: { x, y, examples: workload.examples },
      batch: workload.batch,
      order: "given",
      weights: shapes.map(({ weightsAt, biasesAt, copies, units }) => ({
        weights: flat.slice(weightsAt, biasesAt),
        biases: flat.slice(biasesAt, biasesAt + copies * units),
      })),
    }),
  );
  return { step: (steps) => runs.reduce((sum, run) => sum + run.step(steps), 0) / runs.length };
}

function crowd({ walkers, dimension, dt, temperature }: CrowdWorkload, setup: Setup): Stepper {
  const state: Crowd = { walkers, dimension, key: keyFromSeed(1), step: 0, x: Float64Array.from(setup.x) };
  const gradient = (out: Float64Array, x: Float64Array) => {
    for (let i = 0; i < x.length; i++) out[i] = x[i]! * x[i]! * x[i]! - x[i]!;
  };
  return {
    step(steps) {
      walk(state, { gradient, temperature, dt }, steps);
      return meanSquare(state.x);
    },
  };
}
