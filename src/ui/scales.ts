/**
 * Scales that never give NaN: `linear`, `log` and `symlog` take a domain that may be empty, reversed, flat or not
 * finite and widen it to one that can be drawn. `Plot` sets their ranges.
 */
import { format, type ScaleContinuousNumeric, scaleLinear, scaleLog, scaleSymlog } from "d3";
import { raised } from "../terms/numbers.ts";

export type Scale = ScaleContinuousNumeric<number, number>;
export type Values = ArrayLike<number | null | undefined>;
type Domain = readonly [number, number];

/** Smallest and largest finite number of all arrays; [0, 1] if there is none. */
export function extentOf(...arrays: readonly Values[]): [number, number] {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const values of arrays)
    for (let i = 0; i < values.length; i++) {
      const value = values[i];
      if (value === null || value === undefined || !Number.isFinite(value)) continue;
      if (value < low) low = value;
      if (value > high) high = value;
    }
  return low <= high ? [low, high] : [0, 1];
}

/** The same for a log scale: positive numbers only; [1, 10] if there is none. */
export function positiveExtentOf(...arrays: readonly Values[]): [number, number] {
  const [low, high] = extentOf(
    ...arrays.map((values) =>
      Array.from(values, (value) => (value !== null && value !== undefined && value > 0 ? value : null)),
    ),
  );
  return low > 0 ? [low, high] : [1, 10];
}

/** Beyond this numbers overflow inside d3, and below its inverse they lose their digits. */
const FAR = 1e150;
const finite = (value: number, instead: number) =>
  Number.isFinite(value) ? Math.max(-FAR, Math.min(FAR, Math.abs(value) < 1 / FAR ? 0 : value)) : instead;

function widened([a, b]: Domain): [number, number] {
  const low = finite(a, 0);
  const high = finite(b, low + 1);
  if (Math.abs(high - low) > 1e-12 * Math.max(Math.abs(low), Math.abs(high))) return [low, high];
  const half = low === 0 ? 1 : Math.abs(low) / 2;
  return [low - half, low + half];
}

export const linear = (domain: Domain): Scale => scaleLinear().domain(widened(domain));

/** Ends that are not positive are moved to the nearest that are. */
export function log([a, b]: Domain): Scale {
  const high = finite(b, 10) > 0 ? Math.max(finite(b, 10), 1e-150) : 1;
  const low = finite(a, 1) > 0 ? Math.max(finite(a, 1), 1e-150) : high / 1000;
  return scaleLog().domain(Math.abs(high / low - 1) > 1e-9 ? [low, high] : [low / 3, low * 3]);
}

/** Linear below `constant`, logarithmic beyond it, on both sides of 0. */
export const symlog = (domain: Domain, constant = 1): Scale => scaleSymlog().constant(constant).domain(widened(domain));

export type ScaleKind = "linear" | "log" | "symlog";

export function kindOf(scale: Scale): ScaleKind {
  if ("base" in scale) return "log";
  return "constant" in scale ? "symlog" : "linear";
}

const plain = format(",.4~f");
const minus = (text: string) => text.replace("-", "−");

/** A number on an axis: 0.25, 3,000, 10⁶, 2·10⁻⁵. */
export function tickText(value: number): string {
  if (value === 0) return "0";
  const size = Math.abs(value);
  if (size >= 1e-3 && size < 1e6) return minus(plain(value));
  const [digits = "1", exponent = "0"] = value.toExponential(2).split("e");
  const power = Number(exponent);
  const front = Number(digits);
  const tens = `10${raised(power)}`;
  if (front === 1) return tens;
  return front === -1 ? `−${tens}` : `${minus(String(front))}·${tens}`;
}

/** About `count` ticks; on log scales powers of ten, or 1, 2 and 5 where there are few decades. */
export function ticksOf(scale: Scale, count: number): number[] {
  const [a = 0, b = 1] = scale.domain();
  const [low, high] = a < b ? [a, b] : [b, a];
  const kind = kindOf(scale);
  if (kind === "linear") return scale.ticks(count);
  if (kind === "log") {
    const first = Math.ceil(Math.log10(low) - 1e-9);
    const last = Math.floor(Math.log10(high) + 1e-9);
    const every = Math.max(1, Math.ceil((last - first + 1) / count));
    const powers: number[] = [];
    for (let p = first; p <= last; p++) if ((p - first) % every === 0) powers.push(Number(`1e${p}`));
    if (powers.length >= 3 || every > 1) return powers;
    const finer: number[] = [];
    for (let p = first - 1; p <= last; p++)
      for (const digit of [1, 2, 5]) {
        const value = Number(`${digit}e${p}`);
        if (value >= low * (1 - 1e-9) && value <= high * (1 + 1e-9)) finer.push(value);
      }
    return finer.length >= 2
      ? finer.filter((_, i) => i % Math.ceil(finer.length / Math.max(2, count)) === 0)
      : scaleLinear().domain([low, high]).ticks(count);
  }
  const far = Math.max(Math.abs(low), Math.abs(high));
  const tops = Math.max(1, Math.ceil(Math.log10(Math.max(far, 10))));
  const every = Math.max(1, Math.ceil((2 * tops) / count));
  const values = [0];
  for (let p = tops; p >= 0; p -= every) values.push(Number(`1e${p}`), -Number(`1e${p}`));
  const inside = values.filter((value) => value >= low && value <= high).sort((x, y) => x - y);
  return inside.length >= 2 ? inside : scaleLinear().domain([low, high]).ticks(count);
}
