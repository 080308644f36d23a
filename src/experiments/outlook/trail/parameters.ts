/** What a reader can change in `trail`. */
export const parameters = {
  numbers: {
    kind: "range",
    label: "Numbers in each average",
    help: "How many random numbers each average is made of.",
    min: 2,
    max: 400,
    step: 2,
    value: 100,
    integer: true,
  },
  draws: {
    kind: "choice",
    label: "Draws",
    help: "Whether each number is drawn anew, or the first one is taken again and again.",
    value: "new",
    choices: [
      { value: "new", label: "a new number each time" },
      { value: "same", label: "the same number again" },
    ],
  },
} as const;
