/** What `tensor-ranks` reports. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";

export const outputs = {
  scalars: {
    right: { label: "Terms of the tree’s cut, a thousandth of the first or more", format: "integer", ink: "local" },
    wrong: { label: "Terms of the other cut, a thousandth of the first or more", format: "integer", ink: "wrong" },
    ratio: { label: "Terms of the other cut for each of the tree’s" },
    "right.lost": { label: "Lost across the tree’s cut", format: "percent", ink: "local" },
    "wrong.lost": { label: "Lost across the other cut", format: "percent", ink: "wrong" },
    "right.rank": { label: "Terms of the tree’s cut that are not zero", format: "integer", ink: "local" },
    "wrong.rank": { label: "Terms of the other cut that are not zero", format: "integer", ink: "wrong" },
    "wrong.millionth": { label: "Terms of the other cut, a millionth of the first or more", format: "integer" },
  },
  fields: {
    numbers: { label: "Term", pool: "first" },
    "right.sizes": { label: "Size across the tree’s cut", x: "numbers", ink: "local", pool: "first" },
    "wrong.sizes": { label: "Size across the other cut", x: "numbers", ink: "wrong", pool: "first" },
    "right.missing": { label: "What is missing across the tree’s cut, in eighths of the full tone", pool: "first" },
    "wrong.missing": { label: "What is missing across the other cut, in eighths of the full tone", pool: "first" },
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
