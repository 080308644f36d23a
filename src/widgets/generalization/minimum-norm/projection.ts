/** Three weights as they are drawn: from in front, a little from the right and from above. Two lie in the plane. */
const ASIDE = 0.42;
const UP = 0.3;

export interface Drawn {
  readonly x: readonly number[];
  readonly y: readonly number[];
}

export const projected = (points: readonly (readonly number[])[]): Drawn => ({
  x: points.map(([x = 0, , z = 0]) => x + ASIDE * z),
  y: points.map(([, y = 0, z = 0]) => y + UP * z),
});
