/** The paths of `robust`: weights that each noise leads to, from none of it to much. */
import { lawAt, ridgeAt } from "../../../experiments/questions/robust/laws.ts";
import type { Pair } from "../../../experiments/questions/robust/moments.ts";
import { parameters, type Settings } from "../../../experiments/questions/robust/parameters.ts";

/** Deviations along the slider. */
export const sigmas: readonly number[] = Array.from(
  { length: 81 },
  (_, i) => parameters.sigma.min + ((parameters.sigma.max - parameters.sigma.min) * i) / 80,
);
/** The slider's, and far beyond: towards zero. */
const farther = [...sigmas, 2.5, 3, 4, 6, 10, 30];

export const ridgePath: readonly Pair[] = farther.map(ridgeAt);

const kept = new Map<string, readonly Pair[]>();

/** Weights at each of `sigmas`. */
export function pathOf(noise: Settings["noise"]): readonly Pair[] {
  const path = kept.get(noise) ?? sigmas.map((sigma) => lawAt(noise, sigma));
  kept.set(noise, path);
  return path;
}

export const noiseOf = (value: unknown): Settings["noise"] =>
  parameters.noise.choices.find((choice) => choice.value === value)?.value ?? "random";
