/** Where the windows of a layer look, on a line [length] or an image [height, width]. */
import type { Windows } from "./learner.ts";

export interface Placed {
  /** Places of the windows: a line or an image again. */
  readonly grid: readonly number[];
  /** Numbers of the values before, window after window: by rows of the window, in them columns, in them channels. */
  readonly table: Int32Array;
}

/**
 * Values before are numbered by place, the channels of a place together; -1 is padding. For pooling each channel has
 * windows of its own, and padding gives way to the nearest value inside. Throws when no window fits.
 */
export function placed(
  what: string,
  grid: readonly number[],
  channels: number,
  windows: Windows,
  pooling?: "mean" | "largest",
): Placed {
  const { size, stride = pooling === undefined ? 1 : size, padding = 0 } = windows;
  // a line is an image of height 1
  const both = (value: number | readonly number[], across: number): readonly number[] =>
    typeof value === "number" ? [grid.length === 1 ? across : value, value] : value;
  const [sizes, strides, paddings] = [both(size, 1), both(stride, 1), both(padding, 0)];
  const [height, width] = grid.length === 1 ? [1, grid[0]!] : [grid[0]!, grid[1]!];
  const [high, wide] = [height, width].map((length, i) => {
    const [across, step, pad] = [sizes[i]!, strides[i]!, paddings[i]!];
    const fits = [across, step, pad + 1].every((value) => Number.isSafeInteger(value) && value > 0) && pad < across;
    if (!fits || length + 2 * pad < across)
      throw new RangeError(
        `learner: ${what} has windows of [${sizes}], stride [${strides}], padding [${paddings}] on [${grid}], ` +
          "wanted whole numbers, padding less than the size, and windows that fit",
      );
    return Math.floor((length + 2 * pad - across) / step) + 1;
  }) as [number, number];
  const table: number[] = [];
  const look = (y: number, x: number, channel: number): void => {
    const [row, column] = [Math.min(Math.max(y, 0), height - 1), Math.min(Math.max(x, 0), width - 1)];
    const inside = pooling === "largest" || (row === y && column === x);
    table.push(inside ? (row * width + column) * channels + channel : -1);
  };
  const each = (count: number, visit: (i: number) => void): void => {
    for (let i = 0; i < count; i++) visit(i);
  };
  each(high, (top) =>
    each(wide, (left) =>
      each(pooling === undefined ? 1 : channels, (own) =>
        each(sizes[0]!, (y) =>
          each(sizes[1]!, (x) =>
            each(pooling === undefined ? channels : 1, (channel) =>
              look(top * strides[0]! - paddings[0]! + y, left * strides[1]! - paddings[1]! + x, own + channel),
            ),
          ),
        ),
      ),
    ),
  );
  return { grid: grid.length === 1 ? [wide] : [high, wide], table: Int32Array.from(table) };
}
