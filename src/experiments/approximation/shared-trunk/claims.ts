/** What the essay says about `shared-trunk`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { read, togetherAt } from "./outputs.ts";

export const UNRELATED: Values = { relatedness: 0 };
/** Few examples, and nothing that keeps the weights small. */
export const BARE: Values = { examples: 10, decay: 0 };
export const ROOM: Values = { ...UNRELATED, units: 40 };
const FORTY: Values = { examples: 40, most: 16 };

/** Error of so many tasks on one trunk over that of one task. */
const ofOne = (tasks: number) => (summary: Summary) => togetherAt(summary, tasks) / togetherAt(summary, 1);
/** The same over that of the same tasks, with a trunk for each. */
const ofAlone = (summary: Summary) => read.median(summary, "error.together") / read.median(summary, "error.alone");

export const claims: readonly Claim[] = [
  {
    id: "thirty-two-from-twenty",
    sentence: "From twenty examples each, 32 tasks on one trunk err less than two fifths of what one task errs.",
    measure: ofOne(32),
    atMost: 0.4,
    control: { sentence: "unrelated tasks err more than one", at: UNRELATED },
  },
  {
    id: "sixteen-from-forty",
    sentence: "From forty examples each, sixteen tasks on one trunk err less than half of what one task errs.",
    measure: ofOne(16),
    at: FORTY,
    atMost: 0.5,
    control: { sentence: "unrelated tasks err more than one", at: { ...FORTY, ...UNRELATED } },
  },
  {
    id: "unrelated-lose",
    sentence: "Unrelated tasks lose by sharing: they err a quarter more than alone, or worse.",
    measure: ofAlone,
    at: UNRELATED,
    atLeast: 1.25,
    control: { sentence: "tasks with the same directions gain", at: {} },
  },
  {
    id: "alike-is-not-enough",
    sentence: "Tasks whose directions are alike to a cosine of 0.8 lose too.",
    measure: ofAlone,
    at: { relatedness: 0.8 },
    atLeast: 1.1,
    control: { sentence: "tasks with the same directions gain", at: {} },
  },
  {
    id: "room-ends-the-loss",
    sentence: "With forty units in the trunk unrelated tasks neither gain nor lose much.",
    measure: ofAlone,
    at: { ...ROOM, draws: 4 },
    atMost: 1.2,
    control: { sentence: "with ten units they lose", at: UNRELATED },
  },
  {
    id: "bare-gain-nothing",
    sentence: "From ten examples each and without weight decay even 32 related tasks gain next to nothing.",
    measure: ofAlone,
    at: BARE,
    atLeast: 0.95,
    control: { sentence: "with weight decay they gain", at: { ...BARE, decay: 0.3 } },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "one-is-alone",
    sentence: "One task that shares its trunk with nobody is a task alone, to the last bit.",
    at: { most: 1, draws: 2 },
    measure: ofAlone,
    expected: 1,
    tolerance: 0,
    because: "both are the same net from the same first weights",
  },
  {
    id: "alone-is-alone",
    sentence: "With a trunk for each it does not matter how related the tasks are: they err as related ones do.",
    at: UNRELATED,
    measure: (summary) => read.median(summary, "error.alone"),
    expected: 0.7,
    tolerance: 0.06,
    because:
      "measured at related tasks; each task alone has the same law, and the middle of six draws scatters by 0.02",
  },
  {
    id: "nothing-to-learn-from",
    sentence: "From two examples of twenty inputs a task learns nothing: it errs as guessing the mean does, by 1.",
    at: { examples: 2, most: 4 },
    measure: (summary) => read.median(summary, "error.alone"),
    expected: 1,
    tolerance: 0.1,
    because: "two examples fix two of twenty directions, and what is fitted to them errs a little by itself",
  },
];
