/** What is said about `trail`, and what is known beforehand. */
import { answersBy, medianOf } from "../../answers.ts";
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";
import { stops } from "./stops.ts";

const scalar = medianOf(read);

/** Where on the trail, counted from 1. */
const place = (date: string) => stops.findIndex((stop) => stop.date === date) + 1;
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
    control: { sentence: "by the end of June it had been rewritten once", at: { stop: place("27 June 2017") } },
  },
];

const answer = answersBy(read);

/** By the lengths of the months. */
const DAYS = [
  ["27 June 2017", 26 + 31 + 27],
  ["19 July 2017", 26 + 31 + 30 + 19],
  ["26 December 2017", 26 + 31 + 30 + 31 + 31 + 30 + 31 + 30 + 26],
  ["15 March 2018", 365 - 20],
] as const;

export const knownAnswers: readonly KnownAnswer[] = DAYS.map(([date, days]) =>
  answer(
    `days-${place(date)}`,
    `From 4 April 2017 to ${date} it is ${days} days.`,
    { stop: place(date) },
    "days",
    days,
  ),
);
