/** What is said about `many-nets`, and what is known about it beforehand. */
import type { Claim, KnownAnswer, Summary, Values } from "../../types.ts";
import { type MeasureName, pairOf, read } from "./outputs.ts";

export const CLEAN: Values = { among: "clean" };
/** Both without normalization: margins of outputs of any size, and a trace of layers that are out of balance. */
export const RAW_MARGIN: Values = { across: "raw", rescale: "outputs" };
export const RAW_TRACE: Values = { across: "trace", rescale: "layers" };

/** So many nets must fit for their correlation to be spoken of. */
const ENOUGH = 60;

const shown = (summary: Summary) => (read.median(summary, "fits") >= ENOUGH ? read.median(summary, "rho") : Number.NaN);
const pair = (a: MeasureName, b: MeasureName, clean?: boolean) => (summary: Summary) => pairOf(summary, a, b, clean);

export const claims: readonly Claim[] = [
  {
    id: "margin-and-flatness",
    sentence:
      "Over sixty nets or more that fit: the wider the margin over the path norm, the fewer errors with shaken weights.",
    measure: shown,
    atMost: -0.5,
    control: { sentence: "margins as they are, of outputs of any size, say little about it", at: RAW_MARGIN },
  },
  {
    id: "margin-and-error",
    sentence: "And the fewer errors on new examples.",
    measure: pair("margin", "test"),
    atMost: -0.55,
    control: { sentence: "among nets that saw no wrong label there is no such thing", at: CLEAN },
  },
  {
    id: "flatness-and-error",
    sentence: "Nets that stay right when shaken predict better.",
    measure: pair("shaken", "test"),
    atLeast: 0.6,
    control: { sentence: "among nets that saw no wrong label hardly", at: CLEAN },
  },
  {
    id: "trace-follows-the-loss",
    sentence: "The trace of the Hessian as it is follows the training loss.",
    measure: pair("trace", "loss"),
    atLeast: 0.7,
    control: {
      sentence: "if one layer is multiplied and one divided, it does so less, though no function changes",
      at: RAW_TRACE,
    },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "rescaling-changes-no-margin",
    sentence: "Rescaled layers leave every margin over the path norm as it was.",
    at: RAW_TRACE,
    measure: (summary) => read.median(summary, "moved"),
    expected: 0,
    tolerance: 1e-4,
    because: "margins in float32, of which some are small",
  },
];
