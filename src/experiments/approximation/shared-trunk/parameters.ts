/** The controls of `shared-trunk`. `tasks` is what its survey sweeps, up to `most`: a setting of single runs alone. */
import type { ParameterTable } from "../../types.ts";

export const parameters = {
  most: {
    kind: "range",
    label: "Tasks",
    help: "The figure trains one task, two, four, and so on up to this number.",
    min: 1,
    max: 64,
    step: 0.1,
    value: 32,
    scale: "log",
    integer: true,
    marks: [
      { value: 1, label: "1" },
      { value: 8, label: "8" },
      { value: 32, label: "32" },
    ],
  },
  examples: {
    kind: "range",
    label: "Examples of each task",
    help: "How many examples every task has of its own. No example is shared.",
    min: 2,
    max: 160,
    step: 0.1,
    value: 20,
    scale: "log",
    integer: true,
    marks: [
      { value: 10, label: "10" },
      { value: 20, label: "20" },
      { value: 80, label: "80" },
    ],
  },
  relatedness: {
    kind: "range",
    label: "How related the tasks are",
    help: "At 1 all tasks look in the same three directions of their inputs, each with weights of its own. At 0 every task has directions of its own. Between, it is the cosine of the angle between a task’s directions and the common ones.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 1,
    marks: [
      { value: 0, label: "unrelated" },
      { value: 1, label: "same directions" },
    ],
  },
  noise: {
    kind: "range",
    label: "Noise in the labels",
    help: "Standard deviation of what chance adds to each label; the tasks themselves have 1.",
    min: 0,
    max: 1,
    step: 0.05,
    value: 0.1,
  },
  units: {
    kind: "range",
    label: "Units of a trunk",
    help: "Tanh units in the layer that the tasks share, and in each layer of a task that is alone.",
    min: 2,
    max: 60,
    step: 1,
    value: 10,
    integer: true,
    marks: [
      { value: 3, label: "3" },
      { value: 10, label: "10" },
      { value: 40, label: "40" },
    ],
    advanced: true,
  },
  decay: {
    kind: "range",
    label: "Weight decay",
    help: "How strongly every step draws the weights towards zero; at 0 not at all.",
    min: 0.001,
    max: 3,
    step: 0.1,
    value: 0.3,
    scale: "log",
    also: [0],
    marks: [
      { value: 0, label: "none" },
      { value: 0.3, label: "0.3" },
    ],
    advanced: true,
  },
  tasks: {
    kind: "range",
    label: "Tasks of a single run",
    help: "How many tasks a single run has. The figure runs them all, from one to the most, whatever is set here.",
    min: 1,
    max: 64,
    step: 0.1,
    value: 32,
    scale: "log",
    integer: true,
    advanced: true,
  },
  draws: {
    kind: "range",
    label: "Draws",
    help: "How often tasks, examples and first weights are drawn anew, at least eight tasks each time: few on one trunk are several groups. The line is the middle of the draws.",
    min: 1,
    max: 40,
    step: 1,
    value: 6,
    integer: true,
    advanced: true,
  },
} as const satisfies ParameterTable;

/** Numbers of tasks that a survey visits: powers of two below the last, and the last. */
export function tasksTo(last: number): number[] {
  const grid: number[] = [];
  for (let tasks = 1; tasks < last; tasks *= 2) grid.push(tasks);
  return [...grid, last];
}
