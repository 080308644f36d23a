/**
 * The trail: when a sentence of the theory was changed, by whom, and what we could read of the source. The sentences are ours; they say
 * in one line each what the source claims.
 */

/** Year, month from 1 and day, as far as they are known. */
export type On = readonly [year: number, month?: number, day?: number];

export const subjects = ["composition", "fitting", "prediction", "excess"] as const;
export type Subject = (typeof subjects)[number];

export const names: Readonly<Record<Subject, string>> = {
  composition: "Composition",
  fitting: "Fitting",
  prediction: "Prediction",
  excess: "More weights",
};

/** What of the source was read for these words. */
export type Reading = "text" | "abstract" | "report";

export interface Stop {
  readonly on: On;
  /** The author of the talk and his co-workers, or others. */
  readonly by: "author" | "others";
  readonly source: string;
  /** Keys of content/references. */
  readonly papers: readonly string[];
  readonly reading: Reading;
  readonly note?: string;
  readonly says: Readonly<Partial<Record<Subject, string>>>;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** A date as it is read, as far as it is known: 4 April 2017, June 2018, 2019. */
export const dateOf = ({ on: [year, month, day] }: Pick<Stop, "on">): string =>
  [day, month && MONTHS[month - 1], year].filter((part) => part !== undefined).join(" ");

const COMPOSED = "what can be computed efficiently is composed of parts with few variables";
const EFFICIENT = `${COMPOSED}, and a net of moderate size represents it.`;
const HIDDEN = "The control of complexity is hidden in minimizing the cross-entropy";
const PEAK = "The error peaks at as many weights as examples and falls beyond; with noise a small model may still win.";
const EASIER = "Flat minima make fitting easier";

export const stops: readonly Stop[] = [
  {
    on: [2017, 4, 4],
    by: "author",
    source: "Theory III, CBMM Memo 67; on composition the review of March",
    papers: ["memo67", "poggio2017"],
    reading: "abstract",
    note: "The review was read in full.",
    says: {
      composition:
        "A deep net escapes the curse of dimensionality where the function is composed of parts with few variables.",
      fitting: "Stochastic descent picks exact fits, and among them the degenerate ones.",
      prediction: "These are the fits that predict best.",
    },
  },
  {
    on: [2017, 6, 27],
    by: "author",
    source: "Memo 67, second version",
    papers: ["memo67"],
    reading: "abstract",
    says: {
      fitting: "Stochastic descent concentrates on flat minima of large volume, which are also those without error.",
      prediction:
        "These are the fits that predict best: a large volume means a large margin, and in the space of monomials their norm is smallest.",
      excess: "From as many weights as examples on, the error on new ones does not change.",
    },
  },
  {
    on: [2017, 7, 19],
    by: "author",
    source: "Memo 67, third text",
    papers: ["memo67"],
    reading: "abstract",
    note: "Of monomials the abstract speaks no more.",
    says: {
      prediction:
        "These are the fits that predict best: large volume gives, through two Jacobians, a wide margin, and robustness then bounds the error.",
    },
  },
  {
    on: [2017, 8, 3],
    by: "author",
    source: "The talk, published on this day",
    papers: ["talk2017"],
    reading: "text",
    note: "It belongs between the versions of June and July.",
    says: {
      excess: "With more weights than examples the error on new ones stays flat: there is no overfitting.",
    },
  },
  {
    on: [2017, 12, 26],
    by: "author",
    source: "Memo 67 under a new title, Musings",
    papers: ["memo67"],
    reading: "abstract",
    note: "It ruminates, it says, and dreams up an explanation. Flat minima stay its first point.",
    says: {
      prediction:
        "Perhaps on flat minima descent acts as on a linear model, towards pseudo-inverse solutions, and stops early.",
    },
  },
  {
    on: [2017, 12],
    by: "author",
    source: "Theory IIb, and Theory III in CBMM Memo 73",
    papers: ["theory2b", "theory3"],
    reading: "abstract",
    note: "The argument is divided in two. Memo 73 was later marked as replaced, by Memo 90.",
    says: {
      fitting:
        "Stochastic descent concentrates on flat minima of large volume: a conjecture, and one about fitting alone.",
      prediction:
        "Near a minimum descent moves as on a degenerate quadratic: to the shortest fit, or, for classes, to the widest margin.",
    },
  },
  {
    on: [2018, 3, 15],
    by: "author",
    source: "An interview in Shenzhen, which cites Dinh and others",
    papers: ["interview2018", "dinh2017"],
    reading: "text",
    note: "A year before, he said, he had thought that flatness explains prediction too; fully flat minima networks of polynomials have none. Read in its Chinese print.",
    says: {
      fitting: `${EASIER} and are more likely global. They do not explain prediction.`,
      excess:
        "With more weights than examples the error on new ones stays flat; but beware of overfitting all the same.",
    },
  },
  {
    on: [2018, 6],
    by: "author",
    source: "Theory IIIb, CBMM Memo 90, which replaces Memo 73",
    papers: ["theory3b"],
    reading: "report",
    says: {
      prediction:
        "Under losses such as the logistic one descent controls the norm; this does not hold for the square loss.",
    },
  },
  {
    on: [2019],
    by: "others",
    source: "Belkin and others",
    papers: ["belkin2019"],
    reading: "report",
    note: "That a small model may win is our own measurement, in the figure More weights.",
    says: { excess: PEAK },
  },
  {
    on: [2020],
    by: "author",
    source: "Theoretical issues in deep networks",
    papers: ["poggio2020"],
    reading: "abstract",
    says: { prediction: `${HIDDEN}.` },
  },
  {
    on: [2021],
    by: "others",
    source: "Xie, Sato and Sugiyama",
    papers: ["xie2021"],
    reading: "abstract",
    note: "The noise of batches prefers them exponentially, added white noise only like a power.",
    says: {
      fitting: `${EASIER}, and the noise of batches prefers them, though not by Boltzmann’s law. They do not explain prediction.`,
    },
  },
  {
    on: [2022],
    by: "others",
    source: "Geiping and others",
    papers: ["geiping2022"],
    reading: "report",
    says: { prediction: `${HIDDEN}. Small batches are not needed: all examples and a penalty do as well.` },
  },
  {
    on: [2022, 10],
    by: "author",
    source: "CBMM Memo 138",
    papers: ["memo138"],
    reading: "report",
    says: {
      composition: `The key principle of learning: ${COMPOSED}.`,
    },
  },
  {
    on: [2023],
    by: "others",
    source: "Andriushchenko and others; Wen, Li and Ma",
    papers: ["andriushchenko2023", "wen2023"],
    reading: "report",
    note: "In one of the three settings of Wen and others flatness does help.",
    says: {
      fitting: `${EASIER}, and the noise of batches prefers them, though not by Boltzmann’s law. They are no reliable guide to prediction.`,
    },
  },
  {
    on: [2024],
    by: "author",
    source: "Poggio and Fraser",
    papers: ["poggio2024"],
    reading: "abstract",
    note: "To a fixed precision of inputs and outputs.",
    says: { composition: `The key principle of learning: ${EFFICIENT}` },
  },
  {
    on: [2024],
    by: "others",
    source: "Peleg and Hein",
    papers: ["peleg2024"],
    reading: "abstract",
    says: { excess: `${PEAK} With few examples width helps, and depth hurts.` },
  },
  {
    on: [2025, 1],
    by: "others",
    source: "Shoshani and Shamir",
    papers: ["shoshani2025"],
    reading: "report",
    note: "Noisy descent in a net with one hidden layer fails on parities of many bits.",
    says: { composition: `The key principle of learning: ${EFFICIENT} That descent finds it does not follow.` },
  },
  {
    on: [2025, 7],
    by: "author",
    source: "Danhofer and others; Poggio, in October",
    papers: ["danhofer2025", "poggio2025"],
    reading: "abstract",
    says: {
      composition: `A theory of deep learning must include this: ${EFFICIENT} That descent finds it does not follow.`,
    },
  },
];
