/** Sizes of `straight-walk`. */
export const STEPS = 60;
/** Of steps, each second: five seconds in all. */
export const PACE = 12;
/** Where the loss of the straight walk is told. */
export const DISTANCES = { near: 1, far: 3 } as const;
/** Two small distances, one double the other: from both follows the power with which the loss begins to grow. */
export const FIRST = 0.02;
