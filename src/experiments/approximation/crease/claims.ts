/** What the essay says about `crease`, and what is known beforehand. */
import type { Claim, KnownAnswer } from "../../types.ts";
import { read } from "./outputs.ts";

const lucky = { angle: 45 };

export const claims: readonly Claim[] = [
  {
    id: "a-crease-halves-the-power",
    sentence: "Along a crease between its lines, the error of a sheet falls with the root of the numbers kept.",
    measure: (summary) => read.median(summary, "sheet.slope"),
    atLeast: -0.65,
    control: { sentence: "where the creases lie on lines of the mesh, it falls with their first power", at: lucky },
  },
  {
    id: "in-two-stages",
    sentence: "Made in two stages, the same function costs an error more than ten times smaller at equal numbers.",
    measure: (summary) => read.median(summary, "ratio"),
    atLeast: 12,
    control: { sentence: "not where the creases lie on lines of the mesh", at: lucky },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "half-a-piece",
    sentence: "Of |x² − y²| the fold misses half a piece at 0: with 96 knots between −1 and 1 that is 1/95.",
    at: { angle: 0, numbers: 100 },
    measure: (summary) => read.median(summary, "composed.error"),
    expected: 1 / 95,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "on-the-lines",
    sentence: "Of |2xy| a sheet of 8 by 8 cells misses half the area of a cell in the middle of a diagonal: 1/32.",
    at: { ...lucky, numbers: 100 },
    measure: (summary) => read.median(summary, "sheet.error"),
    expected: 1 / 32,
    tolerance: 1e-12,
    because: "rounding",
  },
];
