/** Controls that surveys over the number of examples share, but for their defaults. */

export const trainingSteps = {
  kind: "range",
  label: "Steps of training",
  help: "The same for any number of examples. With more of them the net fits more examples exactly.",
  min: 200,
  max: 20000,
  step: 0.1,
  scale: "log",
  integer: true,
} as const;

/** What the survey sweeps: a setting of single runs alone. */
export const examplesOfOne = {
  kind: "range",
  label: "Examples of a single run",
  help: "The figure runs them all, from few to many, whatever is set here.",
  max: 3200,
  step: 0.1,
  value: 400,
  scale: "log",
  integer: true,
  advanced: true,
} as const;
