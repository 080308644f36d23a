/** A point: of the data, or in pixels of a plot. */
export type Place = readonly [number, number];
