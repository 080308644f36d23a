/** The net that walks: that of `degenerate-minima`, trained to an exact fit, with all of its weights or with some of them held. */
import { type Damped, step as dampedStep } from "../../../engine/levenberg-marquardt.ts";
import type { ValuesOf } from "../../types.ts";
import { type Examples, type Net, netOf } from "../degenerate-minima/net.ts";
import { weightsOf } from "../degenerate-minima/sizes.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

const FIRST_DAMPING = 0.01;
/** Most of the nets rest long before. */
const MOST_STEPS = 300;

/** Weights that move: those of the output, its bias among them, stand last. */
const movingWeights = ({ moving, width }: Settings): number => (moving === "output" ? width + 1 : weightsOf(width));

/** Directions that the points leave free. */
export const flatDirections = (settings: Settings): number => Math.max(0, movingWeights(settings) - settings.examples);

/** Trained, with all of its weights, until no step lowers the loss any more. */
export function fitted(net: Net, start: Float64Array, data: Examples): Float64Array {
  const fit: Damped = { parameters: start, damping: FIRST_DAMPING };
  const residuals = (weights: Float64Array) => net.residuals(weights, data);
  for (let i = 0; i < MOST_STEPS; i++) if (!dampedStep({ residuals }, fit)) break;
  return fit.parameters;
}

/** Rows of numbers, zero where a weight is held. */
export function freeOf(settings: Settings, rows: Float64Array): Float64Array {
  const columns = weightsOf(settings.width);
  return rows.map((value, i) => (i % columns < columns - movingWeights(settings) ? 0 : value));
}

/** The net whose residuals seem not to feel the weights that are held: a walk leaves these alone. */
export function walkingNet(settings: Settings): Net {
  const net = netOf("tanh", settings.width);
  return {
    ...net,
    residuals: (weights, data) => {
      const { values, jacobian } = net.residuals(weights, data);
      return { values, jacobian: freeOf(settings, jacobian) };
    },
  };
}
