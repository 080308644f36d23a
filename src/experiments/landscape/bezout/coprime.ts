/** Whether two polynomials share a root, complex ones too: first modulo primes, which is quick and can prove that they do not. */
import { commonDivisor, degreeOf, type Polynomial } from "./polynomials.ts";

/** Products of two remainders are exact in a float. */
const PRIMES = [67_108_859, 67_108_837] as const;

function inverse(a: number, prime: number): number {
  // a to the power prime - 2 (Fermat)
  let [result, base] = [1, a];
  for (let n = prime - 2; n > 0; n = Math.floor(n / 2)) {
    if (n % 2 === 1) result = (result * base) % prime;
    base = (base * base) % prime;
  }
  return result;
}

const reduced = (p: Polynomial, prime: number) => p.map((a) => (Number(a % BigInt(prime)) + prime) % prime);

function short(p: number[]): number[] {
  while (p.at(-1) === 0) p.pop();
  return p;
}

/** Degree of the greatest common divisor modulo a prime. */
function sharedDegree(p: number[], q: number[], prime: number): number {
  let [a, b] = [short(p), short(q)];
  while (b.length > 0) {
    const head = inverse(b.at(-1)!, prime);
    while (a.length >= b.length) {
      const factor = (a.at(-1)! * head) % prime;
      const shift = a.length - b.length;
      for (const [i, c] of b.entries()) a[i + shift] = (a[i + shift]! - ((factor * c) % prime) + prime) % prime;
      short(a);
    }
    [a, b] = [b, a];
  }
  return a.length - 1;
}

/**
 * A common divisor over the whole numbers is one modulo every prime, and of the same degree where the prime does not divide
 * the leading coefficient of p. Only where no prime clears them they are divided exactly.
 */
export function coprime(p: Polynomial, q: Polynomial): boolean {
  for (const prime of PRIMES)
    if (p.at(-1)! % BigInt(prime) !== 0n && sharedDegree(reduced(p, prime), reduced(q, prime), prime) === 0)
      return true;
  return degreeOf(commonDivisor(p, q)) === 0;
}
