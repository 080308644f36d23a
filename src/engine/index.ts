/** The engine as a library: what `dist/engine.js` offers to Node and browsers. */
export { defaultBackend } from "./backend.ts";
export { countFlops, countParameters } from "./count.ts";
export type { DataSet } from "./data.ts";
export { eigenvalues } from "./eigenvalues.ts";
export { gradient } from "./gradient.ts";
export { hessianOf, hessianTimes } from "./hessian.ts";
export type { Activation, DenseLayer, Layer, Learner, Loss, Start, TreeLayer } from "./learner.ts";
export { lanczos, type Ritz, traceOf } from "./measure/lanczos.ts";
export { broadcast, reshape, sum, sumAll, transpose } from "./operations/axes.ts";
export { add, divide, hyperbolicTangent, multiply, relu, scale, square, subtract } from "./operations/elementwise.ts";
export { product } from "./operations/product.ts";
export type { Optimiser, Schedule } from "./optimiser.ts";
export { fillNormal, fillUniform, fold, keyFromSeed } from "./random.ts";
export { type Particles, type Sampler, type SamplerSpec, sampler } from "./sampler.ts";
export { COLUMNS, constant, GROUPS, input, ROWS, type Shape, type Tensor } from "./tensor.ts";
export { traced } from "./traced.ts";
export { type LayerWeights, type Training, type TrainingSpec, training } from "./training.ts";
