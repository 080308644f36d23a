/** Plain JavaScript: the loops of loops.ts in float32, and a crowd with noise from a hash of step and place. */
import { loops } from "../loops.ts";
import { batchStart, meanSquare, type Peer, type Stepper } from "../peer.ts";
import type { Setup } from "../setup.ts";
import type { CrowdWorkload } from "../workloads.ts";

export const peer: Peer = {
  start(workload, setup) {
    if (workload.kind === "crowd") return crowd(workload, setup);
    const { batch, examples } = workload;
    const nets = setup.weights.map((own) => loops(workload, own, setup.x, setup.y, (n) => new Float32Array(n)));
    let made = 0;
    return {
      step(steps) {
        let loss = 0;
        for (const end = made + steps; made < end; made++) {
          loss = 0;
          for (const net of nets) loss += net.step(batchStart(made, batch, examples)) / nets.length;
        }
        return loss;
      },
    };
  },
};

/** A 32-bit hash of two numbers by multiplying and shifting (the finisher of MurmurHash3). */
function hash(step: number, place: number): number {
  let h = Math.imul(step, 0x9e3779b1) ^ Math.imul(place, 0x85ebca77);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function crowd({ dt, temperature }: CrowdWorkload, setup: Setup): Stepper {
  const x = setup.x.slice();
  const amplitude = Math.sqrt(2 * temperature * dt);
  let made = 0;
  return {
    step(steps) {
      for (const end = made + steps; made < end; made++)
        for (let i = 0; i < x.length; i += 2) {
          const radius = amplitude * Math.sqrt(-2 * Math.log((hash(made, i) + 0.5) / 4294967296));
          const angle = (2 * Math.PI * hash(made, i + 1)) / 4294967296;
          const [a, b] = [x[i]!, x[i + 1]!];
          x[i] = a + dt * (a - a * a * a) + radius * Math.cos(angle);
          x[i + 1] = b + dt * (b - b * b * b) + radius * Math.sin(angle);
        }
      return meanSquare(x);
    },
  };
}
