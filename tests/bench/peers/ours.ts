/** The engine, through its public module. */
import type { Learner } from "../../../src/engine/index.ts";
import {
  constant,
  keyFromSeed,
  ROWS,
  sampler,
  scale,
  square,
  subtract,
  sum,
  training,
} from "../../../src/engine/index.ts";
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
  const { start, walk } = sampler({
    particles: walkers,
    dimension,
    // (x² - 1)² / 4 in every coordinate
    potential: (x) => scale(sum(square(subtract(square(x), constant(1, x.shape))), ROWS), 0.25),
    dt,
    temperature,
    precision: "float32",
  });
  const state = start(keyFromSeed(1), setup.x);
  return {
    step(steps) {
      walk(state, steps);
      return meanSquare(state.x);
    },
  };
}
