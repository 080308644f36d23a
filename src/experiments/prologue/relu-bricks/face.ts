/** A shallow net by hand: every corner of a broken line is a unit that begins there, and its weight is the change of slope. */
import { defineExperiment } from "../../define.ts";
import { anyHeights, claims, knownAnswers, roof, steep } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "relu-bricks",
  chapter: "prologue",
  title: "A net that you can bend",
  question: "Can you bend this net onto the wave?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  remedy: "Move the corners apart.",
  claims,
  knownAnswers,
  presets: [
    { label: "One brick", values: { target: "none", corners: "-0.2,-0.5_1,0.7" } },
    { label: "Twelve bricks, through any heights", values: { target: "none", corners: anyHeights } },
    { label: "A roof of two bricks", values: { target: "roof", corners: roof } },
    { label: "The steepest step", values: { target: "step", corners: steep } },
    { label: "Round units", values: { unit: "softplus" } },
  ],
  beats: [
    { id: "wave", title: "Three bricks, far from the wave" },
    { id: "one", title: "One brick", values: { target: "none", corners: "-0.2,-0.5_1,0.7" } },
    { id: "roof", title: "A roof of two bricks, exactly", values: { target: "roof", corners: roof } },
    { id: "step", title: "However steep, half a jump from a step", values: { target: "step", corners: steep } },
  ],
  provenance: {
    talk: ["T7"],
    papers: ["talk2017"],
    status: "experiment here",
    limits: [
      "You build it, nobody trains it: that a net can be built says nothing about whether descent finds it.",
      "One input and one hidden layer. In more dimensions a brick bends along a plane.",
      "A softplus here bends twelve times as fast as the usual one, to be seen at this scale.",
    ],
  },
});
