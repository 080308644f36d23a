/** A block of the arena that holds one number for each parameter, in the layout of the parameters' tensors. */
import type { Floats } from "./memory.ts";
import type { Placed } from "./space.ts";
import { LANES } from "./view.ts";

/** What lies where in a block; the same for parameters and each moment. */
export type Layout = readonly Placed[];

/** Numbers in logical order, tensor after tensor, each row-major, into the block that begins there. */
export function load(layout: Layout, floats: Floats, block: number, values: Floats): void {
  let i = 0;
  for (const { tensor, view } of layout) {
    const [groups, rows, columns] = tensor.shape;
    for (let g = 0; g < groups; g++)
      for (let r = 0; r < rows; r++) {
        let at = block + view.offset + g * view.group + r * view.row;
        for (let c = 0; c < columns; c += LANES, at += view.panel) {
          const end = at + Math.min(LANES, columns - c);
          for (let to = at; to < end; to++) floats[to] = values[i++]!;
        }
      }
  }
}

/** And back. */
export function save(layout: Layout, floats: Floats, block: number, values: Floats): void {
  let i = 0;
  for (const { tensor, view } of layout) {
    const [groups, rows, columns] = tensor.shape;
    for (let g = 0; g < groups; g++)
      for (let r = 0; r < rows; r++) {
        let at = block + view.offset + g * view.group + r * view.row;
        for (let c = 0; c < columns; c += LANES, at += view.panel) {
          const end = at + Math.min(LANES, columns - c);
          for (let from = at; from < end; from++) values[i++] = floats[from]!;
        }
      }
  }
}
