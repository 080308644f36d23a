/** How `minimum-norm` measures steps: the matrix P of w ← w - η P ∇L, which is the identity but for the scaled descent. */
import { cos, sin } from "../../../engine/functions.ts";
import type { ValuesOf } from "../../types.ts";
import type { parameters } from "./parameters.ts";

export type Settings = ValuesOf<typeof parameters>;

/** Times, in steps of full size, after which descent has come to an end; noise and two examples take longer. */
const TIME = 15;
const LONG = 60;

export const stepsOf = ({ rate, temperature, weights }: Pick<Settings, "rate" | "temperature" | "weights">): number =>
  Math.ceil((temperature > 0 || weights === "3" ? LONG : TIME) / rate);

/** Every field has three coordinates; with two weights the third is 0. */
export const AXES = 3;

export const weightsOf = ({ weights }: Pick<Settings, "weights">): number => (weights === "2" ? 2 : AXES);
export const examplesOf = ({ weights }: Pick<Settings, "weights">): number => (weights === "3" ? 2 : 1);

/** P times v. Scaled: `ratio` along the direction at `angle` in the plane of the first two weights, 1 across. */
export function metric(settings: Pick<Settings, "method" | "ratio" | "angle">, v: readonly number[]): number[] {
  if (settings.method !== "scaled") return [...v];
  const radians = (settings.angle * Math.PI) / 180;
  const along = [cos(radians), sin(radians)] as const;
  const more = (settings.ratio - 1) * (along[0] * (v[0] ?? 0) + along[1] * (v[1] ?? 0));
  return v.map((value, i) => value + more * (along[i] ?? 0));
}
