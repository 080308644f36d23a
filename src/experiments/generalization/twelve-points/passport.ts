/** Settings of `twelve-points` worth a visit, and what the figure can bear. */
import type { Beat, Preset, Provenance } from "../../types.ts";
import { clean, noisy } from "./examples.ts";

const LITTLE = 0.01;

export const presets: readonly Preset[] = [
  { label: "Three weights: too stiff", values: { weights: 3 } },
  { label: "Two hundred: calm", values: { weights: 200 } },
  { label: "Where the widest loses", values: { weights: 200, features: "alike" } },
  { label: "Three times the noise", values: { points: noisy } },
  { label: "No noise, no peak", values: { points: clean } },
  { label: "A little ridge", values: { ridge: LITTLE } },
  { label: "A net’s units, drawn by chance", values: { features: "units" } },
];

export const beats: readonly Beat[] = [
  { id: "three", title: "Three weights: too stiff", values: { weights: 3 } },
  { id: "twelve", title: "Twelve: through all points, and wild between them" },
  { id: "many", title: "Two hundred: through all points, and calm", values: { weights: 200 } },
  { id: "ridge", title: "A little ridge: no peak", values: { ridge: LITTLE } },
  { id: "noisy", title: "Three times the noise", values: { weights: 200, points: noisy } },
  { id: "alike", title: "All degrees alike: the widest loses", values: { weights: 200, features: "alike" } },
];

export const provenance: Provenance = {
  talk: ["T43", "T44"],
  papers: ["talk2017", "belkin2019", "hastie2022"],
  status: "experiment here",
  limits: [
    "The functions are fixed and only their weights are fitted, exactly: the shortest of all weights that fit best, which is where descent from zero ends. Nothing here is a deep network.",
    "That 200 weights are calm is no merit of their number. Shortest means low degrees here, because high ones are dear; where all degrees are alike, the shortest weights leave the truth everywhere but at the points.",
    "How the widest model compares with the best small one depends on the noise and on the truth, and the best small one is known only to us, who know the truth.",
    "The peak stands at as many weights as points, or one more, in the middle of eleven draws of twelve points. Units drawn by chance may have it a few weights further.",
    "Twelve points about one curve, one in each twelfth of the axis. The polynomials swing most near its ends.",
  ],
};
