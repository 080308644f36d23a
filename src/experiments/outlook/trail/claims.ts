/** What is said about `trail`, and what is known beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";
import { dateOf, stops } from "./stops.ts";

const scalar = medianOf(read);

/**
 * Where on the trail, counted from 1.
 * @throws Error if it has no stop of that date
 */
function place(date: string): number {
  const found = stops.findIndex((stop) => dateOf(stop) === date);
  if (found < 0) throw new Error(`trail: it has no stop of ${date}`);
  return found + 1;
}
const JUNE = place("27 June 2017");
export const DIVIDED = place("December 2017");
export const GIVEN_UP = place("15 March 2018");
export const BEGINNING = { stop: 1 };

export const claims: readonly Claim[] = [
  {
    id: "none-stands",
    sentence: "Of the three sentences of April 2017 none stands at the end as written.",
    measure: scalar("standing"),
    at: {},
    atMost: 0,
    control: { sentence: "at first all of them do", at: BEGINNING },
  },
  {
    id: "four-times-in-2017",
    sentence: "The sentence about prediction was rewritten four times in nine months of 2017.",
    measure: scalar("rewritten.prediction"),
    at: { stop: DIVIDED },
    atLeast: 4,
    control: { sentence: "by the end of June it had been rewritten once", at: { stop: JUNE } },
  },
];

const answer = answersBy(read);

const counted = "by hand, on the list of stops";

export const knownAnswers: readonly KnownAnswer[] = [
  answer("begins-with-three", "At first three sentences stand.", BEGINNING, "standing", 3, 0, counted),
  answer("two-in-june", "In June 2017 two of them are rewritten.", { stop: JUNE }, "standing", 1, 0, counted),
  answer(
    "rewritten-in-june",
    "The fourth, which is new then, is no rewriting.",
    { stop: JUNE },
    "rewritten",
    2,
    0,
    counted,
  ),
  answer("all-rewritings", "In all sentences were rewritten twenty times.", {}, "rewritten", 20, 0, counted),
  answer(
    "of-prediction",
    "Seven of these times it was the one about prediction.",
    {},
    "rewritten.prediction",
    7,
    0,
    counted,
  ),
];
