/** What the essay says about `relu-bricks`, and what is known beforehand. */
import { printPoints } from "../../points.ts";
import type { Claim, KnownAnswer, Summary } from "../../types.ts";
import { read } from "./outputs.ts";

const error = (summary: Summary) => read.median(summary, "error");

/** Heights without any order, as memory would have to take them. */
export const anyHeights =
  "-1,0.3_-0.85,-0.7_-0.65,0.8_-0.5,0.1_-0.35,0.55_-0.15,-0.9_0,-0.2_0.15,0.9_0.3,-0.45_0.5,0.65_0.65,-0.8_0.85,0.2_1,-0.3";
export const roof = "-1,-0.5_0,0.5_1,-0.5";
/** As steep as the hand can make it. */
export const steep = "-1,-0.5_-0.005,-0.5_0.005,0.5_1,0.5";

/** sin(pi x) / 2 at seven places, a sixth of the range apart, in whole steps of the hand. */
const wave = printPoints([-1, -0.5, 0, 0.5, 1].map((x, i) => ({ x, y: [0, -0.5, 0, 0.5, 0][i]!, kind: "" })));

export const claims: readonly Claim[] = [
  {
    id: "a-roof-exactly",
    sentence: "Two bricks make a roof exactly.",
    measure: error,
    at: { target: "roof", corners: roof },
    atMost: 1e-9,
    control: { sentence: "of round units they do not", at: { target: "roof", corners: roof, unit: "softplus" } },
  },
  {
    id: "never-a-step",
    sentence: "However steep, a broken line stays half a jump away from a step.",
    measure: error,
    at: { target: "step", corners: steep },
    atLeast: 0.49,
    control: {
      sentence: "the same number of bricks and more make a roof exactly",
      at: { target: "roof", corners: roof },
    },
  },
];

export const knownAnswers: readonly KnownAnswer[] = [
  {
    id: "the-line-itself",
    sentence: "The net is the broken line through its corners.",
    at: {},
    measure: (summary) => read.median(summary, "gap"),
    expected: 0,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "half-a-jump",
    sentence:
      "A continuous function is at least half a jump away from a jump; one that passes through its middle is no more.",
    at: { target: "step", corners: steep },
    measure: error,
    expected: 0.5,
    tolerance: 1e-9,
    because: "rounding",
  },
  {
    id: "round-at-a-corner",
    sentence: "One softplus is log 2 / 12 above the ReLU where it bends.",
    at: { corners: "0,0_1,1", unit: "softplus" },
    measure: (summary) => read.median(summary, "gap"),
    expected: 0.05776226504666211,
    tolerance: 1e-12,
    because: "rounding",
  },
  {
    id: "between-the-corners",
    sentence: "Between its zeros and tops a half wave is at most .1053 above its chord: where cos(pi x) = 2 / pi.",
    at: { target: "wave", corners: wave },
    measure: error,
    // sin(acos(2/pi)) / 2 - acos(2/pi) / pi
    expected: 0.10526,
    tolerance: 2e-4,
    because: "places of the grid are 1/120 apart",
  },
];
