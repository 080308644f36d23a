/**
 * Any continuous curve from enough bricks: how far a net of one hidden layer is from a curve, if somebody builds it, and if it
 * is trained. What is built follows the finger; what is trained takes its time beside it, with as many bricks. So the two
 * questions stay apart: whether the bricks would do, and whether training finds their places.
 */
import { defineExperiment } from "../../define.ts";
import { claims, knownAnswers, LONG, SQUARES, STUCK } from "./claims.ts";
import { outputs, read } from "./outputs.ts";
import { parameters } from "./parameters.ts";
import { BATCH, EXAMPLES, everyOf, learnerOf, optimiserOf, paceOf, scheduleOf } from "./settings.ts";
import { describe } from "./words.ts";

const WIDTHS = [4, 8, 16, 32, 64, 128];
/** A guess is drawn over every so many of the picture's places. */
const EACH = 10;
const KNOTS = 21;

export default defineExperiment({
  id: "universality",
  chapter: "approximation",
  title: "Any curve, from bricks",
  question: "How close does a net of so many bricks come to your curve?",
  parameters,
  outputs,
  brief: { steps: 100, units: 8 },
  steps: ({ steps }) => steps,
  every: everyOf,
  pace: paceOf,
  motion: () => import("./motion.ts"),
  describe,
  guess: {
    kind: "curve",
    question: "Twenty units that square: how will they follow this kink? Draw it.",
    at: SQUARES,
    x: { label: "Input", min: 0, max: 1 },
    y: { label: "heights", min: -0.2, max: 0.8, step: 0.02 },
    knots: KNOTS,
    truth: (summary) => {
      const built = read.field(summary, "built");
      return Array.from({ length: KNOTS }, (_, i) => built[EACH * i] ?? null);
    },
  },
  remedy: "Lower the learning rate.",
  claims,
  knownAnswers,
  sweeps: {
    widths: {
      label: "Trained nets against bricks",
      question: "And trained with 4, 8, … 128 bricks?",
      over: "units",
      values: WIDTHS,
      scalars: ["trained.rms", "built.rms"],
      stored: true,
    },
    waves: {
      label: "Trained nets against bricks, on five waves",
      question: "And on five waves?",
      over: "units",
      values: WIDTHS,
      at: { target: "waves" },
      scalars: ["trained.rms", "built.rms"],
      stored: true,
    },
  },
  presets: [
    { label: "Units that square, on a kink", values: { ...SQUARES, units: 200 } },
    { label: "Five waves, 128 bricks: training gives up", values: STUCK },
    { label: "The same, spread out, ten times as long", values: LONG },
    { label: "A step, 200 bricks", values: { target: "step", units: 200 } },
    { label: "A kink, 8 bricks: training is the better builder", values: { target: "kink", units: 8 } },
    { label: "Bricks at random places", values: { target: "waves", units: 64, places: "random" } },
    { label: "Round bricks", values: { target: "waves", unit: "tanh" } },
  ],
  beats: [
    { id: "squares", title: "Squares add up to one parabola", values: SQUARES, step: "end" },
    { id: "kink", title: "ReLUs follow the kink", values: { target: "kink" }, step: "end" },
    { id: "wave", title: "Twice the bricks, a quarter of the error", step: "end" },
    { id: "step", title: "No number of bricks makes a step", values: { target: "step", units: 200 }, step: "end" },
    { id: "stuck", title: "Five waves: the bricks would do, training gives up", values: STUCK, step: "end" },
    { id: "long", title: "Spread out, ten times as long: nearly there", values: LONG, step: "end" },
  ],
  provenance: {
    talk: ["T10"],
    papers: ["talk2017", "leshno1993", "pinkus1999"],
    status: "theorem",
    limits: [
      "The theorem: with units that are continuous and not polynomials, nets of one hidden layer come as close as you like to any continuous curve on a bounded interval. Of how many units, and whether training finds them, it says nothing.",
      "One input. In more dimensions the number of bricks for a given error can grow exponentially.",
      "The builder of ReLUs sets their corners on the curve, at even places; placed by the curve they would do better. Random places, tanh and squares get the output weights of least squares.",
      "What training cannot do here, it cannot do in 3,000 steps of Adam at rate 0.01 from the usual start. Longer, and from bricks that are spread out, it comes within a tenth.",
      "Errors are looked for at 4,097 places, of trained nets at 1,025.",
    ],
  },
  training: (values) => ({
    learners: { net: { label: "net of one hidden layer", ink: "shallow", learner: learnerOf(values) } },
    target: values.target,
    optimiser: optimiserOf(values),
    schedule: scheduleOf(values),
    batches: { size: BATCH, examples: EXAMPLES, replacement: false },
    loss: "square",
  }),
});
