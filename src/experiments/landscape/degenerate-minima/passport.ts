/** Settings of `degenerate-minima` worth a visit, and what the figure can bear. */
import type { Beat, Preset, Provenance } from "../../types.ts";

export const presets: readonly Preset[] = [
  { label: "Twice the points", values: { examples: 20 } },
  { label: "A wider net", values: { width: 15, examples: 30 } },
  { label: "More points than weights, and still flat", values: { examples: 60 } },
  { label: "Straight on, off the surface", values: { direction: "straight" } },
  { label: "The small net, started anywhere", values: { "small-start": "anywhere", "small-labels": "random" } },
  { label: "Against the data: the stiffest direction", values: { direction: "stiff" } },
  { label: "ReLU: flat for another reason", values: { activation: "relu" } },
  { label: "Square units: the count is another", values: { activation: "square" } },
];

export const beats: readonly Beat[] = [
  { id: "start", title: "Before training: nothing is flat", step: 0 },
  { id: "fitted", title: "Ten points fitted: 23 of 33 directions are flat", step: 40 },
  { id: "walked", title: "Along the surface: a long way, and no loss", step: "end" },
  { id: "straight", title: "Straight on: the loss climbs", values: { direction: "straight" }, step: "end" },
  { id: "stiff", title: "Against the points: it climbs beyond a hundred", values: { direction: "stiff" }, step: "end" },
  { id: "points", title: "Twenty points: 13 of 33 are flat", values: { examples: 20 }, step: "end" },
  { id: "many", title: "Sixty: not fitted, and yet some are flat", values: { examples: 60 }, step: "end" },
];

export const provenance: Provenance = {
  talk: ["T32", "T33"],
  papers: ["cooper2018", "fukumizu2000", "safran2018"],
  status: "theorem",
  limits: [
    "Where the loss is zero the Hessian has at most as many non-zero eigenvalues as there are points: that is a theorem. That the rest is a smooth set of dimension weights minus points needs a Jacobian of full rank, which is found here, not proved.",
    "It is the rank of the Jacobian that counts. Square units of two inputs make quadratic functions, which have six coefficients: then all weights but six are flat, however many points there are.",
    "A ReLU unit can be scaled up before and down after without changing anything: that alone makes one flat direction a unit, with zero loss or without, and small ReLU nets often do not reach zero loss.",
    "The talk’s other half, that critical points with error are generically isolated, is true of generic equations and not of nets. Splitting a hidden unit in two gives a line of critical points with the same error, and the saddles that we looked for in this net were nearly flat in 3 to 27 directions.",
    "So the small net beside it is the fair comparison: a minimum with error, with fewer weights than points. Its start near the teacher is chosen, and so are its labels: with random labels some of its directions stay flat in most runs from either start, and with the teacher’s labels from a start anywhere in a few. Fewer weights than points does not mean that nothing is flat.",
    "Those flat directions are of another kind than the ones of an exact fit: units turn into steps, with weights into them of 30 to some hundreds, and points between which a step lies do not see how steep it is; or nearly equal units pull against each other. In most runs these weights still grow when training ends. So these runs creep on and stand at no minimum. Their spectrum has no gap, it slides through the line below which an eigenvalue counts as zero: how many are below depends on the line and on how long they are trained.",
    "The walk follows the surface: after each step along a flat direction the weights are corrected until the loss is zero again. A straight walk leaves it.",
    "Flat here means that the loss does not change. It does not say that the function predicts well: off the data it changes along the walk.",
    "Everything is in float64, trained by Levenberg and Marquardt’s method, which reaches zero loss in a few steps; gradient descent would take far longer to the same kind of place.",
  ],
};
