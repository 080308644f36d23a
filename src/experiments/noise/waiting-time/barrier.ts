/**
 * How long a walker waits before a barrier. The landscape is U(x) = b (x² - 1)², two bowls with their bottoms at -1 and 1 and a
 * barrier of height b between them; the walker follows dx = -U'(x) dt + √(2T) dW and starts at -1. The mean time until it
 * first comes to 1 is
 *
 *   (1/T) ∫₋₁¹ e^{U(y)/T} ∫₋∞^y e^{-U(z)/T} dz dy
 *
 * (Pavliotis 2014, section 7.2). Kramers' law is its leading part at low temperature: 2π e^{b/T} / √(U''(-1) |U''(0)|).
 */
import { exp } from "../../../engine/functions.ts";

export const heightAt = (x: number, barrier: number): number => barrier * (x * x - 1) * (x * x - 1);

const CELLS = 1200;
/** Below this the walker never is, at the temperatures of the figure. */
const LEFT = -3;

/** The mean time by the trapezoid rule; exponents are taken below b / T, so that nothing overflows. */
export function waitAt(temperature: number, barrier: number): number {
  const h = (1 - LEFT) / CELLS;
  let inner = 0;
  let outer = 0;
  let [before, weight] = [0, 0];
  for (let i = 0; i <= CELLS; i++) {
    const x = LEFT + i * h;
    const height = heightAt(x, barrier) / temperature;
    const density = exp(-height);
    if (i > 0) inner += (h / 2) * (before + density);
    before = density;
    // from -1 on; at both ends of the outer integral a half weight
    if (x < -1 - h / 4) continue;
    weight = Math.abs(x + 1) < h / 4 || i === CELLS ? 0.5 : 1;
    outer += h * weight * exp(height - barrier / temperature) * inner;
  }
  return (outer * exp(barrier / temperature)) / temperature;
}

/** U''(-1) is 8 b, and U''(0) is -4 b. */
export const kramersAt = (temperature: number, barrier: number): number =>
  ((2 * Math.PI) / (barrier * Math.sqrt(32))) * exp(barrier / temperature);
