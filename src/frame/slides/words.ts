/** What pictures and films for slides say of themselves, and what a speaker may say beside them. */
import type { LinkState } from "../../experiments/link.ts";
import type { Experiment, Summary } from "../../experiments/types.ts";
import { answersOf } from "../presenter-steps.ts";
import { reachInWords } from "../settings.ts";

/** "Seeds 3 to 10." Nothing where nothing is drawn at random. */
export function seedsInWords({ chance }: Experiment, { seed, seeds }: Pick<LinkState, "seed" | "seeds">): string {
  if (chance === false) return "";
  return seeds === 1 ? `Seed ${seed}.` : `Seeds ${seed} to ${seed + seeds - 1}.`;
}

/** "Seeds 3 to 10. Step 300 of 3,000." */
export function whereabouts(experiment: Experiment, summary: Summary): string {
  const [seed = 1] = summary.seeds;
  const said = [
    seedsInWords(experiment, { seed, seeds: summary.seeds.length }),
    summary.steps > 1 ? `${reachInWords(experiment, summary)}.` : "",
  ];
  return said.filter((part) => part !== "").join(" ");
}

/** A file beside the text, and what it shows. */
export interface Shown {
  readonly file: string;
  readonly title: string;
  readonly sentence: string;
}

export interface Spoken {
  readonly shown: readonly Shown[];
  /** Version, day, rights. */
  readonly made: string;
  readonly link: string;
}

const listed = (items: readonly string[]) => items.map((item) => `- ${item}`);
const headed = (title: string, rows: readonly string[]) => (rows.length > 0 ? [[title, ...rows].join("\n")] : []);

/** Plain text, a part to each thing that is shown, in the order in which it is shown. */
export function speakerText(experiment: Experiment, { shown, made, link }: Spoken): string {
  const { title, question, guess, claims, provenance } = experiment;
  const asked = guess ? [guess.question, ...listed(answersOf(experiment))] : [];
  return [
    `${title}\n${question}`,
    ...headed("To ask before anything is shown", asked),
    ...shown.flatMap((one) => headed(`${one.title} (${one.file})`, [one.sentence])),
    ...headed(`What is claimed (${provenance.status})`, listed(claims.map(({ sentence }) => sentence))),
    ...headed("Limits", listed(provenance.limits)),
    [made, link].join("\n"),
  ]
    .map((part) => `${part}\n`)
    .join("\n");
}
