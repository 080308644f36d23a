/** Where training starts: the first parameters of a network, drawn from a key. */
import type { Network } from "./network.ts";
import { fillNormal, fillUniform, fold, type Key } from "./random.ts";

/** First parameters into `out` (logical order). Each layer draws from its own keys: widths do not disturb each other. */
export function drawParameters(network: Network, key: Key, out: Float32Array | Float64Array): void {
  network.layers.forEach((layer, index) => {
    const layerKey = fold(key, index);
    const weights = out.subarray(layer.weightsAt, layer.biasesAt);
    const biases = out.subarray(layer.biasesAt, layer.biasesAt + layer.copies * layer.units);
    fillNormal(fold(layerKey, "weights"), weights, 0, Math.sqrt(layer.start.gain / layer.fanIn));
    const { bias } = layer.start;
    const biasKey = fold(layerKey, "biases");
    if (bias === "zero") biases.fill(0);
    else if ("uniform" in bias) fillUniform(biasKey, biases, -bias.uniform, bias.uniform);
    else fillNormal(biasKey, biases, 0, bias.normal);
  });
}
