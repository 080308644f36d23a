/** Words around numbers, as sentences of figures need them. */
import { grouped } from "./numbers.ts";

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** 1 unit, 1,024 units; of things whose plural ends in s. */
export const counted = (count: number, thing: string): string => `${grouped(count)} ${thing}${count === 1 ? "" : "s"}`;

const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A count in words up to ten, in digits beyond. */
export const inWords = (count: number): string => small[count] ?? grouped(count);

/** "a", "a and b", "a, b and c" */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
