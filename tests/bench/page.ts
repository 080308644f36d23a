/** A page with one engine, or with the meter of the ceiling; driven from outside through `bench`. */
import ceilingBytes from "./ceiling/ceiling.ts?asc";
import type { Bench, Peer, Stepper } from "./peer.ts";
import { unpacked } from "./setup.ts";
import { type Workload, workloadOf } from "./workloads.ts";

const peers: Readonly<Record<string, () => Promise<{ readonly peer: Peer }>>> = {
  ours: () => import("./peers/ours.ts"),
  "tfjs-wasm": () => import("./peers/tfjs-wasm.ts"),
  "tfjs-cpu": () => import("./peers/tfjs-cpu.ts"),
  jax: () => import("./peers/jax.ts"),
  onnx: () => import("./peers/onnx.ts"),
  convnetjs: () => import("./peers/convnet.ts"),
  plain: () => import("./peers/plain.ts"),
};

let stepper: Stepper;

const bench: Bench = {
  async start(engine, id, quiet) {
    const { peer } = await peers[engine]!();
    const found = workloadOf(id);
    const workload: Workload = quiet && found.kind === "crowd" ? { ...found, temperature: 0 } : found;
    const reason = peer.cannot?.(workload);
    if (reason !== undefined) return reason;
    const answer = await fetch(`./data/${id}.bin`);
    stepper = await peer.start(workload, unpacked(workload, new Float32Array(await answer.arrayBuffer())));
    return null;
  },
  async window(steps) {
    const begin = performance.now();
    const value = await stepper.step(steps);
    return { value, microseconds: (performance.now() - begin) * 1000 };
  },
  ceiling(rounds) {
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(ceilingBytes), {});
    const { spin, FLOPS } = exports as unknown as { spin: (rounds: number) => number; FLOPS: WebAssembly.Global };
    spin(1000);
    const begin = performance.now();
    spin(rounds);
    return (rounds * (FLOPS.value as number) * 1000) / (performance.now() - begin);
  },
};

Object.assign(globalThis, { bench });
