/** The controls of `locality`. */
import type { ParameterTable } from "../../types.ts";

/** Examples in a batch; also the fewest that can be learned from. */
export const BATCH = 50;

export const parameters = {
  task: {
    kind: "choice",
    label: "Pictures",
    help: "Which way stripes run in four quarters, garments of Fashion-MNIST (0.3 MB), or photographs that you bring.",
    value: "texture",
    choices: [
      { value: "texture", label: "stripes in noise" },
      { value: "fashion", label: "garments" },
      { value: "cifar", label: "your CIFAR-10 files" },
    ],
  },
  examples: {
    kind: "range",
    label: "Examples",
    help: "How many labeled pictures all nets learn from. They are tested on 2,000 others, of garments and photographs on 1,000.",
    min: BATCH,
    max: 4000,
    step: 0.1,
    value: 500,
    scale: "log",
    integer: true,
    marks: [
      { value: 100, label: "100" },
      { value: 500, label: "500" },
      { value: 4000, label: "4,000" },
    ],
  },
  shuffle: {
    kind: "choice",
    label: "Pixels",
    help: "One shuffle, or one choice of which pixels to invert, is drawn and applied to every picture, those of the test too.",
    value: "0",
    choices: [
      { value: "0", label: "as they are" },
      { value: "inverted", label: "half inverted" },
      { value: "1", label: "shuffled" },
    ],
  },
  alike: {
    kind: "choice",
    label: "Shuffle",
    help: "Whether one shuffle is drawn for all pictures, or another for each of them.",
    value: "all",
    choices: [
      { value: "all", label: "the same in all pictures" },
      { value: "each", label: "anew in each picture" },
    ],
    when: { shuffle: ["1"] },
    advanced: true,
  },
  translation: {
    kind: "choice",
    label: "Pattern",
    help: "Whether it keeps its place, or is moved, stripes by up to three pixels each way and garments by six, anew in every picture.",
    value: "0",
    choices: [
      { value: "0", label: "keeps its place" },
      { value: "1", label: "is moved about" },
    ],
    when: { task: ["texture", "fashion"] },
  },
  noise: {
    kind: "range",
    label: "Noise",
    help: "Deviation of the noise that is added to every pixel. The stripes are 1 and -1.",
    min: 0,
    max: 4,
    step: 0.25,
    value: 1,
    marks: [
      { value: 0, label: "none" },
      { value: 1, label: "1" },
    ],
    when: { task: ["texture"] },
  },
  hidden: {
    kind: "choice",
    label: "Quarters covered",
    help: "Covered quarters are plain gray in all pictures. Any three tell the fourth, so that one covered costs nothing.",
    value: "0",
    choices: ["0", "1", "2", "3", "4"].map((value) => ({ value, label: value === "0" ? "none" : value })),
    when: { task: ["texture"] },
    advanced: true,
  },
  epochs: {
    kind: "range",
    label: "Epochs",
    help: "How often all examples are gone through. The learning rate falls to zero over it, along a cosine.",
    min: 1,
    max: 60,
    step: 1,
    value: 20,
    integer: true,
    advanced: true,
  },
  rate: {
    kind: "range",
    label: "Learning rate",
    help: "Of Adam, at the first step. On garments and photographs nets take four tenths of it.",
    min: 0.0001,
    max: 10,
    step: 0.25,
    value: 0.01,
    scale: "log",
    advanced: true,
  },
} as const satisfies ParameterTable;
