/** The engine as a library: what `dist/engine.js` offers to Node and browsers. */
export { defaultBackend } from "./backend.ts";
export { countFlops, countParameters } from "./count.ts";
export { corrupted, type DataSet, type Order } from "./data.ts";
export { eigenvalues } from "./eigenvalues.ts";
export { gradient } from "./gradient.ts";
export { hessianOf, hessianTimes } from "./hessian.ts";
export type * from "./learner.ts";
export { lanczos, type Ritz, traceOf } from "./measure/lanczos.ts";
export { lbfgsStep, newtonStep } from "./newton.ts";
export { objectiveOf } from "./objective.ts";
export { broadcast, reshape, sum, sumAll, transpose } from "./operations/axes.ts";
export {
  add,
  divide,
  hyperbolicTangent,
  multiply,
  relu,
  scale,
  softplus,
  square,
  subtract,
} from "./operations/elementwise.ts";
export { gather, largest, scatter } from "./operations/gather.ts";
export { product } from "./operations/product.ts";
export { tabulated } from "./operations/tabulated.ts";
export type { Optimiser, Schedule } from "./optimiser.ts";
export { fillNormal, fillUniform, fold, keyFromSeed } from "./random.ts";
export { type Particles, type Sampler, type SamplerSpec, sampler } from "./sampler.ts";
export { COLUMNS, GROUPS, ROWS, type Shape } from "./shape.ts";
export { constant, input, type Tensor } from "./tensor.ts";
export { traced } from "./traced.ts";
export { type Trainer, type TrainerSpec, type TrainerState, trainer } from "./trainer.ts";
export { type LayerWeights, type Training, type TrainingSpec, training } from "./training.ts";
