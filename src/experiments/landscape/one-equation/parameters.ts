/** The controls of `one-equation`: two weights, and how many examples they are to fit. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  first: {
    kind: "range",
    label: "First weight",
    help: "How far before the example the brick begins.",
    // so that the second weight of a fit stays below its own end
    min: 0.34,
    max: 3,
    step: 0.02,
    value: 1,
    marks: [{ value: 1, label: "1" }],
  },
  second: {
    kind: "range",
    label: "Second weight",
    help: "The slope of the brick.",
    min: 0.3,
    max: 3,
    step: 0.02,
    value: 1,
    when: { hold: ["free"] },
  },
  hold: {
    kind: "choice",
    label: "The second weight",
    help: "Follows the first, so that the example stays fitted; or goes where you drag it.",
    value: "fit",
    choices: [
      { value: "fit", label: "keeps the fit" },
      { value: "free", label: "goes anywhere" },
    ],
  },
  equations: {
    kind: "choice",
    label: "Examples to fit",
    help: "One is one equation in two weights, two are two.",
    value: "one",
    choices: [
      { value: "one", label: "one" },
      { value: "two", label: "two" },
    ],
  },
} as const satisfies ParameterTable;
