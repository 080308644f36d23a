/** Who takes part. */

export interface EngineName {
  readonly id: string;
  readonly label: string;
  /** The best peer is the quickest library in a browser: neither the plain loops nor PyTorch. */
  readonly role: "ours" | "peer" | "plain" | "torch";
}

export const engines: readonly EngineName[] = [
  { id: "ours", label: "this engine", role: "ours" },
  { id: "tfjs-wasm", label: "tfjs wasm", role: "peer" },
  { id: "tfjs-cpu", label: "tfjs cpu", role: "peer" },
  { id: "jax", label: "jax-js", role: "peer" },
  { id: "onnx", label: "onnxruntime-web", role: "peer" },
  { id: "convnetjs", label: "convnetjs", role: "peer" },
  { id: "plain", label: "plain loops", role: "plain" },
  { id: "torch", label: "PyTorch", role: "torch" },
];
