/** Entry of the WebAssembly module: what is exported here can be called from the engine. */
export { cosArray, expArray, logArray, sinArray, tanhArray } from "./functions";
export { heapBase, place } from "./memory";
export { fillBits, fillNormal, fillUniform } from "./random";
export { run } from "./run";
