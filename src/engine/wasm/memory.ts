/** Where words and arena lie in memory, and how a kernel reads its record. See records.ts for the layout. */
import { OFFSET } from "./records";

/** Bytes. */
let words: usize = 0;
let arena: usize = 0;

/** First byte that the module does not use itself. */
export function heapBase(): usize {
  return __heap_base;
}

/** Tells where words and arena begin, in bytes. */
export function place(wordsAt: usize, arenaAt: usize): void {
  words = wordsAt;
  arena = arenaAt;
}

// @ts-ignore: decorator
@inline export function record(number: i32, size: i32): usize {
  return words + (<usize>(number * size) << 2);
}

// @ts-ignore: decorator
@inline export function word(at: usize, index: i32): i32 {
  return load<i32>(at + (<usize>index << 2));
}

/** Address of an operand's first number. */
// @ts-ignore: decorator
@inline export function operand(at: usize, index: i32): usize {
  return arena + (<usize>word(at, index + OFFSET) << 2);
}

/** A stride of an operand in bytes. */
// @ts-ignore: decorator
@inline export function stride(at: usize, index: i32): usize {
  return <usize>word(at, index) << 2;
}

/** Address of the number in the arena that a word counts to. */
// @ts-ignore: decorator
@inline export function number(at: usize, index: i32): usize {
  return arena + (<usize>word(at, index) << 2);
}

/** Address of the word that a word counts to. */
// @ts-ignore: decorator
@inline export function table(at: usize, index: i32): usize {
  return words + (<usize>word(at, index) << 2);
}
