/** TensorFlow.js with its WebAssembly backend (SIMD, one thread: a page without isolation has no shared memory). */
import "@tensorflow/tfjs-backend-cpu";
import { setThreadsCount, setWasmPaths } from "@tensorflow/tfjs-backend-wasm";
import { setBackend } from "@tensorflow/tfjs-core";
import { tfjs } from "./tfjs.ts";

export const peer = tfjs(async () => {
  setWasmPaths("./wasm/");
  setThreadsCount(1);
  if (!(await setBackend("wasm"))) throw new Error("tfjs: the WebAssembly backend did not start");
});
