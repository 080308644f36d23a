/** Two half-moons in the plane, one around the end of the other: the one is class 1, the other class -1. */
import { cos, sin } from "../../../engine/functions.ts";
import { fillNormal, fillUniform, fold, type Key } from "../../../engine/random.ts";
import type { DataSet } from "../../../engine/trainer.ts";

/** Examples take turns between the moons. `noise`: deviation of what chance adds to either coordinate. */
export function moons(key: Key, examples: number, noise: number): DataSet {
  const angles = new Float64Array(examples);
  const aside = new Float64Array(2 * examples);
  fillUniform(fold(key, "angles"), angles, 0, Math.PI);
  fillNormal(fold(key, "noise"), aside, 0, noise);
  const x = new Float32Array(2 * examples);
  const y = new Float32Array(examples);
  for (let i = 0; i < examples; i++) {
    const [across, up] = [cos(angles[i]!), sin(angles[i]!)];
    const first = i % 2 === 0;
    x[2 * i] = (first ? across : 1 - across) + aside[2 * i]!;
    x[2 * i + 1] = (first ? up : 0.5 - up) + aside[2 * i + 1]!;
    y[i] = first ? 1 : -1;
  }
  return { x, y, examples };
}
