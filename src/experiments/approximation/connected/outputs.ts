/** What `connected` reports. Of what a task does not do, it says nothing. */
import { readerOf } from "../../reader.ts";
import type { Outputs } from "../../types.ts";
import { perNet, styles } from "./nets.ts";

export const outputs = {
  scalars: {
    side: { label: "Cells of a side of the sheet", format: "integer" },
    "steps.fill": { label: "Steps to fill the spiral that is one piece", format: "integer", ink: "accent" },
    "steps.shrink": { label: "Steps until all ink has shrunk", format: "integer" },
    filled: { label: "Filled of the ink, on the sheet that is filled most", format: "percent", ink: "accent" },
    found: { label: "Pieces that have shrunk to a cell, on both sheets", format: "integer" },
    pieces: { label: "Pieces, on both sheets", format: "integer" },
    miscounted: { label: "Pieces by which the rule is wrong so far", format: "integer" },
    windows: { label: "Windows of 3 × 3 cells that one sheet has more often than the other", format: "integer" },
    ...perNet("right", (name) => ({
      label: `Right on new pictures, ${styles[name].label}`,
      format: "percent" as const,
      ink: styles[name].ink,
    })),
    ...perNet("seen", (name) => ({
      label: `Right on the pictures learned from, ${styles[name].label}`,
      format: "percent" as const,
      ink: styles[name].ink,
    })),
  },
  fields: {
    left: { label: "Left sheet: 1 drawn, and 2 filled or still there, and 4 where a piece vanished", pool: "first" },
    right: { label: "Right sheet, in the same way", pool: "first" },
    gone: { label: "Pieces that have vanished, left and right", pool: "first" },
    each: { label: "Pieces of the left and of the right sheet", pool: "first" },
    reached: { label: "Filled of the ink, left and right", pool: "first" },
    open: { label: "Cells that were filled last, left and right", pool: "first" },
    turns: { label: "Turns", pool: "first" },
    "law.fill": { label: "Steps to fill", x: "turns", ink: "accent", pool: "first" },
    "law.shrink": { label: "Steps to shrink", x: "turns", pool: "first" },
    pictures: { label: "Pictures to learn from", pool: "first" },
    answers: { label: "Answers to these", pool: "first" },
    epochs: { label: "Epochs", pool: "first" },
    ...perNet("curve", (name) => ({
      label: `Right on new pictures, ${styles[name].label}`,
      x: "epochs",
      ink: styles[name].ink,
      pool: "median" as const,
    })),
  },
} as const satisfies Outputs;

export const read = readerOf(outputs);
