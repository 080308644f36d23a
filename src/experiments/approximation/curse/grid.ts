/** A grid of cells over the unit cube, a number in each: the simplest approximation, and what it costs. */

/** Values in the middles of cells are off by at most `lipschitz` times half a cell's diagonal. */
export const boundOf = (side: number, dimension: number, lipschitz: number): number =>
  (lipschitz * Math.sqrt(dimension)) / (2 * side);

/** Cells along each variable that keep the error of every function with that steepest slope below `error`. */
export const sideFor = (error: number, dimension: number, lipschitz: number): number =>
  Math.max(1, Math.ceil(boundOf(1, dimension, lipschitz) / error - 1e-9));

export const cellsOf = (side: number, dimension: number): number => {
  let cells = 1;
  for (let i = 0; i < dimension; i++) cells *= side;
  return cells;
};
