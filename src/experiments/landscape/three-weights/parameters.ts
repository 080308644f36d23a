/** The controls of `three-weights`: how many examples there are, and whether the third says something new. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  examples: {
    kind: "choice",
    label: "Examples to fit",
    help: "Each is one equation in the three weights.",
    value: "two",
    choices: [
      { value: "one", label: "one" },
      { value: "two", label: "two" },
      { value: "three", label: "three" },
    ],
  },
  third: {
    kind: "choice",
    label: "New in the third",
    help: "It lies where the first two leave the output free, or on the line that they already ask for.",
    value: "new",
    choices: [
      { value: "new", label: "something" },
      { value: "old", label: "nothing" },
    ],
    when: { examples: ["three"] },
  },
} as const satisfies ParameterTable;
