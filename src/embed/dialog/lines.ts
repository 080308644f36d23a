/** What is pasted to have a figure elsewhere as it is here: each line is made of its state and of what was chosen. */
import { type LinkState, printLink, printQuery } from "../../experiments/link.ts";
import type { Experiment } from "../../experiments/types.ts";
import { embedAddress, galleryAddress, siteRoot } from "../../frame/addresses.ts";
import { usualSpeed } from "../../frame/speed.ts";
import { escaped, frameLine, frameRights } from "../../terms/markup.ts";
import { type Choices, choices, hallScale } from "../settings.ts";

/** What is chosen of those settings of an embed that have a list of values. */
export const chosen = ["theme", "play", "badge"] as const;

export interface Wishes extends Pick<Choices, (typeof chosen)[number]> {
  /** For a hall, or as large as the box makes it. */
  readonly hall: boolean;
  /** A presenter steps through it. */
  readonly beats: boolean;
  /** The step to be at; null for the beginning. */
  readonly step: number | null;
  readonly speed: number;
}

export const usualWishes: Wishes = {
  theme: choices.theme[0]!,
  play: choices.play[0]!,
  badge: choices.badge[0]!,
  hall: false,
  beats: true,
  step: null,
  speed: usualSpeed,
};

type Pair = readonly [name: string, value: string];

/** Only what differs from what an address without it means. */
function wishPairs(wishes: Wishes): Pair[] {
  const { hall, beats, step, speed } = wishes;
  return [
    ...chosen.flatMap((name): Pair[] => (wishes[name] === choices[name][0] ? [] : [[name, wishes[name]]])),
    ...(hall ? [["scale", hallScale] as const] : []),
    ...(beats ? [] : [["beats", "0"] as const]),
    ...(step === null ? [] : [["at", String(step)] as const]),
    ...(speed === usualSpeed ? [] : [["pace", String(speed)] as const]),
  ];
}

/** All that stands in the address of such an embed. */
export const embedQuery = (experiment: Experiment, state: LinkState, wishes: Wishes): string =>
  printQuery([...new URLSearchParams(printLink(experiment, state)), ...wishPairs(wishes)]);

export interface Lines {
  readonly frame: string;
  readonly element: string;
  readonly reveal: string;
  /** The whole figure, for whoever is to work with it. */
  readonly link: string;
}

/** @param page  the address of any page of the site */
export function linesOf(page: string, experiment: Experiment, state: LinkState, wishes: Wishes): Lines {
  const { id, title } = experiment;
  const address = new URL(embedAddress(page, experiment, state));
  address.search = embedQuery(experiment, state, wishes);
  const params = printLink(experiment, state);
  const given: Pair[] = [["widget", id], ...(params ? [["params", params] as const] : []), ...wishPairs(wishes)];
  const attributes = [...given, ["aria-label", title] as const].map(([name, value]) => `${name}="${escaped(value)}"`);
  const script = (name: string) =>
    `<script src="${escaped(new URL(`embed/v1/${name}`, siteRoot(page)).href)}"></script>`;
  // a deck shows what is on a slide, and has the whole slide for it
  const onSlide = `<iframe src="${escaped(address.href)}" title="${escaped(title)}"\n    style="border:0;width:100%;height:600px;max-height:none"\n    allow="fullscreen; clipboard-write" sandbox="${frameRights}"></iframe>`;
  return {
    frame: frameLine(address.href, title),
    element: `<theory-widget ${attributes.join(" ")}></theory-widget>\n${script("theory-embed.iife.js")}`,
    reveal: `<section>\n  ${onSlide}\n</section>\n${script("reveal-theory.iife.js")}`,
    link: galleryAddress(page, experiment, state),
  };
}
