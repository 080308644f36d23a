/** Guess and truth: where a guess begins, whether an answer is sound, how far it is from the truth, and the sentence. */
import type { CurveGuess, Experiment, Guess, Guessed, MarkGuess, OrderGuess, Summary } from "../experiments/types.ts";
import { onStep } from "../ui/guess.ts";
import { formatNumber } from "./format.ts";

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

/** What stands there before the reader has touched it; null where something must be chosen first. */
export function firstAnswer(guess: Guess): Guessed | null {
  switch (guess.kind) {
    case "mark":
      return onStep(guess, (guess.min + guess.max) / 2);
    case "choice":
      return null;
    case "order":
      return guess.items.map(({ value }) => value);
    case "curve":
      return Array.from({ length: guess.knots }, () => onStep(guess.y, (guess.y.min + guess.y.max) / 2));
  }
}

/** An answer as it may be kept; null if what was given is none to this guess. */
export function soundAnswer(guess: Guess, given: unknown): Guessed | null {
  switch (guess.kind) {
    case "mark":
      return isNumber(given) && given >= guess.min && given <= guess.max ? given : null;
    case "choice":
      return guess.choices.some(({ value }) => value === given) ? String(given) : null;
    case "order":
      return Array.isArray(given) &&
        given.length === guess.items.length &&
        guess.items.every(({ value }) => given.includes(value))
        ? given.map(String)
        : null;
    case "curve":
      return Array.isArray(given) &&
        given.length === guess.knots &&
        given.every((height) => isNumber(height) && height >= guess.y.min && height <= guess.y.max)
        ? (given as number[])
        : null;
  }
}

export type Truth = number | string | readonly string[] | readonly (number | null)[];

/** What came out; null where the run has none, as when it diverged. */
export function truthOf(guess: Guess, summary: Summary): Truth | null {
  switch (guess.kind) {
    case "mark": {
      const found = summary.scalars[guess.of]?.median;
      return isNumber(found) ? found : null;
    }
    case "choice":
      return guess.truth(summary);
    case "order": {
      const order = guess.truth(summary);
      return order.length === guess.items.length ? order : null;
    }
    case "curve":
      return guess.truth(summary);
  }
}

/**
 * How far a guess is from the truth: the difference of two numbers; 0 or 1 for a choice; for an order the number of pairs
 * that stand the other way round (Kendall's tau distance); for a curve the mean difference over the knots that have an
 * answer. NaN if the two are not of the guess's kind.
 */
export function distanceOf(guess: Guess, said: Guessed, truth: Truth): number {
  switch (guess.kind) {
    case "mark":
      return isNumber(said) && isNumber(truth) ? Math.abs(said - truth) : Number.NaN;
    case "choice":
      return said === truth ? 0 : 1;
    case "order":
      return Array.isArray(said) && Array.isArray(truth) ? turnedPairs(said, truth) : Number.NaN;
    case "curve":
      return Array.isArray(said) && Array.isArray(truth) ? meanDifference(said, truth) : Number.NaN;
  }
}

function turnedPairs(said: readonly unknown[], truth: readonly unknown[]): number {
  let turned = 0;
  for (let i = 0; i < said.length; i++)
    for (let k = i + 1; k < said.length; k++) if (truth.indexOf(said[i]) > truth.indexOf(said[k])) turned++;
  return turned;
}

function meanDifference(said: readonly unknown[], truth: readonly unknown[]): number {
  const differences = said.flatMap((height, i) => {
    const answer = truth[i];
    return isNumber(height) && isNumber(answer) ? [Math.abs(height - answer)] : [];
  });
  return differences.reduce((sum, difference) => sum + difference, 0) / differences.length;
}

/** A share as a reader says it, and as it came out: 50 %, 97.0 %. */
export function guessedNumber({ outputs }: Experiment, { of, step }: MarkGuess, value: number, exact = false): string {
  const { format = "number", unit } = outputs.scalars[of] ?? {};
  if (format !== "percent") return `${formatNumber(value, format)}${unit ? ` ${unit}` : ""}`;
  const decimals = exact || step < 0.01 ? 1 : 0;
  return `${(value * 100).toFixed(decimals)} %`;
}

/** "47 points", "0.3 of the target's spread"; empty where the two agree to the step of the guess. */
export function distanceInWords(experiment: Experiment, guess: MarkGuess, said: number, truth: number): string {
  const distance = Math.abs(said - truth);
  if (distance <= guess.step / 2) return "";
  const { format = "number", unit } = experiment.outputs.scalars[guess.of] ?? {};
  if (format !== "percent") return `${formatNumber(distance, format)}${unit ? ` ${unit}` : ""}`;
  const points = distance * 100;
  const text = points < 1 ? points.toFixed(1) : String(Math.round(points));
  return `${text} ${text === "1" ? "point" : "points"}`;
}

const listed = (words: readonly string[]) =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")}, ${words.at(-1)}`;

function orderInWords({ items }: OrderGuess, order: readonly unknown[]): string {
  return listed(order.map((value) => items.find((item) => item.value === value)?.label ?? String(value)));
}

/** What the reader said, and how that compares; `truth` is null as long as no run has come to its end. */
export function verdict(experiment: Experiment, guess: Guess, said: Guessed, truth: Truth | null): string {
  const opening = `You said ${answerInWords(experiment, guess, said)}`;
  if (truth === null) return `${opening}. The run has not come to its end yet.`;
  const distance = distanceOf(guess, said, truth);
  switch (guess.kind) {
    case "mark": {
      const off = distanceInWords(experiment, guess, Number(said), Number(truth));
      const so = guessedNumber(experiment, guess, Number(truth), true);
      return off === "" ? `${opening}, and it is ${so}.` : `${opening}, it is ${so}: ${off} off.`;
    }
    case "choice":
      return distance === 0
        ? `${opening}, and so it is.`
        : `${opening}, but it is ${answerInWords(experiment, guess, String(truth))}.`;
    case "order": {
      if (distance === 0) return `${opening}, and so it came out.`;
      const pairs = (guess.items.length * (guess.items.length - 1)) / 2;
      return `${opening}. It came out ${orderInWords(guess, truth as readonly string[])}: ${distance} of ${pairs} pairs the other way round.`;
    }
    case "curve":
      return `${opening}. It is off by ${formatNumber(distance)} on average.`;
  }
}

/** A guess in words, without its verdict. */
export function answerInWords(experiment: Experiment, guess: Guess, said: Guessed): string {
  switch (guess.kind) {
    case "mark":
      return guessedNumber(experiment, guess, Number(said));
    case "choice":
      return `“${guess.choices.find(({ value }) => value === said)?.label ?? String(said)}”`;
    case "order":
      return orderInWords(guess, said as readonly string[]);
    case "curve":
      return curveInWords(guess, said as readonly number[]);
  }
}

/** What came out, in as few words as can be; a curve is told by the picture. */
export function truthInWords(experiment: Experiment, guess: Guess, truth: Truth): string {
  switch (guess.kind) {
    case "mark":
      return guessedNumber(experiment, guess, Number(truth), true);
    case "choice":
      return guess.choices.find(({ value }) => value === truth)?.label ?? "";
    case "order":
      return Array.isArray(truth) ? orderInWords(guess, truth) : "";
    case "curve":
      return "";
  }
}

function curveInWords({ y }: CurveGuess, heights: readonly number[]): string {
  const [first, last] = [heights[0], heights.at(-1)];
  return `${y.label} from ${formatNumber(first)} to ${formatNumber(last)}`;
}
