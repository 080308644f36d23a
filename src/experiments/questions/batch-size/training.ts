/** One net trained in batches of one size at one rate, and what came of it. */
import { lanczos } from "../../../engine/measure/lanczos.ts";
import { type Curved, objectiveOf } from "../../../engine/objective.ts";
import { fillNormal, fold, type Key } from "../../../engine/random.ts";
import { type DataSet, trainer } from "../../../engine/trainer.ts";
import { Remembered } from "../../remember.ts";
import { waveProduct } from "../../wave-product.ts";
import { INPUTS, learnerOf, type Settings, stepsOf } from "./nets.ts";
import { EXAMPLES } from "./parameters.ts";

/** New ones, on which a net is tested. */
const NEW = 1000;
/** Products with the Hessian: the largest eigenvalue stands apart, and twelve leave it with ten digits. */
const PRODUCTS = 12;

/** y = sin 2x₁ + x₂ x₃ of normal inputs. */
export function examplesOf(key: Key, examples: number): DataSet {
  const x = new Float32Array(examples * INPUTS);
  fillNormal(key, x);
  const y = Float32Array.from({ length: examples }, (_, i) => waveProduct(x, i * INPUTS));
  return { x, y, examples };
}

/** Mean squares, and the largest eigenvalue of the Hessian of `train`. */
export interface Ended {
  readonly train: number;
  readonly test: number;
  readonly top: number;
}

/** A run that diverged: nothing of it is known. */
const LOST: Ended = { train: Number.NaN, test: Number.NaN, top: Number.NaN };

const objectives = new Remembered<Curved>();

/** The largest eigenvalue of the Hessian of the mean square on a draw's examples, float64. */
export function sharpnessOf({ start }: Pick<Settings, "start">, parameters: Float64Array, key: Key): number {
  const { times } = objectives.of([start, key], () => {
    const { x, y, examples } = examplesOf(fold(key, "data"), EXAMPLES);
    return objectiveOf(learnerOf({ start }), "square", { x: Float64Array.from(x), y: Float64Array.from(y), examples });
  });
  return lanczos((v) => times(parameters, v), parameters.length, PRODUCTS, fold(key, "look")).values.at(-1)!;
}

/**
 * The key settles examples, first weights and batches. A run counts as diverged if at its end it does worse on its own
 * examples than a net that always says 0: then its numbers overflowed, or all its units are dead.
 */
export function ended(settings: Settings, rate: number, key: Key): Ended {
  const { batch } = settings;
  const data = examplesOf(fold(key, "data"), EXAMPLES);
  const trained = trainer({
    learner: learnerOf(settings),
    loss: "square",
    optimiser: { kind: "sgd", rate },
    schedule: { kind: "constant" },
    batch,
    // all examples once, or each drawn from all anew
    order: batch === EXAMPLES ? "given" : "drawn",
    precision: "float32",
  });
  const state = trained.start(fold(key, "start"));
  trained.train(state, data, stepsOf(rate, settings));
  const train = trained.loss(state, data);
  const squares = Array.from(data.y).reduce((sum, y) => sum + y * y, 0) / EXAMPLES;
  if (!(train < squares)) return LOST;
  return {
    train,
    test: trained.loss(state, examplesOf(fold(key, "new"), NEW)),
    top: sharpnessOf(settings, Float64Array.from(state.parameters), key),
  };
}
