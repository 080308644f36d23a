/**
 * A marble in the bowl w²/2 slides downhill and is kicked: w ← w - dt w + kick ξ, ξ normal. Where kicks are √(2 T dt)
 * this is Langevin's equation in steps (Euler and Maruyama), and its spread hardly depends on dt.
 */
import type { Rule } from "./parameters.ts";

/** Where all three rules kick alike. */
export const SAME_AT = 0.1;
/** How long a run lasts. */
export const TIME = 8;

export function kickOf(rule: Rule, dt: number, temperature: number): number {
  if (rule === "root") return Math.sqrt(2 * temperature * dt);
  const there = Math.sqrt(2 * temperature * SAME_AT);
  return rule === "same" ? there : (there * dt) / SAME_AT;
}

/** Deviation of a marble after so many steps from the bottom: kick² (1 + a + … ), a = (1 - dt)². */
export function spreadAfter(steps: number, kick: number, dt: number): number {
  const kept = (1 - dt) * (1 - dt);
  let [variance, left] = [0, 1];
  for (let i = 0; i < steps; i++) {
    variance += kick * kick * left;
    left *= kept;
  }
  return Math.sqrt(variance);
}

/** The same after very many steps. */
export const spreadAtRest = (rule: Rule, dt: number, temperature: number): number =>
  kickOf(rule, dt, temperature) / Math.sqrt(1 - (1 - dt) * (1 - dt));

/** Of Boltzmann's law, √T. */
export const spreadByLaw = (temperature: number): number => Math.sqrt(temperature);
