/** Bézout's theorem in the plane: how many crossings two curves can have, how many are real, and what that says about nets. */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers } from "./claims.ts";
import { outputs } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { describe } from "./words.ts";

export default defineExperiment({
  id: "bezout",
  chapter: "landscape",
  title: "Crossings of two curves",
  question: "Two equations in two unknowns: how many solutions can there be?",
  parameters,
  outputs,
  chance: false,
  steps: () => 1,
  every: () => 1,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "mark",
    question: "Two curves of degree 3: at most how many crossings?",
    of: "bound",
    min: 1,
    max: 16,
    step: 1,
  },
  remedy: "Move the second curve.",
  claims,
  knownAnswers,
  presets: [
    { label: "Two ellipses: all four are real", values: { pair: "ellipses" } },
    { label: "Circles that touch: one, which counts twice", values: { pair: "circles", across: 2, up: 0 } },
    { label: "A circle without a real point", values: { pair: "circles", square: -1 } },
    { label: "A line through a cusp", values: { pair: "cusp" } },
    { label: "A cubic and a line", values: { pair: "cubic" } },
    { label: "Four lines and four lines: sixteen", values: { pair: "lines", p: 4, q: 4 } },
    { label: "Break it: a line in common", values: { pair: "common" } },
    { label: "One equation less", values: { equations: "one" } },
    { label: "Square units, one layer", values: { power: 2 } },
  ],
  beats: [
    { id: "cubics", title: "Two curves of degree three" },
    { id: "ellipses", title: "All four real", values: { pair: "ellipses" } },
    { id: "touch", title: "Two meet", values: { pair: "circles", across: 2, up: 0 } },
    { id: "none", title: "Nothing real is left", values: { pair: "circles", square: -1 } },
    { id: "common", title: "A line in common: infinitely many", values: { pair: "common" } },
    { id: "dropped", title: "One equation less: points become a curve", values: { equations: "one" } },
  ],
  provenance: {
    talk: ["T29", "T30", "T31"],
    papers: ["talk2017", "liao2017", "shub1993"],
    status: "theorem",
    limits: [
      "It is an upper bound, on complex solutions that stand alone, if there are finitely many. Of real ones there may be none, and a high bound does not show that there is a solution.",
      "Counting is exact: one variable is eliminated in whole numbers, and the real roots of what is left are isolated by Descartes’ rule of signs. Places in the picture are floats, to about ten digits.",
      "Multiplicities and solutions at infinity are counted, complex solutions are not drawn. Crossings outside the picture count too.",
      "The random curves have normal coefficients in binomial proportions, in hundredths. Other proportions give other averages. The draw that comes first is chosen: it has five real crossings, the most that one of the 48 has, and all of them in the picture.",
      "The number for nets takes as many equations as unknowns, all of one degree. With more weights than equations no complex solution stands alone, so that there is nothing to count; and with ten outputs CIFAR-10 gives ten equations an image.",
      "Polynomial units stand for ReLU units; a net of units of degree 1 with one hidden layer multiplies two weights, and has degree 2.",
    ],
  },
});
