/** Addresses that a figure gives away: of its state on this page, and of its embed. */
import { type LinkState, printLink, seedRange } from "../experiments/link.ts";
import type { Experiment, Summary } from "../experiments/types.ts";
import { chapters } from "../terms/chapters.ts";
import { workAnchor } from "../terms/references.ts";
import { merged } from "./address.ts";

/** Folders of the site that pages stand in; what comes before them is where the site stands. */
const folders = new RegExp(`(${[...chapters, "gallery", "embed/v1/[a-z0-9-]+"].join("|")})/(index\\.html)?$`);

/** The address of the site's front page, from that of any of its pages. */
export function siteRoot(page: string): string {
  const url = new URL(page);
  url.search = "";
  url.hash = "";
  url.pathname = url.pathname.replace(folders, "").replace(/index\.html$/, "");
  return url.href;
}

/** The settings that a drawing was made at. They may lie behind those of the controls, whose run has only begun. */
export function drawnState({ chance }: Experiment, { values, seeds }: Summary): LinkState {
  const { seed, seeds: count } = seedRange;
  if (chance === false) return { values, seed: seed.value, seeds: count.value };
  return { values, seed: seeds[0] ?? seed.value, seeds: Math.max(count.min, seeds.length) };
}

/** This figure as it is now, on this page: other figures' settings are left out. */
export function stateAddress(page: string, experiment: Experiment, state: LinkState, prefix: string): string {
  const url = new URL(page);
  url.search = merged("", () => false, printLink(experiment, state, prefix));
  url.hash = prefix === "" ? "" : experiment.id;
  return url.href;
}

/** The figure alone, for a frame in slides. */
export function embedAddress(page: string, experiment: Experiment, state: LinkState): string {
  const url = new URL(`embed/v1/${experiment.id}/`, siteRoot(page));
  url.search = printLink(experiment, state);
  return url.href;
}

/** A work in the list of all works. */
export const workAddress = (page: string, key: string): string =>
  new URL(`references/#${workAnchor(key)}`, siteRoot(page)).href;

/** The figure alone in the gallery, with all that can be set, as it is now. */
export function galleryAddress(page: string, experiment: Experiment, state: LinkState): string {
  const url = new URL("gallery/", siteRoot(page));
  const query = printLink(experiment, state, `${experiment.id}.`);
  url.search = `id=${experiment.id}${query === "" ? "" : `&${query}`}`;
  return url.href;
}
