/** Entry of the WebAssembly module: what is exported here can be called from the engine. */
export { heapBase, place } from "./memory";
export { run } from "./run";
