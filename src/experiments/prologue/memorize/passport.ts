/** Settings of `memorize` worth a visit, and what the figure can bear. */
import type { Beat, Preset, Provenance } from "../../types.ts";
import { oneBlue } from "./examples.ts";

export const presets: readonly Preset[] = [
  { label: "True labels, same net", values: { labels: "wave" } },
  { label: "Another rule: a disc", values: { labels: "disc" } },
  { label: "More dots than weights", values: { weights: 6 } },
  { label: "As many weights as dots, true labels", values: { labels: "wave", weights: 24 } },
  { label: "One blue among red", values: { dots: oneBlue } },
];

export const beats: readonly Beat[] = [
  { id: "any", title: "Any labels: all dots right, new ones by chance" },
  { id: "true", title: "True labels, same net: it predicts", values: { labels: "wave" } },
  { id: "few", title: "More dots than weights", values: { weights: 6 } },
  { id: "even", title: "As many weights as dots", values: { labels: "wave", weights: 24 } },
];

export const provenance: Provenance = {
  talk: ["T42"],
  papers: ["talk2017", "zhang2017"],
  status: "experiment here",
  limits: [
    "The first layer is drawn by chance and stays; the weights after it are solved for exactly, the shortest that fit best. Training of both layers by descent is another thing, and slower.",
    "The talk’s experiment is with a deep network and images in ten classes, where chance gets nine tenths of new ones wrong. Here two colors: chance gets half of them wrong.",
    "The labels of new dots are tossed where yours are any at all, so that no net whatever could do better than half; that is what makes it the test of memory alone.",
    "That it predicts is a matter of rule and net together: units bend along straight lines, and a wave or a disc suits them. Of a finer pattern 24 dots say too little.",
    "To fit any labels of N dots in the plane, 2 N + 2 weights are enough if all of them may be chosen (Zhang and others 2017).",
  ],
};
