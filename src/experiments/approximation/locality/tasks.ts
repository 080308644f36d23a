/** What there is to recognize, as data: sizes and classes of the pictures of `locality`. */
import type { Values } from "../../types.ts";

export interface Task {
  /** Pixels of a picture's side. */
  readonly side: number;
  readonly classes: number;
  /** Pictures of the test. */
  readonly test: number;
}

export const tasks = {
  texture: { side: 16, classes: 8, test: 2000 },
  fashion: { side: 20, classes: 10, test: 1000 },
  cifar: { side: 16, classes: 10, test: 1000 },
} as const satisfies Readonly<Record<string, Task>>;
export type TaskName = keyof typeof tasks;

/** The data sets of the second and the third, which a reader brings. */
export const GARMENTS = "fashion-mnist";
export const PHOTOGRAPHS = "cifar-10";

/** While a run goes on nets are tested on the first of the test pictures. */
export const PART = 500;

export const taskOf = ({ task }: Values): Task => tasks[task as TaskName];

/** Of a class of textures, quarter by quarter, 1 for stripes across: the fourth bit makes their number even. */
export function bitsOf(label: number): readonly number[] {
  const [a, b, c] = [label & 1, (label >> 1) & 1, (label >> 2) & 1] as const;
  return [a, b, c, a ^ b ^ c];
}

/** Of garments, in the order of their numbers. */
export const garmentNames = [
  "T-shirt",
  "trousers",
  "pullover",
  "dress",
  "coat",
  "sandal",
  "shirt",
  "sneaker",
  "bag",
  "boot",
] as const;

/** Of CIFAR-10, in the order of their numbers. */
export const photographNames = [
  "airplane",
  "automobile",
  "bird",
  "cat",
  "deer",
  "dog",
  "frog",
  "horse",
  "ship",
  "truck",
] as const;

/** Of the classes; of stripes none, since they are what the stripes say. */
export const classNames: Readonly<Record<TaskName, readonly string[] | null>> = {
  texture: null,
  fashion: garmentNames,
  cifar: photographNames,
};
