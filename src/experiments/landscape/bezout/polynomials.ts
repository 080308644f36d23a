/** Polynomials in one variable with whole coefficients, exactly: what elimination leaves, and what is counted on it. */

/** Coefficients from the constant one upwards; the last is not 0, and of the polynomial 0 there is none. */
export type Polynomial = readonly bigint[];

export const degreeOf = (p: Polynomial): number => p.length - 1;
export const sizeOf = (n: bigint): bigint => (n < 0n ? -n : n);

export function trimmed(coefficients: readonly bigint[]): Polynomial {
  let length = coefficients.length;
  while (length > 0 && coefficients[length - 1] === 0n) length--;
  return coefficients.slice(0, length);
}

export const derivative = (p: Polynomial): Polynomial => trimmed(p.slice(1).map((a, i) => a * BigInt(i + 1)));

function divisor(a: bigint, b: bigint): bigint {
  let [x, y] = [sizeOf(a), sizeOf(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** Without the common divisor of its coefficients. */
export function primitive(p: Polynomial): Polynomial {
  const common = p.reduce((found, a) => (found === 1n ? found : divisor(found, a)), 0n);
  return common > 1n ? p.map((a) => a / common) : p;
}

/** A multiple of p divided by q: what comes out, and what is left, each up to a factor. */
export function divided(p: Polynomial, q: Polynomial): { readonly quotient: Polynomial; readonly rest: Polynomial } {
  const head = q.at(-1)!;
  let rest = [...p];
  let quotient: bigint[] = [];
  for (let shift = p.length - q.length; shift >= 0; shift--) {
    const factor = rest[shift + q.length - 1]!;
    rest = rest.map((a, i) => a * head - (i >= shift ? factor * (q[i - shift] ?? 0n) : 0n));
    quotient = [factor, ...quotient.map((a) => a * head)];
  }
  return { quotient: primitive(trimmed(quotient)), rest: primitive(trimmed(rest)) };
}

export function commonDivisor(p: Polynomial, q: Polynomial): Polynomial {
  let [a, b] = p.length < q.length ? [q, p] : [p, q];
  while (b.length > 0) [a, b] = [b, divided(a, b).rest];
  return primitive(a);
}

/** p at m / 2^k times 2^(k degree). */
export function scaledValue(p: Polynomial, m: bigint, k: bigint): bigint {
  let value = 0n;
  for (let i = p.length - 1; i >= 0; i--) value = value * m + (p[i]! << (k * BigInt(p.length - 1 - i)));
  return value;
}

export const signOf = (n: bigint): number => (n > 0n ? 1 : n < 0n ? -1 : 0);

/**
 * The polynomial of degree at most n with these n + 1 whole values at 0, 1, ..., n, if its coefficients are whole:
 * Newton's forward differences over falling factorials.
 */
export function interpolated(values: readonly bigint[]): Polynomial {
  const all = values.reduce((product, _, i) => product * BigInt(Math.max(1, i)), 1n);
  const sum = new Array<bigint>(values.length).fill(0n);
  let differences = [...values];
  let falling = [1n];
  let factorial = 1n;
  for (let k = 0; k < values.length; k++) {
    if (k > 0) factorial *= BigInt(k);
    const weight = differences[0]! * (all / factorial);
    for (const [i, a] of falling.entries()) sum[i]! += weight * a;
    // times x - k
    falling = Array.from({ length: k + 2 }, (_, i) => (falling[i - 1] ?? 0n) - BigInt(k) * (falling[i] ?? 0n));
    differences = differences.slice(1).map((next, i) => next - differences[i]!);
  }
  return trimmed(sum.map((a) => a / all));
}
